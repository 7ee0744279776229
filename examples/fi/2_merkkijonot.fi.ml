# kieli: suomi
# Merkkijonot: palindromit, vokaalisointu, pitkät äänteet ja todella pitkä sana.

vakio TAKAVOKAALIT = "aou"
vakio ETUVOKAALIT = "äöy"
vakio VOKAALIT = TAKAVOKAALIT + ETUVOKAALIT + "ei"

määrittele pelkät_kirjaimet(teksti):
    palauta "".join(kirjain jokaiselle kirjain joukossa teksti.lower() jos kirjain.isalpha())

määrittele on_palindromi(teksti):
    olkoon kirjaimet = pelkät_kirjaimet(teksti)
    palauta kirjaimet == kirjaimet[::-1]

lauseet = [”Saippuakauppias”, ”Neulo taas niin saat oluen”, ”Innostunut sonni”, ”Vaka vanha Väinämöinen”]
jokaiselle lause joukossa lauseet:
    vastaus = "kyllä" jos on_palindromi(lause) muuten "ei"
    tulosta(f"{lause:<27} palindromi: {vastaus}")

# Vokaalisointu: takavokaalin jälkeen tulee -ssa, muuten -ssä; e ja i eivät ratkaise mitään.
määrittele missä(paikka):
    jokaiselle kirjain joukossa takaperin(paikka.lower()):
        jos kirjain on joukossa TAKAVOKAALIT:
            palauta paikka + "ssa"
        jos kirjain on joukossa ETUVOKAALIT:
            keskeytä
    palauta paikka + "ssä"

tulosta()
paikat = ["Kuopio", "Kemi", "Inari", "Sodankylä", "sauna", "metsä", "bussi", "hylly"]
tulosta(*sovella(missä, paikat))

# Maamme-laulun alku: kuinka usein äänne on pitkä?
säkeet = """Oi maamme Suomi, synnyinmaa, soi, sana kultainen!
Ei laaksoa, ei kukkulaa, ei vettä, rantaa rakkaampaa"""
pitkät = {}
jokaiselle sana joukossa säkeet.lower().split():
    jokaiselle nykyinen, seuraava_kirjain joukossa pareittain(sana, sana[1:]):
        jos nykyinen != seuraava_kirjain:
            jatka
        pitkät[nykyinen * 2] = pitkät.get(nykyinen * 2, 0) + 1
tulosta()
tulosta("Pitkät äänteet:", pitkät)

teksti = pelkät_kirjaimet(säkeet)
vokaaleja = summa(kirjain on joukossa VOKAALIT jokaiselle kirjain joukossa teksti)
konsonantteja = summa(kirjain ei ole joukossa VOKAALIT jokaiselle kirjain joukossa teksti)
tulosta(f"Vokaaleja {vokaaleja}, konsonantteja {konsonantteja}")

osat = ["lento", "kone", "suihku", "turbiini", "moottori", "apu", "mekaanikko", "aliupseeri", "oppilas"]
sana = "".join(osat)
tulosta()
tulosta(sana)
tulosta("Kirjaimia", pituus(sana), "ja osia", pituus(osat))
tulosta("Lyhyesti:", "".join(osa[0] jokaiselle osa joukossa osat).upper())
