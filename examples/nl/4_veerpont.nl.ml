# taal: nederlands
# Een veerpont over de rivier: klassen, overerving en een eigen uitzondering.

klasse PontIsVol(Exception):
    functie __init__(zelf, tekort):
        superklasse().__init__(f"er is {tekort} meter te weinig plaats")
        zelf.tekort = tekort

klasse Reiziger:
    """Wie te voet komt, betaalt het minst."""
    meters = 0
    prijs = 90

    functie __init__(zelf, naam):
        zelf.naam = naam

    functie tarief(zelf):
        geef terug zelf.prijs

    functie __str__(zelf):
        geef terug f"{zelf.naam} ({type(zelf).__name__.lower()})"

klasse Fietser(Reiziger):
    meters = 1
    prijs = 130

klasse Auto(Reiziger):
    meters = 5
    prijs = 310

    functie __init__(zelf, naam, inzittenden=1):
        superklasse().__init__(naam)
        zelf.inzittenden = inzittenden

    functie tarief(zelf):
        # De bestuurder zit bij de prijs in, de anderen betalen als voetganger.
        geef terug superklasse().tarief() + (zelf.inzittenden - 1) * Reiziger.prijs

klasse Veerpont:
    functie __init__(zelf, meters):
        zelf.vrij = meters
        zelf.aan_boord = []

    functie aan_boord_gaan(zelf, reiziger):
        als niet is_instantie(reiziger, Reiziger):
            werp TypeError(f"{reiziger} mag niet mee")
        als reiziger.meters > zelf.vrij:
            werp PontIsVol(reiziger.meters - zelf.vrij)
        zelf.vrij -= reiziger.meters
        zelf.aan_boord.append(reiziger)
        geef terug reiziger.tarief()

functie euro(centen):
    geef terug f"€ {centen // 100},{centen % 100:02d}"

pont = Veerpont(8)
wachtrij = [Reiziger("Lotte"), Auto("Daan", inzittenden=3), Fietser("Noor"), "een losse geit", Auto("Henk"), Fietser("Sem")]
opbrengst = 0

voor elke reiziger in wachtrij:
    probeer:
        bedrag = pont.aan_boord_gaan(reiziger)
    vang PontIsVol genaamd probleem:
        toon(f"{reiziger}: wacht op de volgende pont, {probleem}")
    vang TypeError genaamd probleem:
        toon("De schipper schudt het hoofd:", probleem)
    anders:
        opbrengst += bedrag
        toon(f"{reiziger}: {euro(bedrag)}")
    ten slotte:
        toon("   vrij:", pont.vrij, "meter")

toon("Opbrengst:", euro(opbrengst))
toon("Op het dek:", ", ".join(reiziger.naam voor reiziger in pont.aan_boord als reiziger.meters > 0))
toon("Is een auto een reiziger?", "ja" als is_subklasse(Auto, Reiziger) en Auto is niet Reiziger anders "nee")
