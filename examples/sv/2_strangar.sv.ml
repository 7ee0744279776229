# språk: svenska
# Strängar: palindrom, vokaler, alfabetisk ordning och rövarspråket.

konstant ALFABET = "abcdefghijklmnopqrstuvwxyzåäö"
konstant VOKALER = "aeiouyåäö"

definiera bara_bokstäver(text):
    returnera "".join(tecknet för tecknet i text.lower() om tecknet finns i ALFABET)

definiera är_palindrom(text):
    låt bokstäver = bara_bokstäver(text)
    returnera bokstäver == bokstäver[::-1]

för varje mening i [”Ni talar bra latin”, ”Sirap i Paris!”, ”Räksmörgås”, ”Dromedaren Alpotto planerade mord”]:
    svar = "ja" om är_palindrom(mening) annars "nej"
    skriv(f"{mening:<36} palindrom: {svar}")

# Hur vanliga är vokalerna?
vers = """Du gamla, Du fria, Du fjällhöga nord
Du tysta, Du glädjerika sköna!
Jag hälsar dig, vänaste land uppå jord"""
förekomster = {}
för varje bokstav i bara_bokstäver(vers):
    om bokstav inte i VOKALER:
        fortsätt
    förekomster[bokstav] = förekomster.get(bokstav, 0) + 1
skriv()
för varje vokal i VOKALER:
    antal = förekomster.get(vokal, 0)
    skriv(f"{vokal} {antal:>2} {'*' * antal}")

# I svenskan kommer å, ä och ö sist, i den ordningen.
definiera svensk_ordning(ordet):
    returnera [ALFABET.find(tecknet) för tecknet i ordet.lower()]

namn = ["Östen", "Åsa", "Adam", "Ärla", "Zara", "Oskar", "Åke"]
skriv()
skriv("Datorns ordning:", ", ".join(sortera(namn)))
skriv("Svensk ordning: ", ", ".join(sortera(namn, key=svensk_ordning)))

# Rövarspråket: efter varje konsonant kommer ett o och samma konsonant en gång till.
definiera rövarspråket(text):
    låt resultat = ""
    för varje tecknet i text:
        resultat += tecknet
        om tecknet.lower() finns i ALFABET och tecknet.lower() inte i VOKALER:
            resultat += "o" + tecknet.lower()
    returnera resultat

skriv()
hemligt = rövarspråket(”Kalle Blomkvist”)
skriv(hemligt, "har", längd(hemligt), "tecken")
