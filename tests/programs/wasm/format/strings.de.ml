# sprache: Deutsch
# Formatangaben für Texte: Breite, Genauigkeit, Füllzeichen, Ausrichtung.
für wort in "", "ab", "abcdef", "é日", "😀":
    für vorgabe in "", "s", "5", "<5", ">5", "^5", "*<6", "é^7", "日>4", "😀^5s", ".3", ".0", "6.2", ">6.1s", "05", "<05", ".10s", "0", "00", "<", "{<5", "}>5":
        ausgeben(formatieren(wort, vorgabe), end="|")
    ausgeben()
für vorgabe in "=5", "d", "+s", " ", "+", "-5", ",", "_", "x", "f", "5d", ".s", "5.", "#", "#5", "z", "s5", "ss", "5s5", "é", "ab", "<<<", "0=5", "010s":
    versuchen:
        ausgeben(vorgabe, darstellung(formatieren("ab", vorgabe)))
    abfangen ValueError als fehler:
        ausgeben(vorgabe, "|", fehler)
wort, breite, füllung = "mid", 9, "~"
ausgeben(f"{wort:{breite}}|{wort:>{breite}}|{wort:{füllung}^{breite}}|{wort:{füllung}<{breite}.{2}}|{wort!r:{breite}}|{wort:^{länge(wort) + 2}}")
ausgeben(f"{wort:{'>'}{3 + 3}}|{'nested ' + wort:>12}|{wort.upper():.<6}|{wort[0]}{wort[-1]:>3}|{'ab':>4}|{'':5}|{'x' * 3:>{2 * 2}}")
für breite in 0, 1, 2, 3, 10:
    ausgeben(f"[{wort:{breite}}] [{wort:>{breite}}] [{wort:^{breite}}]")
zeilen = [("apple", 1.5, 3), ("kiwi é", 0.25, 12), ("日本梨", 100, 1)]
für bezeichnung, preis, n in zeilen:
    ausgeben(f"{bezeichnung:<8}{preis:>8.2f}{n:>4d} {preis * n:>10,.2f}")
ausgeben(f"{'total':=^30}", f"{summe([p * n für _, p, n in zeilen]):>+12.1f}")
für wert in [1], (1,), {"a": 1}, {1}, Nichts, bereich(3), ausgeben, zeichenkette, objekt:
    versuchen:
        ausgeben(formatieren(wert, ">12"))
    abfangen TypeError als fehler:
        ausgeben(fehler)
ausgeben(formatieren(Nichts), formatieren([1, 2]), f"{Nichts}", f"{[1, 'a']}", f"{()}",
    f"{ {1: 2}}", formatieren(Nichts, ""), f"{Nichts!r:>6}", f"{[1]!s:*^7}",
    formatieren(zeichenkette(Nichts), ">6"))
