# kieli: suomi
# Saunailta: luokat, periminen ja oma poikkeus.

luokka LiianKuuma(Exception):
    määrittele __init__(itse, kiuas):
        yliluokka().__init__(f"{kiuas.nimi} on jo {kiuas.lämpötila}-asteinen")
        itse.ylitys = kiuas.lämpötila - kiuas.raja

luokka Kiuas:
    raja = 100

    määrittele __init__(itse, nimi, lämpötila=20):
        itse.nimi = nimi
        itse.lämpötila = lämpötila

    määrittele teho(itse):
        heitä NotImplementedError("kiukaan tyyppi puuttuu")

    määrittele lämmitä(itse, minuutit):
        jos minuutit <= 0:
            heitä ValueError("lämmitys vaatii aikaa")
        itse.lämpötila += itse.teho() * minuutit
        jos itse.lämpötila > itse.raja:
            heitä LiianKuuma(itse)

    määrittele löyly(itse, kauhallisia=1):
        itse.lämpötila -= 2 * kauhallisia
        palauta "s" + "i" * (2 * kauhallisia) + "h"

luokka Sähkökiuas(Kiuas):
    määrittele teho(itse):
        palauta 2

luokka Puukiuas(Kiuas):
    """Lämpenee vain, jos pesässä on puita."""
    raja = 120

    määrittele __init__(itse, nimi, puita=0):
        yliluokka().__init__(nimi)
        itse.puita = puita

    määrittele teho(itse):
        jos itse.puita == 0:
            palauta 0
        itse.puita -= 1
        palauta 3

    määrittele löyly(itse, kauhallisia=1):
        palauta yliluokka().löyly(kauhallisia) + " (pehmeästi)"

rantasauna = Puukiuas("rantasaunan kiuas", puita=1)
kerrostalo = Sähkökiuas("kerrostalon kiuas")

vuorot = [
    (kerrostalo, 25), (rantasauna, 20), (rantasauna, 15),
    (kerrostalo, 30), (kerrostalo, 0), (Kiuas("piirros kiukaasta"), 5),
]
jokaiselle numero, (kiuas, minuutit) joukossa numeroi(vuorot, 1):
    yritä:
        kiuas.lämmitä(minuutit)
    sieppaa LiianKuuma nimellä varoitus:
        tulosta(f"{numero}. {varoitus}, ylitys {varoitus.ylitys} °C. Ovi auki!")
    sieppaa (ValueError, NotImplementedError) nimellä syy:
        tulosta(f"{numero}. Ei onnistu: {syy}.")
    muuten:
        tulosta(f"{numero}. {kiuas.nimi}: {kiuas.löyly(minuutit // 10)}")
    lopuksi:
        tulosta(f"   {kiuas.lämpötila} °C")

kuumin = maksimi([rantasauna, kerrostalo], key=lambda kiuas: kiuas.lämpötila)
tulosta("Kuumin:", kuumin.nimi)
tulosta("Onko se puukiuas?", "kyllä" jos on_ilmentymä(kuumin, Puukiuas) muuten "ei")
tulosta("Puita jäljellä:", rantasauna.puita)
