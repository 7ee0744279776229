# sprache: deutsch
# Wörter: Palindrome, Umlaute, die Löffelsprache und Namen, die gleich klingen.

konstante SELBSTLAUTE = "aeiouäöü"
konstante UMSCHRIFT = zeichenkette.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "_"})

funktion ist_palindrom(satz):
    buchstaben = [buchstabe für buchstabe in satz.lower() wenn buchstabe.isalpha()]
    zurückgeben buchstaben == liste(umgekehrt(buchstaben))

für jeden satz in [„Ein Esel lese nie“, „Trug Tim eine so helle Hose nie mit Gurt?“, „Morgenstund hat Gold im Mund“]:
    wenn ist_palindrom(satz):
        ausgeben(f"»{satz}« liest sich rückwärts genauso.")
    sonst:
        ausgeben(f"»{satz}« wird rückwärts zu »{satz[::-1].lower()}«.")

# Ein Dateiname ohne Umlaute und Leerzeichen
titel = „Schöne Grüße aus Österreich“
ausgeben()
ausgeben(titel, "→", titel.lower().translate(UMSCHRIFT) + ".txt")

# In der Löffelsprache wird jeder Selbstlaut wiederholt, mit »lew« dazwischen.
funktion löffelsprache(satz):
    sei ergebnis, laut = "", ""
    für buchstabe in satz + " ":
        wenn buchstabe in SELBSTLAUTE:
            laut += buchstabe
            weiter
        wenn laut:
            ergebnis += laut + "lew" + laut
            laut = ""
        ergebnis += buchstabe
    zurückgeben ergebnis.rstrip()

geheim = löffelsprache("wir treffen uns heute um drei am see")
ausgeben()
ausgeben(geheim)
ausgeben(f"»lew« kommt darin {geheim.count('lew')}-mal vor.")

# Wer am Telefon »Meier« hört, muss viele Schreibweisen durchsuchen.
konstante KLANG = {"ai": "ei", "ay": "ei", "ey": "ei", "th": "t", "dt": "t", "tt": "t", "ph": "f"}

funktion klang(name):
    name = name.lower()
    für schreibweise, laut in KLANG.items():
        name = name.replace(schreibweise, laut)
    zurückgeben name

kartei = {}
für name in "Meyer Schmidt Walther Maier Stefan Schmitt Mayer Walter Stephan Meier Vogel".split():
    kartei.setdefault(klang(name), []).append(name)
ausgeben()
für laut, namen in sortiert(kartei.items()):
    ausgeben(f"{laut:<8}", " / ".join(sortiert(namen)))
