# taal: Nederlands
# Globale variabelen waarvan het type verandert, bovenaan en vanuit functies.
x = 1

functie lees():
    geef terug x

functie verdubbel():
    globaal x
    x = x + x
    geef terug x

toon(lees(), verdubbel(), verdubbel())
x = 2.5
toon(lees(), verdubbel())
x = "ab"
toon(lees(), verdubbel())
x = [1]
toon(verdubbel(), lees())
x = 2 ** 62
toon(verdubbel(), verdubbel(), lees() - 1)
x = Waar
toon(verdubbel(), lees())
x = Niets
probeer:
    verdubbel()
vang TypeError genaamd e:
    toon(e, lees())
totaal, n = 0, 0
zolang n < 100000:
    totaal += n * n
    n += 1
toon(totaal, n)
totaal = 0
voor n in bereik(1, 70):
    totaal = totaal * 3 + n
toon(totaal, n)
a, b = 0, 1
voor _ in bereik(120):
    a, b = b, a + b
toon(a, b)
f = 1.0
voor i in bereik(60):
    f /= 3
toon(f, f * 3 ** 60)
f = 7
voor stap in 2, 0.5, 4, 3.0:
    f *= stap
    toon(f, end=" ")
toon()
vlag = Onwaar
voor waarde in 1, "", [0], Niets:
    vlag = vlag of waarde
    toon(vlag, end=" ")
toon()
tekst = ""
voor i in bereik(300):
    tekst += teken(97 + i % 26) als i % 3 anders tekenreeks(i)
toon(lengte(tekst), tekst[:12], tekst[-5:])
dingen = []
voor i in bereik(50):
    dingen = dingen + [i] als i % 2 anders dingen[1:] + [-i]
toon(lengte(dingen), som(dingen), dingen[:3])
teller = 0

functie verhoog(met_):
    globaal teller
    teller += met_

voor met_ in 1, 2 ** 63, -1, 0.5, Waar:
    verhoog(met_)
    toon(teller, type(teller).__name__, end="; ")
toon()

functie wissel():
    globaal p, q
    p, q = q, p

p, q = 1, "one"
wissel()
toon(p, q)
wissel()
wissel()
toon(p, q)
toestand = {"n": 0}

functie overgang():
    globaal toestand
    toestand = {"n": toestand["n"] + 1,
        "before": toestand} als toestand["n"] < 3 anders toestand["before"]

voor _ in bereik(5):
    overgang()
toon(toestand["n"], toestand["before"]["n"])
matrix_ = [[0] * 3 voor _ in bereik(3)]
k = 0
voor rij in matrix_:
    voor j in bereik(3):
        rij[j] = k = k + 1
toon(matrix_, rij, j, k)
beste = Niets
voor kandidaat in 3, 9, 2, 9.5, 9:
    als beste is Niets of kandidaat > beste dan:
        beste, waar_ = kandidaat, k
    k += 1
toon(beste, waar_, k)
x = 10
y = x / 4
x = y * 2
y = geheel_getal(y)
x, y = y, x
toon(x, y, x + y)
uitkomst = [x * i voor i in bereik(3)] + [y]
x = uitkomst
toon(x, lees())
zaadje = 42

functie willekeurig():
    globaal zaadje
    zaadje = (zaadje * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    geef terug zaadje >> 33

toon([willekeurig() voor _ in bereik(4)], som(willekeurig() % 6 voor _ in bereik(1000)))
