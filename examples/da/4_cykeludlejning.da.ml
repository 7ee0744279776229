# sprog: dansk
# En cykeludlejning: klasser, nedarvning og en egen undtagelse.

klasse IngenLedigCykel(Exception):
    """Alle cykler af den ønskede slags er lejet ud."""

klasse Cykel:
    døgnpris = 90

    definer __init__(selv, navn):
        selv.navn = navn
        selv.lejer = Intet

    definer pris(selv, døgn):
        returner selv.døgnpris * døgn

    definer __str__(selv):
        returner f"{selv.navn} ({selv.lejer eller 'ledig'})"

klasse Ladcykel(Cykel):
    døgnpris = 220

    definer pris(selv, døgn):
        # Fra tredje døgn er der en fjerdedel i rabat.
        lad fuld_pris = superklasse().pris(døgn)
        returner fuld_pris hvis døgn < 3 ellers fuld_pris * 3 // 4

klasse Udlejning:
    definer __init__(selv, *cykler):
        selv.cykler = liste(cykler)

    definer find(selv, slags):
        for cykel i selv.cykler:
            hvis er_instans(cykel, slags) og cykel.lejer er Intet:
                returner cykel
        kast IngenLedigCykel(f"ingen ledig {slags.__name__.lower()}")

    definer lej(selv, kunde, slags, døgn):
        hvis døgn < 1:
            kast ValueError("man lejer for mindst ét døgn")
        cykel = selv.find(slags)
        cykel.lejer = kunde
        returner cykel, cykel.pris(døgn)

butik = Udlejning(Cykel("Grøn"), Ladcykel("Bamse"), Cykel("Sort"))
ønsker = [("Ida", Ladcykel, 4), ("Anker", Ladcykel, 1), ("Bo", Cykel, 2), ("Liv", Cykel, 0)]

for kunde, slags, døgn i ønsker:
    prøv:
        cykel, pris = butik.lej(kunde, slags, døgn)
    fang (IngenLedigCykel, ValueError) som fejl:
        udskriv(f"{kunde}: Desværre, {fejl}.")
    ellers:
        udskriv(f"{kunde}: {cykel.navn} i {døgn} døgn for {pris} kr.")
    til sidst:
        ledige = sum(cykel.lejer er Intet for cykel i butik.cykler)
        udskriv(f"   Ledige cykler: {ledige}")

udskriv(" | ".join(anvend(streng, butik.cykler)))
udskriv("Er en ladcykel en cykel?", "ja" hvis er_underklasse(Ladcykel, Cykel) ellers "nej")
