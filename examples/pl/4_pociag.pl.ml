# język: polski
# Kasa biletowa: klasy, dziedziczenie i własny wyjątek.

klasa BrakMiejsc(Exception):
    funkcja __init__(ja, pociąg, brakuje):
        nadklasa().__init__(f"w pociągu „{pociąg.nazwa}” brakuje miejsc: {brakuje}")
        ja.brakuje = brakuje

klasa Pociąg:
    rodzaj = "osobowy"

    funkcja __init__(ja, nazwa, miejsca):
        ja.nazwa = nazwa
        ja.wolne = miejsca

    funkcja cena(ja, kilometry):
        zwróć 5 + kilometry // 10

    funkcja sprzedaj(ja, kilometry, ile):
        jeśli ile < 1:
            zgłoś ValueError("trzeba kupić co najmniej jeden bilet")
        jeśli ile > ja.wolne:
            zgłoś BrakMiejsc(ja, ile - ja.wolne)
        ja.wolne -= ile
        zwróć ile * ja.cena(kilometry)

    funkcja __str__(ja):
        zwróć f"{ja.rodzaj} „{ja.nazwa}”"

klasa Ekspres(Pociąg):
    rodzaj = "ekspres"
    funkcja cena(ja, kilometry):
        zwróć nadklasa().cena(kilometry) * 2

klasa Nocny(Ekspres):
    """Jedzie całą noc, więc do biletu dolicza się pościel."""
    rodzaj = "nocny"
    funkcja __init__(ja, nazwa, miejsca, pościel=20):
        nadklasa().__init__(nazwa, miejsca)
        ja.pościel = pościel
    funkcja cena(ja, kilometry):
        zwróć nadklasa().cena(kilometry) + ja.pościel

rozkład = {}
dla pociąg w [Pociąg("Żuraw", 40), Ekspres("Giewont", 3), Nocny("Bałtyk", 12)]:
    rozkład[pociąg.nazwa] = pociąg

kolejka = [
    ("Żuraw", 62, 2), ("Giewont", 290, 2), ("Giewont", 290, 4),
    ("Warta", 100, 1), ("Bałtyk", 510, 1), ("Bałtyk", 510, 0),
]
niech utarg = 0
dla numer, (nazwa, kilometry, ile) w ponumeruj(kolejka, 1):
    spróbuj:
        kwota = rozkład[nazwa].sprzedaj(kilometry, ile)
    przechwyć KeyError:
        wypisz(f"{numer}. W rozkładzie nie ma pociągu „{nazwa}”.")
    przechwyć (BrakMiejsc, ValueError) jako powód:
        wypisz(f"{numer}. Nic z tego: {powód}.")
    inaczej:
        utarg += kwota
        wypisz(f"{numer}. {rozkład[nazwa]}, bilety: {ile}, razem {kwota} zł")
    na koniec:
        jeśli nazwa w rozkład:
            wypisz("   Wolne miejsca:", rozkład[nazwa].wolne)

wypisz("W kasie jest", utarg, "zł.")
drogie = [p.nazwa dla p w rozkład.values() jeśli jest_instancją(p, Ekspres)]
wypisz("Dopłaty wymagają:", " i ".join(drogie))
