# taal: nederlands
# Getallen: machten, het tweetallig stelsel, de driehoek van Pascal en de elfproef.

functie tot_de_macht(grondtal, exponent):
    """Snel machtsverheffen: halveer telkens de exponent."""
    als exponent == 0:
        geef terug 1
    stel helft = tot_de_macht(grondtal, exponent // 2)
    geef terug helft * helft * (grondtal als exponent % 2 == 1 anders 1)

functie tweetallig(n):
    # Uit 13 komt 1101: eerst de cijfers van de helft, dan de rest.
    als n < 2:
        geef terug tekenreeks(n)
    geef terug tweetallig(n // 2) + tekenreeks(n % 2)

functie driehoek_van_pascal(aantal):
    stel rij = [1]
    voor _ in bereik(aantal):
        lever rij
        rij = [1] + [links + rechts voor links, rechts in paren(rij, rij[1:])] + [1]

functie elfproef(rekeningnummer):
    # Het eerste cijfer telt negen keer, het laatste één keer; de som moet deelbaar zijn door elf.
    cijfers = [geheel_getal(cijfer) voor cijfer in rekeningnummer als cijfer.isdigit()]
    als lengte(cijfers) != 9:
        geef terug Onwaar
    geef terug som(cijfer * gewicht voor cijfer, gewicht in paren(cijfers, bereik(9, 0, -1))) % 11 == 0

functie vouwen(hoogte):
    """Hoe vaak moet je papier van een tiende millimeter dubbelvouwen?"""
    stel dikte, keer = 1, 0
    zolang dikte < hoogte:
        dikte *= 2
        keer += 1
    geef terug keer

toon("2 tot de macht 100 is", tot_de_macht(2, 100))
toon("7 tot de macht 30 is", tot_de_macht(7, 30))
toon("Klopt dat?", "ja" als tot_de_macht(7, 30) == macht(7, 30) anders "nee")

voor jaartal in [1672, 1953, 2000]:
    toon(f"{jaartal} is tweetallig {tweetallig(jaartal)}")

voor rij in driehoek_van_pascal(7):
    toon(f"{' '.join(pas_toe(tekenreeks, rij)):^21}".rstrip())

voor elk nummer in ["12.34.56.789", "12.34.56.798", "1234"]:
    toon(nummer, "is een goed nummer" als elfproef(nummer) anders "kan niet kloppen")

# De Domtoren in Utrecht is 112 meter hoog.
toon("Papier zo hoog als de Domtoren:", vouwen(112 * 10000), "keer vouwen")

weken, dagen = quotiënt_en_rest(1000, 7)
toon(f"1000 dagen zijn {weken} weken en {dagen} dagen.")
