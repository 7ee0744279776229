# sprache: Deutsch
# Eine Hülle, die zählt: Die Variable überlebt den Aufruf, der sie angelegt hat.
funktion zähler_anlegen(anfang=0, schritt=1):
    stand = anfang

    funktion hoch():
        nichtlokal stand
        stand += schritt
        zurückgeben stand

    funktion runter():
        nichtlokal stand
        stand -= schritt
        zurückgeben stand

    funktion aktuell():
        zurückgeben stand

    zurückgeben hoch, runter, aktuell

hoch, runter, aktuell = zähler_anlegen()
anderer_hoch, _, anderer_stand = zähler_anlegen(2 ** 62 - 1, 2 ** 61)
ausgeben([hoch() für _ in bereich(5)], runter(), aktuell())
ausgeben(anderer_hoch(), anderer_hoch(), anderer_hoch(), anderer_stand())
ausgeben(aktuell(), hoch(), aktuell())
mit_komma = zähler_anlegen(0.5, 0.25)
ausgeben(mit_komma[0](), mit_komma[0](), mit_komma[1](), mit_komma[2]())
mit_text = zähler_anlegen("", "ab")
ausgeben(mit_text[0](), mit_text[0]())
versuchen:
    mit_text[1]()
abfangen TypeError als fehler:
    ausgeben(fehler)
ausgeben(mit_text[2]())
gemischt_hoch, gemischt_runter, gemischt = zähler_anlegen(Wahr, 1.0)
ausgeben(gemischt(), gemischt_hoch(), gemischt_runter(), gemischt())
