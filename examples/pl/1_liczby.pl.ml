# język: polski
# Liczby: silnia, wieże Hanoi, cyfra kontrolna numeru PESEL i trójkąt Sierpińskiego.

funkcja silnia(n):
    jeśli n < 2:
        zwróć 1
    zwróć n * silnia(n - 1)

funkcja nwd(a, b):
    """Największy wspólny dzielnik, algorytm Euklidesa."""
    dopóki b != 0:
        a, b = b, a % b
    zwróć a

funkcja jest_pierwsza(n):
    zwróć n > 1 oraz wszystkie(n % d != 0 dla d w zakres(2, całkowita(n ** 0.5) + 1))

funkcja przełóż(krążki, skąd, dokąd, przez):
    # Wieże Hanoi: kolejne ruchy jako pary słupków.
    jeśli krążki == 0:
        zwróć
    generuj kolejno z przełóż(krążki - 1, skąd, przez, dokąd)
    generuj skąd, dokąd
    generuj kolejno z przełóż(krążki - 1, przez, dokąd, skąd)

funkcja cyfra_kontrolna(pesel):
    # Cyfry mnoży się przez wagi 1, 3, 7, 9, 1, 3… i dopełnia sumę do pełnej dziesiątki.
    niech razem = 0
    dla miejsce, cyfra w ponumeruj(pesel):
        razem += całkowita(cyfra) * (1, 3, 7, 9)[miejsce % 4]
    zwróć -razem % 10

wypisz("30! =", silnia(30))
wypisz("Ułamek 462/1071 można skrócić przez", nwd(462, 1071))

pierwsze = [n dla n w zakres(60) jeśli jest_pierwsza(n)]
wypisz("Liczby pierwsze mniejsze od 60:", pierwsze)
wypisz("Pary bliźniacze:", [(p, p + 2) dla p w pierwsze jeśli p + 2 w pierwsze])

ruchy = lista(przełóż(3, "A", "C", "B"))
wypisz("Trzy krążki, liczba ruchów:", długość(ruchy))
wypisz(", ".join(f"{skąd}→{dokąd}" dla skąd, dokąd w ruchy))
wypisz("Mnisi mają 64 krążki, czyli przed nimi", 2 ** 64 - 1, "ruchów")

wypisz("Ostatnia cyfra numeru PESEL 4405140135? to", cyfra_kontrolna("4405140135"))

godziny, minuty = dziel_z_resztą(1000, 60)
wypisz(f"Tysiąc minut to {godziny} godz. i {minuty} min.")

# W trójkącie Pascala nieparzyste liczby układają się w trójkąt Sierpińskiego.
stała WYSOKOŚĆ = 8
wiersz = [1]
dla poziom w zakres(WYSOKOŚĆ):
    wzór = " ".join("▲" jeśli liczba % 2 == 1 inaczej " " dla liczba w wiersz)
    wypisz(" " * (WYSOKOŚĆ - poziom) + wzór)
    wiersz = [1] + [lewa + prawa dla lewa, prawa w połącz_w_pary(wiersz, wiersz[1:])] + [1]
