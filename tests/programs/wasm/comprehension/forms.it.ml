# lingua: italiano
# Le forme delle comprensioni: condizioni, più cicli, annidamenti, bersagli.
stampa([x per x in intervallo(5)], [x * x per x in intervallo(6) se x % 2],
    [x per x in "añ日" se x != "a"], [(x, y) per x in intervallo(3) per y in intervallo(x)],
    [x + y per x in "ab" per y in "12"], [x per x in []], [[] per _ in intervallo(2)])
stampa([x per x in intervallo(30) se x % 2 == 0 se x % 3 == 0],
    [x * y per x in intervallo(1, 5) se x != 2 per y in intervallo(1, 4) se y != x],
    [y per x in [[1, 2], [3]] per y in x], [y per x in [[1, 2], [], [3]] se x per y in x se y > 1])
stampa([[i * j per j in intervallo(3)] per i in intervallo(3)],
    [[riga[i] per riga in [[1, 2], [3, 4]]] per i in intervallo(2)],
    [[[z] * z per z in intervallo(y)] per y in intervallo(3)],
    [somma([x per x in riga]) per riga in [[1, 2], [3]]])
stampa({x % 3 per x in intervallo(10)}, {x: x * x per x in intervallo(4)},
    {v: k per k, v in {"a": 1, "b": 2}.items()},
    {k: [v, v] per k, v in accoppia("ab", [1, 2]) se v > 1},
    {(x, y) per x in (0, 1) per y in (0, 1)} == {(0, 0), (0, 1), (1, 0), (1, 1)},
    {c: i per i, c in enumera("abca")},
    {x: {y: x + y per y in intervallo(2)} per x in intervallo(2)})
stampa(lista(x per x in intervallo(3)), somma(x * x per x in intervallo(4)),
    massimo((lunghezza(w), w) per w in ["a", "ccc", "bb"]), tupla(x per x in "ab"),
    insieme(x per x in (1, 1)), dizionario((x, x) per x in intervallo(2)),
    ",".join(stringa(x) per x in intervallo(3)), almeno_uno(x > 2 per x in intervallo(5)),
    tutti(x per x in [1, 0]), ordina(-x per x in intervallo(3)),
    lista(accoppia((x per x in intervallo(2)), (y per y in "ab"))))
stampa([a per a, b in [(1, 2), (3, 4)]], [a + b per a, (b, c) in [(1, (2, 3))]],
    [resto per primo, *resto in ["abc", (1,)]], [x per [x] in [[1], [2]]],
    [i per (i,) in [(1,), (2,)]], [x[0] per x in {"ab": 1, "cd": 2}],
    [k + stringa(v) per k, v in ordina({"b": 1, "a": 2}.items())])
stampa(["even" se x % 2 == 0 altrimenti "odd" per x in intervallo(3)],
    [x se x > 1 altrimenti -x per x in intervallo(4)], [x o "zero" per x in intervallo(2)],
    [non x per x in (0, 1)], [x e x + 1 per x in (0, 5)], [lambda: x per x in intervallo(2)][0](),
    [(lambda x=x: x)() per x in intervallo(3)], [f"{x}:{x * x:03}" per x in intervallo(3)],
    [stringa(x)[::-1] per x in (12, 345)])
stampa([x per x in intervallo(3)] + [x per x in intervallo(2)], [x per x in intervallo(3)][1],
    lunghezza([x per x in "abc"]), [x per x in intervallo(3)] == lista(intervallo(3)),
    [*[x per x in intervallo(2)], *(x per x in "a")],
    [n per n in intervallo(2, 40) se tutti(n % d per d in intervallo(2, n))],
    [x per x in [y * 2 per y in [z + 1 per z in intervallo(3)]]],
    [(x, [y per y in intervallo(x) se y % 2]) per x in intervallo(4)])
dati = [{"n": "a", "v": [1, 2]}, {"n": "b", "v": []}, {"n": "c", "v": [3]}]
stampa([d["n"] per d in dati se d["v"]], {d["n"]: somma(d["v"]) per d in dati},
    [v per d in dati per v in d["v"]], [(d["n"], v) per d in dati per v in d["v"] se v != 2],
    massimo(d["v"][-1] per d in dati se d["v"]), [lunghezza(d) per d in dati])
matrice = [[1, 2, 3], [4, 5, 6]]
stampa([lista(colonna) per colonna in accoppia(*matrice)], [x per riga in matrice per x in riga],
    [[x * 2 per x in riga] per riga in matrice], [matrice[i][i] per i in intervallo(2)],
    [riga[::-1] per riga in matrice], somma(somma(riga) per riga in matrice),
    {(i, j): x per i, riga in enumera(matrice) per j, x in enumera(riga) se x % 2})
