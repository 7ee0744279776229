# lingua: italiano
# Figure geometriche: classi, ereditarietà e un'eccezione.

PI_GRECO = 3.141592653589793

classe MisuraNonPositiva(ValueError):
    """Le misure di una figura sono maggiori di zero."""

definisci controlla(**misure):
    per nome, valore in misure.items():
        se valore <= 0:
            solleva MisuraNonPositiva(f"{nome} vale {valore}")

classe Figura:
    nome = "figura"

    definisci area(questa):
        solleva NotImplementedError

    definisci __str__(questa):
        restituisci f"{questa.nome} di area {questa.area():.2f}"

classe Rettangolo(Figura):
    nome = "rettangolo"

    definisci __init__(questo, base, altezza):
        controlla(base=base, altezza=altezza)
        questo.base, questo.altezza = base, altezza
    definisci area(questo):
        restituisci questo.base * questo.altezza

classe Quadrato(Rettangolo):
    nome = "quadrato"

    definisci __init__(questo, lato):
        superclasse().__init__(lato, lato)

classe Cerchio(Figura):
    nome = "cerchio"

    definisci __init__(questo, raggio):
        controlla(raggio=raggio)
        questo.raggio = raggio
    definisci area(questo):
        restituisci PI_GRECO * questo.raggio ** 2

figure = []
tentativi = [(Rettangolo, 3, 4), (Cerchio, 2), (Quadrato, 3), (Cerchio, -1), (Quadrato, "x", 2)]
per tipo_di_figura, *misure in tentativi:
    prova:
        figure.append(tipo_di_figura(*misure))
    eccetto MisuraNonPositiva come errore:
        stampa("Scartata:", errore)
    eccetto TypeError:
        stampa("Scartata: numero di misure sbagliato per", tipo_di_figura.nome)
    infine:
        stampa(f"Figure finora: {lunghezza(figure)}")

per figura in ordina(figure, key=lambda figura: figura.area()):
    stampa(" ", figura)
stampa("Un quadrato è un rettangolo?", "sì" se è_sottoclasse(Quadrato, Rettangolo) altrimenti "no")
