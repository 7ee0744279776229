# sprache: deutsch
# Eine kleine Fußballliga: Listen, Wörterbücher und Funktionen.

spiele = [
    ("FC Kirschtal", "SV Seeblick", 2, 2),
    ("TuS Waldrand", "VfL Nebelberg", 1, 0),
    ("SV Seeblick", "TuS Waldrand", 3, 1),
    ("VfL Nebelberg", "FC Kirschtal", 0, 4),
    ("FC Kirschtal", "TuS Waldrand", 1, 1),
    ("SV Seeblick", "VfL Nebelberg", 2, 3),
]

funktion punkte(tore, gegentore):
    je nach tore - gegentore:
        fall 0:
            zurückgeben 1
        fall vorsprung wenn vorsprung > 0:
            zurückgeben 3
        andernfalls:
            zurückgeben 0

# Verein: [Punkte, Tore, Gegentore]
tabelle = {}
für heim, gast, heimtore, gasttore in spiele:
    für verein, tore, gegentore in [(heim, heimtore, gasttore), (gast, gasttore, heimtore)]:
        zeile = tabelle.setdefault(verein, [0, 0, 0])
        zeile[0] += punkte(tore, gegentore)
        zeile[1] += tore
        zeile[2] += gegentore

funktion rang(eintrag):
    verein, (gesammelt, tore, gegentore) = eintrag
    zurückgeben -gesammelt, gegentore - tore, verein

für platz, (verein, (gesammelt, tore, gegentore)) in nummerieren(sortiert(tabelle.items(), key=rang), 1):
    ausgeben(f"{platz}. {verein:<14}{tore:>3}:{gegentore}  {tore - gegentore:+d} {gesammelt:>3} Punkte")

# Wer hat was geschafft?
heimsiege = [heim für heim, gast, heimtore, gasttore in spiele wenn heimtore > gasttore]
ausgeben("Heimsiege:", ", ".join(heimsiege))

torreichstes = maximum(spiele, key=lambda spiel: spiel[2] + spiel[3])
ausgeben("Das torreichste Spiel:", " gegen ".join(torreichstes[:2]))

zu_null = sortiert(menge(gast für _, gast, heimtore, gasttore in spiele wenn heimtore == 0 und gasttore > 0))
ausgeben("Auswärts zu null gewonnen:", *zu_null)
ausgeben("Traf jeder Verein?", "ja" wenn alle(zeile[1] > 0 für zeile in tabelle.values()) sonst "nein")
ausgeben("Blieb einer ohne Punkt?", "ja" wenn mindestens_eins(zeile[0] == 0 für zeile in tabelle.values()) sonst "nein")

# Mit |> läuft ein Wert der Reihe nach durch mehrere Funktionen.
funktion tore_je_spiel(ergebnisse):
    zurückgeben [heimtore + gasttore für _, _, heimtore, gasttore in ergebnisse]

funktion durchschnitt(zahlen):
    zurückgeben summe(zahlen) / länge(zahlen)

funktion mit_komma(zahl):
    zurückgeben f"{zahl:.2f}".replace(".", ",")

ausgeben("Tore je Spiel:", spiele |> tore_je_spiel |> durchschnitt |> mit_komma)
kurz = liste(anwenden(lambda verein: verein.split()[1][:3].upper(), tabelle))
ausgeben("An der Anzeigetafel:", kurz)
