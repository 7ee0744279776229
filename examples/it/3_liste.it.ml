# lingua: italiano
# Una settimana di temperature: liste, dizionari e funzioni.

temperature = {
    "Bolzano": [-1, 2, 4, 3, 0, -2, 1],
    "Milano": [5, 6, 8, 7, 5, 4, 6],
    "Roma": [11, 12, 14, 13, 12, 10, 12],
    "Palermo": [15, 16, 17, 17, 16, 15, 16],
}
giorni = ["lun", "mar", "mer", "gio", "ven", "sab", "dom"]

definisci media(valori):
    restituisci somma(valori) / lunghezza(valori)

# Una tabella con le medie, dalla città più calda alla più fredda
per città in ordina(temperature, key=lambda c: media(temperature[c]), reverse=Vero):
    gradi = temperature[città]
    stampa(f"{città:<8} media {media(gradi):5.1f}   da {minimo(gradi):>3} a {massimo(gradi):>3}")

# Il giorno più caldo di ogni città
per città, gradi in temperature.items():
    più_caldo = massimo(accoppia(gradi, giorni), key=lambda coppia: coppia[0])[1]
    stampa("A", città, "il giorno più caldo è stato", più_caldo)

gelo = [f"{città} {giorno}" per città, gradi in temperature.items() per giorno, g in accoppia(giorni, gradi) se g < 0]
stampa("Sotto zero:", ", ".join(gelo))
stampa("Ha gelato a Roma?", "sì" se almeno_uno(g < 0 per g in temperature["Roma"]) altrimenti "no")
stampa("Sempre sopra i 10 gradi a Palermo?", "sì" se tutti(g > 10 per g in temperature["Palermo"]) altrimenti "no")

# Funzioni che restituiscono funzioni
definisci contatore(passo=1):
    totale = 0
    definisci avanza():
        nonlocale totale
        totale += passo
        restituisci totale
    restituisci avanza

a_due_a_due = contatore(2)
stampa([a_due_a_due() per _ in intervallo(5)])

# Da sinistra a destra, una funzione dopo l'altra
in_fahrenheit = lambda gradi: gradi * 9 / 5 + 32
risultato = temperature["Milano"] |> media |> in_fahrenheit |> arrotonda
stampa("Milano in gradi Fahrenheit:", risultato)

# Le città secondo il clima
definisci clima(gradi):
    confronta arrotonda(media(gradi)):
        caso g se g < 5:
            restituisci "freddo"
        caso g se g < 13:
            restituisci "mite"
        predefinito:
            restituisci "caldo"

stampa({città: clima(gradi) per città, gradi in temperature.items()})
