# sprache: Deutsch
# Welche Schlüssel derselbe sind: Zahlen jeder Art, Texte jeder Breite, eigenes __eq__ und __hash__.
d = {}
d[1] = "int"
d[1.0] = "float"
d[Wahr] = "bool"
ausgeben(d, d[1], länge(d), [typ(k).__name__ für k in d])
d[0] = "z"
d[-0.0] = "minus"
d[Falsch] = "f"
d["1"] = "text"
d[2 ** 70] = "big"
d[2.0 ** 70] = "big float"
ausgeben(d)
keine_zahl = kommazahl("nan")
n = {keine_zahl: 1, kommazahl("nan"): 2}
ausgeben(länge(n), n[keine_zahl], n.get(kommazahl("nan")), keine_zahl in n)

klasse Schlüssel:
    verglichen = 0

    funktion __init__(self, wert, kode):
        self.wert, self.kode = wert, kode

    funktion __hash__(self):
        zurückgeben self.kode

    funktion __eq__(self, anderer):
        Schlüssel.verglichen += 1
        zurückgeben ist_instanz(anderer, Schlüssel) und self.wert == anderer.wert

    funktion __repr__(self):
        zurückgeben f"K({self.wert})"

a, b, c = Schlüssel("a", 7), Schlüssel("b", 7), Schlüssel("a", 7)
k = {a: 1, b: 2}
ausgeben(k, k[c], k[a], Schlüssel("a", 8) in k, Schlüssel("z", 7) in k, 7 in k, länge(k))
k[c] = 3
ausgeben(k, liste(k)[0] ist a)
löschen k[c]
ausgeben(k, Schlüssel("b", 7) in k, a in k)
viele = {Schlüssel(i, i % 3): i für i in bereich(30)}
ausgeben(länge(viele), viele[Schlüssel(17, 2)],
    summe([viele[Schlüssel(i, i % 3)] für i in bereich(30)]), Schlüssel(30, 0) in viele)
für i in bereich(0, 30, 2):
    löschen viele[Schlüssel(i, i % 3)]
ausgeben(länge(viele), [x.wert für x in viele], viele.get(Schlüssel(4, 1)), viele[Schlüssel(5, 2)])

klasse Unhashable:
    funktion __eq__(self, anderer):
        zurückgeben Wahr

klasse Schlicht:
    nichts tun

klasse Falscher_Hash:
    funktion __hash__(self):
        zurückgeben "x"

klasse Hash_scheitert:
    funktion __hash__(self):
        auslösen ValueError("no hash")

klasse Vergleich_scheitert:
    funktion __hash__(self):
        zurückgeben 1

    funktion __eq__(self, anderer):
        auslösen KeyError("no eq")

p, q = Schlicht(), Schlicht()
ausgeben(länge({p: 1, q: 2, p: 3}), {p: "p"}[p], q in {p: 1}, hashwert(p) == hashwert(p))
für versuch in lambda: {Unhashable(): 1}, lambda: {Falscher_Hash(): 1}, lambda: {Hash_scheitert(): 1}, lambda: {Vergleich_scheitert(): 1,
        Vergleich_scheitert(): 2}, lambda: {1: 0}.get(Vergleich_scheitert()), lambda: hashwert(Unhashable()), lambda: {1: 2}[Hash_scheitert()]:
    versuchen:
        ausgeben(versuch())
    abfangen (TypeError, ValueError, KeyError) als fehler:
        ausgeben(typ(fehler).__name__, fehler)

klasse Groß:
    funktion __init__(self, n):
        self.n = n

    funktion __hash__(self):
        zurückgeben self.n

ausgeben(hashwert(Groß(2 ** 61)), hashwert(Groß(-1)), hashwert(Groß(2 ** 64)), hashwert(Groß(Wahr)),
    hashwert(Groß(5)) == hashwert(5))
texte = {"a": 1, "é": 2, "日": 3, "😀": 4, "a日"[:1]: 5, "日"[:0] + "é": 6, "": 7}
ausgeben(texte["a"], texte["xé"[1:]], texte["日本"[0]], texte["é"], länge(texte), texte[""],
    texte.get("é"))
für i in bereich(300):
    texte[zeichenkette(i)] = i
    texte["é" * (i % 5) + zeichenkette(i)] = -i
ausgeben(länge(texte), texte["7"], texte["éé7"], texte["0"], "éé8" in texte,
    summe([v für v in texte.values()]))
potenzen = {2 ** i: i für i in bereich(0, 130)}
ausgeben(potenzen[2 ** 100], potenzen[1 << 64], potenzen.get(2.0 ** 90), potenzen.get(2 ** 130),
    2 ** 61 - 1 in potenzen, länge({i * (2 ** 61 - 1): i für i in bereich(20)}))
negative_ = {-1: "a", -2: "b"}
ausgeben(negative_[-1], negative_[-2], hashwert(-1) == hashwert(-2), {(-1, 1): 1, (-2, 1): 2})
