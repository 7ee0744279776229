# sprog: dansk
# Frokost på kontoret: lister, ordbøger og funktioner.

priser = {"rejer": 62, "dyrlægens natmad": 48, "rullepølse": 39, "fiskefilet": 55, "kartoffel": 36, "leverpostej": 34}

bestillinger = [
    ("Mette", ["rejer", "kartoffel"]),
    ("Søren", ["fiskefilet", "leverpostej", "dyrlægens natmad"]),
    ("Freja", ["kartoffel", "sushi"]),
    ("Aage", []),
]

udskriv("Dagens smørrebrød")
for nummer, (mad, pris) i nummerer(sorter(priser.items(), key=lambda række: række[1]), 1):
    udskriv(f"  {nummer}. {mad:<18}{pris:>4} kr.")

definer regning(valg):
    lad beløb = 0
    for mad i valg:
        hvis mad findes ikke i priser:
            udskriv(f"    ({mad} står ikke på sedlen)")
            fortsæt
        beløb += priser[mad]
    returner beløb

udskriv("Regninger")
regninger = {}
for navn, valg i bestillinger:
    regninger[navn] = regning(valg)
    udskriv(f"  {navn:<8}{regninger[navn]:>4} kr.")

sultne = [navn for navn, valg i bestillinger hvis længde(valg) >= 2]
udskriv("Bestilte mindst to stykker:", ", ".join(sultne))
udskriv("Gik nogen sultne hjem?", "ja" hvis nogen(beløb == 0 for beløb i regninger.values()) ellers "nej")
udskriv("Under 40 kr.:", liste(filtrer(lambda mad: priser[mad] < 40, priser)))

# Røret |> sender en værdi videre fra funktion til funktion.
definer med_moms(beløb):
    returner beløb * 1.25

definer i_kroner(beløb):
    returner f"{beløb:.2f} kr.".replace(".", ",", 1)

udskriv("I alt med moms:", sum(regninger.values()) |> med_moms |> i_kroner)

# Hvad blev bestilt hvor mange gange?
alt = sorter(mad for _, valg i bestillinger for mad i valg)
udskriv({mad: alt.count(mad) for mad i alt})

# Funktioner kan lave funktioner
definer rabat(procent):
    returner lambda beløb: afrund(beløb * (100 - procent) / 100)

julerabat = rabat(15)
udskriv("Med julerabat:", liste(anvend(julerabat, regninger.values())))
