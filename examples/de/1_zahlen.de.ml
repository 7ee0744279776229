# sprache: deutsch
# Zahlen: Quersummen, Primfaktoren, der Turm von Hanoi und das Osterdatum.

funktion quersumme(zahl):
    wenn zahl < 10:
        zurückgeben zahl
    zurückgeben quersumme(zahl // 10) + zahl % 10

funktion fakultät(n):
    zurückgeben 1 wenn n < 2 sonst n * fakultät(n - 1)

funktion primfaktoren(zahl):
    """Die Primfaktoren einer Zahl, der kleinste zuerst."""
    sei teiler = 2
    solange teiler * teiler <= zahl:
        wenn zahl % teiler == 0:
            liefern teiler
            zahl //= teiler
        sonst:
            teiler += 1
    wenn zahl > 1:
        liefern zahl

funktion hanoi(scheiben, start, zwischenlager, ziel):
    # Erst alles bis auf die unterste Scheibe zur Seite, dann diese ans Ziel, dann den Rest obendrauf.
    wenn scheiben == 0:
        zurückgeben []
    hin = hanoi(scheiben - 1, start, ziel, zwischenlager)
    zurück = hanoi(scheiben - 1, zwischenlager, start, ziel)
    zurückgeben hin + [start + ziel] + zurück

funktion ostersonntag(jahr):
    # Die Osterformel von Carl Friedrich Gauß; so gilt sie von 1900 bis 2099.
    a = jahr % 19
    d = (19 * a + 24) % 30
    e = (2 * (jahr % 4) + 4 * (jahr % 7) + 6 * d + 5) % 7
    tag = 22 + d + e
    wenn tag == 57 oder (tag == 56 und d == 28 und a > 10):
        tag -= 7
    wenn tag > 31 dann:
        zurückgeben f"{tag - 31}. April"
    sonst:
        zurückgeben f"{tag}. März"

ausgeben("Der kleine Gauß rechnete: 1 + 2 + … + 100 =", summe(bereich(1, 101)))
ausgeben("30! =", fakultät(30))
ausgeben("Die Quersumme von 100! ist", quersumme(fakultät(100)))

für jede zahl in [84, 97, 1001, 2 ** 32 + 1]:
    faktoren = liste(primfaktoren(zahl))
    wenn länge(faktoren) == 1:
        ausgeben(zahl, "ist eine Primzahl")
    sonst:
        ausgeben(zahl, "=", " · ".join(anwenden(zeichenkette, faktoren)))

züge = hanoi(3, "A", "B", "C")
ausgeben("Drei Scheiben von A nach C:", *züge)
ausgeben("Zehn Scheiben brauchen", länge(hanoi(10, "A", "B", "C")), "Züge.")

für jedes jahr in bereich(2024, 2029):
    ausgeben(f"Ostern {jahr}: {ostersonntag(jahr)}")
frühe_jahre = [jahr für jahr in bereich(1900, 2100) wenn ostersonntag(jahr) == "23. März"]
ausgeben("Ostern schon am 23. März:", frühe_jahre)
