# taal: nederlands
# De Elfstedentocht op de schaats: lijsten, woordenboeken en functies.

# Stad: kilometers sinds de start in Leeuwarden
route = {
    "Leeuwarden": 0, "Sneek": 22, "IJlst": 26, "Sloten": 40, "Stavoren": 66, "Hindeloopen": 77,
    "Workum": 86, "Bolsward": 99, "Harlingen": 116, "Franeker": 129, "Dokkum": 174, "de finish": 199,
}
steden = lijst(route)
etappes = [(van_stad, naar_stad, route[naar_stad] - route[van_stad]) voor van_stad, naar_stad in paren(steden, steden[1:])]

functie soort(kilometers):
    vergelijk kilometers // 10:
        geval 0:
            geef terug "kort"
        geval 1 | 2:
            geef terug "gewoon"
        overig:
            geef terug "lang"

voor nummer, (van_stad, naar_stad, kilometers) in genummerd(etappes, 1):
    toon(f"{nummer:>2}. {van_stad:<12}{naar_stad:<12}{kilometers:>3} km  {soort(kilometers)}")

# Een functie die een functie maakt: hoe laat is iemand ergens?
functie schaatser(vertrek, snelheid):
    functie aankomst(stad):
        minuten = route[stad] * 60 // snelheid
        uren, minuten = quotiënt_en_rest(vertrek * 60 + minuten, 60)
        geef terug f"{uren}.{minuten:02d} uur"
    geef terug aankomst

schaatsers = {"Froukje": schaatser(6, 22), "Sjoerd": schaatser(7, 16)}
voor naam, aankomst in schaatsers.items():
    toon(f"{naam}: Sloten {aankomst('Sloten')}, Dokkum {aankomst('Dokkum')}, finish {aankomst('de finish')}")

voorbij_de_helft = [stad voor stad, kilometers in route.items() als kilometers > 100]
toon("Voorbij de helft:", ", ".join(voorbij_de_helft))
met_een_s = lijst(filter(lambda stad: stad.startswith("S"), steden))
toon("Met een S:", met_een_s)

langste = maximum(etappes, key=lambda etappe: etappe[2])
toon(f"Het langste stuk is van {langste[0]} naar {langste[1]}.")
toon("Is elk stuk korter dan 50 km?", "ja" als alle(km < 50 voor _, _, km in etappes) anders "nee")

# Pas als het ijs overal dik genoeg is, gaat de tocht door.
ijsdikte = {"Sneek": 16, "Stavoren": 14, "Workum": 17, "Dokkum": 15}
dun = [stad voor stad, centimeters in gesorteerd(ijsdikte.items()) als centimeters < 15]
als dun:
    toon("Nog te dun bij", *dun)
anders:
    toon("De tocht gaat door!")

# Met |> gaat een waarde van de ene functie naar de volgende.
functie gemiddelde(getallen):
    geef terug som(getallen) / lengte(getallen)

toon("Gemiddelde ijsdikte:", ijsdikte.values() |> gemiddelde |> rond_af, "cm")
