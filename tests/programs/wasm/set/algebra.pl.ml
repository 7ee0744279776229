# język: polski
# Suma, część wspólna, różnica i różnica symetryczna zbiorów: operatory i metody.
a, b = {1, 2, 3, 4}, {3, 4, 5}
wypisz(a | b, a & b, a - b, b - a, a ^ b, a.union(b), a.intersection(b), a.difference(b),
    a.symmetric_difference(b))
wypisz(a.union([9], (8,), {7: 0}), a.intersection(zakres(3), [2, 1]), a.difference([1], [2]),
    a.union(), a.intersection(), a.difference(), a.symmetric_difference("x") - {"x"},
    zbiór().union("a"), {1}.union(x dla x w (2, 3)))
wypisz(a <= b, {3} <= a, a < a, a <= a, a >= {1}, a > {1}, a.issubset(zakres(10)),
    a.issuperset([1, 2]), a.isdisjoint({9}), a.isdisjoint([4]), zbiór() <= a, zbiór() < zbiór(),
    a == {4, 3, 2, 1}, a != b, a == [1, 2, 3, 4], {1} == {1.0} == {Prawda},
    a == zbiór_niezmienny(a), {zbiór_niezmienny({1})} == {zbiór_niezmienny([1])})
wypisz(1 w a, "1" w a, 9 nie w a, długość(a), długość(zbiór()), logiczna(zbiór()), logiczna({0}),
    {1, 1, 1.0, Prawda}, zbiór("aab") == {"a", "b"}, zbiór([]) == zbiór(), zbiór() == {},
    nie zbiór())
c = zbiór(a)
c |= b
wypisz(c)
c &= a
wypisz(c)
c -= {1}
wypisz(c)
c ^= {2, 9}
wypisz(c)
c.update([1], (2,), "".join([]))
wypisz(c)
c.add(1)
c.discard(99)
c.discard(1)
wypisz(c, c.copy() == c)
f = zbiór_niezmienny([3, 1])
wypisz(f, f | {2}, {2} | f, f & {1}, typ(f | {2}).__name__, typ({2} | f).__name__, f.union([5]),
    skrót(f) == skrót(zbiór_niezmienny((1, 3))), {f: "key"}[zbiór_niezmienny({1, 3})], f w {f},
    {1, 3} w {f}, zbiór_niezmienny())
f |= {7}
wypisz(f)
dla próba w lambda: a | [1], lambda: a & (1,), lambda: a - "x", lambda: a ^ Brak, lambda: a <= [1], lambda: a < 5, lambda: a + b, lambda: a.remove(99), lambda: zbiór().pop(), lambda: a.remove([1]), lambda: a.add([1]), lambda: {[1]}, lambda: {1,
        {2}}, lambda: {{}}, lambda: [1] w a, lambda: a[0], lambda: a.union(5), lambda: a.update(5), lambda: skrót(a), lambda: f.add(1), lambda: zbiór(5), lambda: zbiór(1,
        2), lambda: a.push(1), lambda: a * 2, lambda: a.add(), lambda: a.issubset(5), lambda: zbiór_niezmienny([[]]), lambda: a.remove("é"), lambda: a.discard({}), lambda: a.intersection(Brak), lambda: {*5}:
    spróbuj:
        wypisz(próba())
    przechwyć (TypeError, KeyError, AttributeError) jako błąd:
        wypisz(typ(błąd).__name__, błąd)
wypisz(a, {1, 2} w [{2, 1}], {5} w {1: {5}}.values())
spróbuj:
    c |= [1]
przechwyć TypeError jako błąd:
    wypisz(błąd)
wszechświat = zakres(1, 21)
parzyste, podzielne_przez_trzy = {n dla n w wszechświat jeśli n % 2 == 0}, {n dla n w wszechświat jeśli n % 3 == 0}
wypisz(posortowane(parzyste & podzielne_przez_trzy),
    posortowane(zbiór(wszechświat) - (parzyste | podzielne_przez_trzy)),
    posortowane((parzyste | podzielne_przez_trzy) - (parzyste & podzielne_przez_trzy)) == posortowane(parzyste ^ podzielne_przez_trzy),
    długość(parzyste) + długość(podzielne_przez_trzy) - długość(parzyste & podzielne_przez_trzy) == długość(parzyste | podzielne_przez_trzy))
zbiór_potęgowy = [zbiór()]
dla n w 1, 2, 3:
    zbiór_potęgowy += [s | {n} dla s w zbiór_potęgowy]
wypisz(zbiór_potęgowy, długość(zbiór(zastosuj(zbiór_niezmienny, zbiór_potęgowy))),
    posortowane(zastosuj(długość, zbiór_potęgowy)), [s dla s w zbiór_potęgowy jeśli {1} <= s])
