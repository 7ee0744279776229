# taal: nederlands
# Tekst: de lange ij, palindromen, namen op volgorde en rijm voor Sinterklaas.

functie met_hoofdletter(woord):
    # De lange ij is één letter: IJsland, niet Ijsland.
    als woord.startswith("ij"):
        geef terug "IJ" + woord[2:]
    geef terug woord[:1].upper() + woord[1:]

reis = ["zandvoort", "ijmuiden", "veere", "ijzendijke"]
toon("Op reis naar", ", ".join(pas_toe(met_hoofdletter, reis)))

functie is_palindroom(zin):
    letters = [letter voor letter in zin.lower() als letter.isalpha()]
    geef terug letters == letters[::-1]

toon()
voor elke zin in [“Er is daar nog onraad, Sire”, “Mooi, dit idioom”, “Koortsmeetsysteemstrook”, “Hagelslag”]:
    toon(f"{zin:<28}", "palindroom" als is_palindroom(zin) anders "geen palindroom")

# In een Nederlandse namenlijst staat Vincent van Gogh bij de G.
functie achternaam_eerst(naam):
    voornaam, *tussenvoegsels, achternaam = naam.split()
    geef terug f"{achternaam}, {' '.join([voornaam] + tussenvoegsels)}"

namen = ["Vincent van Gogh", "Anna de Wit", "Fatima Bakker", "Bram van den Berg", "Joost in 't Veld", "Piet Mondriaan"]
toon()
voor regel in gesorteerd(pas_toe(achternaam_eerst, namen)):
    toon(" ", regel)

# De rijmklank begint bij de laatste klinker; alleen een stomme -en neemt de lettergreep ervoor mee.
constante KLINKERS = "aeiou"

functie rijmklank(regel):
    woord = regel.split()[-1].strip(".,!?")
    stel plaats = lengte(woord) - 1
    als woord.endswith("en"):
        plaats -= 2
    zolang plaats > 0 en woord[plaats] niet in KLINKERS:
        plaats -= 1
    zolang plaats > 0 en woord[plaats - 1] in KLINKERS:
        plaats -= 1
    # Bed rijmt op pakket: een d aan het eind klinkt als een t.
    geef terug woord[plaats:-1] + woord[-1].replace("d", "t")

gedicht = """De Sint zat lang te denken
wat hij jou dit jaar zou schenken.
Je vroeg om een bouwpakket.
Pak het uit en ga naar bed!
Meer valt er niet te zeggen,
want zijn inkt is op."""
regels = gedicht.split("\n")
toon()
voor eerste, tweede in paren(regels[::2], regels[1::2]):
    klank, andere = rijmklank(eerste), rijmklank(tweede)
    als klank == andere:
        toon(f"Rijmt op -{klank}: {eerste} / {tweede}")
    anders:
        toon(f"Rijmt niet, -{klank} en -{andere}: {eerste} / {tweede}")
langste = maximum(gedicht.split(), key=lengte)
toon("Het langste woord is", langste.strip("."), "met", lengte(langste.strip(".")), "letters.")
