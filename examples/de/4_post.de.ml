# sprache: deutsch
# Am Postschalter: Klassen, Vererbung und eine eigene Ausnahme.

klasse ZuSchwer(Exception):
    """Die Sendung wiegt mehr, als für ihre Art erlaubt ist."""
    funktion __init__(selbst, sendung):
        oberklasse().__init__(f"{sendung.gramm - sendung.höchstgewicht} g zu viel")

klasse Sendung:
    höchstgewicht = 1000

    funktion __init__(selbst, empfänger, gramm):
        selbst.empfänger = empfänger
        selbst.gramm = gramm

    funktion porto(selbst):
        auslösen NotImplementedError

    funktion __str__(selbst):
        zurückgeben f"{typ(selbst).__name__} an {selbst.empfänger}"

klasse Postkarte(Sendung):
    höchstgewicht = 20

    funktion porto(selbst):
        zurückgeben 95

klasse Paket(Sendung):
    höchstgewicht = 10000

    funktion porto(selbst):
        # Zwei Kilo sind im Grundpreis enthalten.
        sei kilo = -(-selbst.gramm // 1000)
        zurückgeben 619 wenn kilo <= 2 sonst 619 + 125 * (kilo - 2)

klasse Eilpaket(Paket):
    funktion porto(selbst):
        zurückgeben oberklasse().porto() * 2

klasse Schalter:
    funktion __init__(selbst):
        selbst.kasse = 0
        selbst.angenommen = []

    funktion annehmen(selbst, sendung):
        wenn "?" in sendung.empfänger:
            auslösen ValueError("die Anschrift ist nicht zu lesen")
        wenn sendung.gramm > sendung.höchstgewicht:
            auslösen ZuSchwer(sendung)
        preis = sendung.porto()
        selbst.angenommen.append(sendung)
        selbst.kasse += preis
        zurückgeben preis

funktion euro(cent):
    zurückgeben f"{cent // 100},{cent % 100:02d} €"

schalter = Schalter()
schlange = [
    Postkarte("Oma Hilde", 6), Paket("Jonas", 3400), Paket("die Tischlerei", 14000),
    Eilpaket("Mia", 800), Postkarte("Fam. M???er", 5), Sendung("Herrn Krause", 50),
]

für nummer, sendung in nummerieren(schlange, 1):
    versuchen:
        preis = schalter.annehmen(sendung)
    abfangen (ZuSchwer, ValueError) als grund:
        ausgeben(f"{nummer}. {sendung}: leider nicht, {grund}.")
    abfangen NotImplementedError:
        ausgeben(f"{nummer}. {sendung}: Dafür gibt es keinen Preis.")
    sonst:
        ausgeben(f"{nummer}. {sendung}: {euro(preis)}")
    schließlich:
        ausgeben("   In der Kasse:", euro(schalter.kasse))

pakete = [sendung.empfänger für sendung in schalter.angenommen wenn ist_instanz(sendung, Paket)]
ausgeben("Pakete gehen an", " und ".join(pakete) + ".")
ausgeben("Ist ein Eilpaket eine Sendung?", "Ja." wenn ist_unterklasse(Eilpaket, Sendung) sonst "Nein.")
