# język: polski
# Pierogarnia: listy, słowniki i funkcje.

# Nadzienie: (cena sztuki w groszach, sztuk w porcji)
karta = {
    "ruskie": (260, 8),
    "z kapustą i grzybami": (285, 8),
    "z mięsem": (320, 7),
    "ze szpinakiem": (295, 8),
    "z jagodami": (310, 10),
}

funkcja cena_porcji(nadzienie):
    cena, sztuki = karta[nadzienie]
    zwróć cena * sztuki

funkcja w_złotych(grosze):
    złote, reszta = dziel_z_resztą(grosze, 100)
    zwróć f"{złote},{reszta:02} zł"

funkcja odmień(ile, jedna, kilka, wiele):
    """Polska odmiana: 1 porcja, 2 porcje, 5 porcji."""
    jeśli ile == 1:
        zwróć f"{ile} {jedna}"
    inaczej jeśli ile % 10 w (2, 3, 4) oraz ile % 100 nie w (12, 13, 14):
        zwróć f"{ile} {kilka}"
    inaczej:
        zwróć f"{ile} {wiele}"

wypisz("Pierogi od najtańszej porcji:")
dla numer, nadzienie w ponumeruj(posortowane(karta, key=cena_porcji), 1):
    wypisz(f"{numer}. {nadzienie:<22}{w_złotych(cena_porcji(nadzienie)):>9}")

# Zamówienia z trzech stolików
stoliki = ["przy oknie", "przy piecu", "w kącie"]
zamówienia = [
    {"ruskie": 2, "z jagodami": 1},
    {"z mięsem": 4, "z serem": 1, "ruskie": 1},
    {"ze szpinakiem": 1},
]

funkcja podlicz(zamówienie):
    niech razem = 0
    dla nadzienie, porcje w zamówienie.items():
        jeśli nadzienie nie w karta:
            wypisz(f"   pierogów {nadzienie} dzisiaj nie ma")
            kontynuuj
        razem += porcje * cena_porcji(nadzienie)
    zwróć razem

funkcja rabat(procent):
    zwróć lambda kwota: kwota - kwota * procent // 100

dla stolik, zamówienie w połącz_w_pary(stoliki, zamówienia):
    porcje = suma(zamówienie.values())
    wypisz(f"Stolik {stolik}: {odmień(porcje, 'porcja', 'porcje', 'porcji')}")
    # Potok |> podaje wartość z funkcji do funkcji.
    do_zapłaty = podlicz(zamówienie) |> rabat(10 jeśli porcje > 2 inaczej 0) |> w_złotych
    wypisz("   do zapłaty:", do_zapłaty)

bez_ruskich = lista(filtruj(lambda para: "ruskie" nie w para[1], połącz_w_pary(stoliki, zamówienia)))
wypisz("Bez ruskich:", [stolik dla stolik, _ w bez_ruskich])
wypisz("Wszyscy coś jedzą?", "tak" jeśli wszystkie(zamówienia) inaczej "nie")
wypisz("Największe porcje:", maksimum(karta, key=lambda nadzienie: karta[nadzienie][1]))

według_sztuk = {}
dla nadzienie, (_, sztuki) w karta.items():
    według_sztuk.setdefault(sztuki, []).append(nadzienie)
dla sztuki w posortowane(według_sztuk):
    wypisz(odmień(sztuki, "sztuka", "sztuki", "sztuk"), "w porcji:", ", ".join(według_sztuk[sztuki]))
