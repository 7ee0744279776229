# språk: svenska
# Numrera och para ihop allt som går att iterera över.
definiera räkna_upp(n):
    för i i intervall(n):
        ge i * i

skriv(lista(numrera("ab")), lista(numrera([])), lista(numrera(["x"], 5)), lista(numrera("ab", -1)),
    lista(numrera((1,), start=2 ** 63)), lista(numrera({"k": 1, "m": 2})),
    lista(numrera(räkna_upp(3))), lista(numrera(iterable="z", start=1)))
skriv(lista(para_ihop()), lista(para_ihop("abc")), lista(para_ihop("abc", [1, 2])),
    lista(para_ihop([1, 2], "abc", (Sant, Falskt, Inget))), lista(para_ihop([], "abc")),
    lista(para_ihop({"a": 1, "b": 2}.items(), {3: 0})),
    lista(para_ihop(räkna_upp(5), intervall(2))), ordbok(para_ihop("ab", intervall(9))))
skriv([[rad[i] för rad i [[1, 2], [3, 4]]] för i i intervall(2)],
    lista(para_ihop(*[[1, 2], [3, 4], [5, 6]])),
    [lista(kolumn) för kolumn i para_ihop(*["abc", "def"])],
    lista(para_ihop(*[iterator("abcdef")] * 2)), lista(para_ihop(*para_ihop("ab", "cd"))))
källa = iterator(intervall(10))
skriv(lista(para_ihop(källa, "ab")), nästa(källa), lista(para_ihop("ab", källa)), nästa(källa))
för i, (a, b) i numrera(para_ihop("xy", [10, 20])):
    skriv(i, a, b, end="; ")
skriv()
för (i, a), *resten i para_ihop(numrera("ab"), [1, 2], [3, 4]):
    skriv(i, a, resten, end="; ")
skriv()
skriv(lista(para_ihop("ab", "cd", strict=Sant)), lista(para_ihop(strict=Sant)),
    lista(para_ihop("ab", "cd", strict=Falskt)))
för samlingar i ("ab", "c"), ("a", "bc"), ("ab", "cd", "e"), ("", "a"):
    försök:
        skriv(lista(para_ihop(*samlingar, strict=Sant)))
    fånga ValueError som fel:
        skriv(fel)
e = numrera("abc")
skriv(nästa(e), nästa(e), lista(e), nästa(e, "end"), iterator(e) är e)
z = para_ihop("ab", "cd")
skriv(nästa(z), iterator(z) är z, lista(z), lista(z))
för försök_ i lambda: numrera(5), lambda: numrera(), lambda: numrera("a", "b"), lambda: numrera("a",
        1, 2), lambda: para_ihop(5), lambda: para_ihop("a", Inget), lambda: para_ihop("a",
        other=1), lambda: längd(numrera("a")), lambda: para_ihop("a")[0], lambda: nästa(para_ihop()), lambda: lista(numrera("a",
            1.5)):
    försök:
        skriv(försök_())
    fånga (TypeError, StopIteration) som fel:
        skriv(typ(fel).__name__, fel)

definiera par(saker):
    returnera lista(para_ihop(saker, saker[1:]))

definiera störst_var(värden):
    bäst = 0
    för i, värde i numrera(värden):
        om värde > värden[bäst]:
            bäst = i
    returnera bäst

definiera skalärprodukt(a, b):
    totalt = 0
    för x, y i para_ihop(a, b):
        totalt += x * y
    returnera totalt

definiera skillnader(a, b):
    returnera [i för i, (x, y) i numrera(para_ihop(a, b)) om x != y]

skriv(par([1, 4, 9, 16]), [b - a för a, b i par([1, 4, 9, 16])], störst_var([3, 9, 2, 9]),
    skalärprodukt([1, 2, 3], [4, 5, 6]), skalärprodukt([0.5], [2 ** 62]),
    skalärprodukt([2 ** 62], [4]), skillnader("karolin", "kathrin"))
tabell = {}
för n, ord i numrera("the cat the dog the end".split(), 1):
    tabell.setdefault(ord, []).append(n)
skriv(tabell, [f"{i}:{c}" för i, c i numrera("é日")],
    maximum(numrera([5, 8, 2]), key=lambda p: p[1]), sortera(para_ihop([3, 1, 2], "abc")),
    summa([i * x för i, x i numrera([1.5, 2.5], 1)]))
