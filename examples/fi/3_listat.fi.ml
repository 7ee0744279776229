# kieli: suomi
# Marjassa: listat, sanakirjat ja funktiot.

# Poimija: litrat päivittäin
saalis = {
    "Aino": [4, 6, 5],
    "Eino": [3, 0, 2],
    "Helmi": [7, 8, 6],
    "Onni": [5, 5, 5],
    "Siiri": [1, 9, 4],
}
hinnat = {"mustikka": 6, "puolukka": 4, "lakka": 20}

määrittele keskiarvo(luvut):
    palauta summa(luvut) / pituus(luvut)

määrittele suomeksi(luku, desimaaleja):
    palauta f"{luku:.{desimaaleja}f}".replace(".", ",")

määrittele arvonimi(litrat):
    sovita litrat // 5:
        tapaus 0 | 1:
            palauta "maistelija"
        tapaus 2:
            palauta "poimija"
        oletus:
            palauta "marjamestari"

yhteensä = {nimi: summa(päivät) jokaiselle nimi, päivät joukossa saalis.items()}
järjestys = järjestä(yhteensä.items(), key=lambda pari: (-pari[1], pari[0]))
jokaiselle sija, (nimi, litrat) joukossa numeroi(järjestys, 1):
    päivässä = suomeksi(keskiarvo(saalis[nimi]), 1)
    tulosta(f"{sija}. {nimi:<6} {litrat:>3} l, päivässä {päivässä} l, {arvonimi(litrat)}")

tasaiset = [nimi jokaiselle nimi, päivät joukossa saalis.items() jos minimi(päivät) >= 4]
tulosta("Joka päivä ainakin 4 l:", tasaiset)
oli_tyhjiä = jokin(0 on joukossa päivät jokaiselle päivät joukossa saalis.values())
tulosta("Jäikö joku ilman?", "kyllä" jos oli_tyhjiä muuten "ei")

# Kaikkien saalis yhteensä, päivä kerrallaan
päivittäin = lista(sovella(summa, pareittain(*saalis.values())))
jokaiselle viikonpäivä, litrat joukossa pareittain(["perjantai", "lauantai", "sunnuntai"], päivittäin):
    tulosta(f"{viikonpäivä:<10} {'●' * litrat} {litrat}")

# Torilla: funktioita, jotka tekevät funktioita
määrittele myyjä(marja):
    hinta = hinnat[marja]
    palauta lambda litrat: litrat * hinta

määrittele alennus(prosentti):
    palauta lambda eurot: eurot * (100 - prosentti) / 100

määrittele euroina(määrä):
    palauta suomeksi(määrä, 2) + " €"

jokaiselle marja, litrat joukossa [("mustikka", 12), ("lakka", 2), ("karpalo", 3), ("puolukka", 9)]:
    jos marja ei ole joukossa hinnat:
        tulosta(f"{marja} ei käy tänään kaupaksi")
        jatka
    # Putki |> vie arvon funktiolta toiselle.
    kauppasumma = litrat |> myyjä(marja) |> alennus(10) |> euroina
    tulosta(f"{marja}, {litrat} l: {kauppasumma}")

ahkerat = lista(suodata(lambda nimi: yhteensä[nimi] > keskiarvo(yhteensä.values()), saalis))
tulosta("Yli keskiarvon:", ", ".join(ahkerat))

pituuksittain = {}
jokaiselle nimi joukossa saalis:
    pituuksittain.setdefault(pituus(nimi), []).append(nimi)
tulosta("Nimet pituuden mukaan:", pituuksittain)
