# język: polski
# Domknięcia nad listami i słownikami: stan bez klas.
funkcja konto(saldo):
    historia = []

    funkcja zmień(kwota):
        nielokalna saldo
        jeśli saldo + kwota < 0:
            zgłoś ValueError(f"{saldo} < {-kwota}")
        saldo += kwota
        historia.append(kwota)
        zwróć saldo

    funkcja cofnij():
        nielokalna saldo
        saldo -= historia.pop()
        zwróć saldo

    zwróć {"change": zmień, "undo": cofnij, "history": lambda: historia[:]}

pierwsze, drugie = konto(100), konto(0)
wypisz(pierwsze["change"](-30), pierwsze["change"](5), drugie["change"](2 ** 70))
spróbuj:
    pierwsze["change"](-76)
przechwyć ValueError jako błąd:
    wypisz(błąd)
wypisz(pierwsze["history"](), pierwsze["undo"](), pierwsze["undo"](), drugie["history"]())
spróbuj:
    pierwsze["undo"]()
przechwyć IndexError jako błąd:
    wypisz(błąd)

funkcja zapamiętuj(działanie):
    znane, trafienia = {}, 0

    funkcja opakowana(*argumenty):
        nielokalna trafienia
        jeśli argumenty w znane:
            trafienia += 1
            zwróć znane[argumenty]
        znane[argumenty] = działanie(*argumenty)
        zwróć znane[argumenty]

    zwróć opakowana, lambda: (długość(znane), trafienia)

ścieżki, statystyka = zapamiętuj(lambda x,
    y: 1 jeśli x == 0 lub y == 0 inaczej ścieżki(x - 1, y) + ścieżki(x, y - 1))
wypisz(ścieżki(20, 20), statystyka())

funkcja potok(*etapy):
    funkcja uruchom(wartość):
        dla etap w etapy:
            wartość = etap(wartość)
        zwróć wartość

    zwróć uruchom

wypisz(potok(lambda n: n + 1, lambda n: n * n, napis, długość)(99999))

funkcja łańcuch():
    węzły = Brak

    funkcja odłóż(wartość):
        nielokalna węzły
        węzły = wartość, węzły

    funkcja pop():
        nielokalna węzły
        wartość, węzły = węzły
        zwróć wartość

    zwróć odłóż, pop

odłóż, pop = łańcuch()
dla rzecz w 1, "two", 3.0, [4]:
    odłóż(rzecz)
wypisz([pop() dla _ w zakres(4)])
spróbuj:
    pop()
przechwyć TypeError jako błąd:
    wypisz(błąd)
