# språk: svenska
# Program vars steg är uppackningar: Euklides, snabbsortering, tolkar, listor.
definiera euklides(a, b):
    (r, rest2), (s, andra_s), (t, andra_t) = (a, b), (1, 0), (0, 1)
    så länge rest2:
        q = r // rest2
        (r, rest2), (s, andra_s), (t, andra_t) = (rest2, r - q * rest2), (andra_s,
            s - q * andra_s), (andra_t, t - q * andra_t)
    returnera r, s, t

definiera snabbsortera(saker):
    om inte saker:
        returnera []
    vändpunkt, *resten = saker
    returnera [*snabbsortera([x för x i resten om x < vändpunkt]), vändpunkt,
        *snabbsortera([x för x i resten om x >= vändpunkt])]

definiera sammanfoga(a, b):
    om inte a eller inte b:
        returnera [*a, *b]
    (x, *xs), (y, *ys) = a, b
    returnera [x, *sammanfoga(xs, b)] om x <= y annars [y, *sammanfoga(a, ys)]

definiera tolka(symboler):
    symbol, *resten = symboler
    om symbol != "(":
        returnera heltal(symbol) om symbol.isdigit() annars symbol, resten
    saker = []
    så länge resten[0] != ")":
        sak, resten = tolka(resten)
        saker.append(sak)
    returnera saker, resten[1:]

definiera beräkna(träd, **namn_):
    om inte är_instans(träd, lista):
        returnera namn_.get(träd, träd)
    räknesätt, *argument = träd
    om räknesätt == "let":
        namn, värde, kropp = argument
        returnera beräkna(kropp, **{**namn_, namn: beräkna(värde, **namn_)})
    första, *andra = [beräkna(argument, **namn_) för argument i argument]
    för annan i andra:
        första = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "-": lambda a,
            b: a - b}[räknesätt](första, annan)
    returnera första

definiera vik(funktion_, start, saker):
    för sak i saker:
        start = funktion_(start, sak)
    returnera start

definiera lägg(stapel, sak):
    returnera sak, stapel

definiera rulla_ut(stapel):
    så länge stapel:
        toppen, stapel = stapel
        ge toppen

definiera transponera(rader):
    första, *resten = rader
    returnera [lista(kolumn) för kolumn i para_ihop(första, *resten)]

definiera skurlängd(texten):
    resultat = []
    så länge texten:
        c, *resten = texten
        n = 1
        så länge resten och resten[0] == c:
            _, *resten = resten
            n += 1
        resultat.append((c, n))
        texten = resten
    returnera resultat

skriv(euklides(240, 46), euklides(2 ** 90, 3 ** 40), snabbsortera([3, 1, 4, 1, 5, 9, 2, 6]),
    snabbsortera("sorting"), sammanfoga([1, 4, 9], [2, 3, 10, 11]))
texten = "(let x (+ 1 2 3) (* x (- 10 x) (let y 2 (+ x y))))"
träd, vänster = tolka(texten.replace("(", " ( ").replace(")", " ) ").split())
skriv(träd, vänster, beräkna(träd), beräkna(["+", "a", "a"], a=2 ** 64))
skriv(vik(lambda par_, n: (par_[1], par_[0] + n), (0, 1), intervall(10)),
    vik(lambda samlat, x: [x, *samlat], [], "abc"),
    vik(lambda läge, steg: (läge[0] + steg, [*läge[1], läge[0]]), (0, []), [5, -2, 7]))
stapel = Inget
för sak i "a", 1, Inget, (2, 3):
    stapel = lägg(stapel, sak)
skriv(stapel, lista(rulla_ut(stapel)))
skriv(transponera([[1, 2, 3], [4, 5, 6]]), skurlängd("aaabccd"), skurlängd(""))
a, b, c = 1, 2, 3
för _ i intervall(4):
    a, b, c = b, c, a + b + c
skriv(a, b, c)
x, y, dx, dy = 0, 0, 1, 0
väg = []
för sväng i "LFRFFLF":
    om sväng == "L":
        dx, dy = -dy, dx
    annars om sväng == "R":
        dx, dy = dy, -dx
    annars:
        x, y = x + dx, y + dy
    väg.append((x, y))
skriv(väg)
punkter = [(3, 1), (0, 0), (1, 5), (2, 2)]
(vänster, _), *_, (höger, toppen) = sortera(punkter)
(_, lägst), *_, (_, högst) = sortera(punkter, key=lambda p: p[1])
skriv(vänster, höger, toppen, lägst, högst, [x * y för x, y i punkter],
    maximum(punkter, key=lambda p: p[0] + p[1]),
    [(x1 - x0, y1 - y0) för (x0, y0), (x1, y1) i para_ihop(punkter, punkter[1:])])
tabell = [("x", 1, [2, 3]), ("y", 4, [])]
skriv([(namn, första, *fler) för namn, första, fler i tabell],
    {namn: (n, *l) för namn, n, l i tabell}, [namn för namn, *_ i tabell],
    [summa([n, *l]) för _, n, l i tabell])
