# język: polski
# Napisy: palindromy, szeleszczące głoski, polski alfabet i harcerski szyfr.

stała ALFABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
stała KLUCZ = "gaderypoluki"

funkcja same_litery(zdanie):
    zwróć "".join(litera dla litera w zdanie.lower() jeśli litera w ALFABET)

funkcja jest_palindromem(zdanie):
    litery = same_litery(zdanie)
    zwróć litery == litery[::-1]

zdania = [
    „Kobyła ma mały bok”,
    „Zakopane na pokaz”,
    „Może jutro ta dama da tortu jeżom”,
    „Litwo, ojczyzno moja”,
]
dla zdanie w zdania:
    odpowiedź = "tak" jeśli jest_palindromem(zdanie) inaczej "nie"
    wypisz(f"{zdanie:<36} palindrom: {odpowiedź}")

# Co tak szeleści?
łamaniec = """W Szczebrzeszynie chrząszcz brzmi w trzcinie
i Szczebrzeszyn z tego słynie."""
wypisz()
dla dwuznak w ["sz", "cz", "rz", "ch"]:
    ile = łamaniec.lower().count(dwuznak)
    wypisz(dwuznak, "~" * ile, ile)

polskie = {litera dla litera w same_litery(łamaniec) jeśli litera w "ąćęłńóśźż"}
wypisz("Polskie litery w łamańcu:", " ".join(posortowane(polskie, key=ALFABET.index)))

# Komputer stawia ł za z, a w polskim alfabecie jest tuż po l.
funkcja po_polsku(słowo):
    zwróć [ALFABET.index(litera) dla litera w słowo.lower()]

imiona = ["Żaneta", "Łucja", "Zofia", "Ścibor", "Adam", "Lucyna", "Marek", "Stefan", "Celina"]
wypisz()
wypisz("Komputer:", ", ".join(posortowane(imiona)))
wypisz("Alfabet: ", ", ".join(posortowane(imiona, key=po_polsku)))

# Gaderypoluki: litery klucza zamieniają się parami, g na a, a na g, d na e…
funkcja gaderypoluki(zdanie):
    niech wynik = ""
    dla litera w zdanie:
        jeśli litera nie w KLUCZ:
            wynik += litera
            kontynuuj
        miejsce = KLUCZ.index(litera)
        wynik += KLUCZ[miejsce + 1 jeśli miejsce % 2 == 0 inaczej miejsce - 1]
    zwróć wynik

tajne = gaderypoluki("zbiórka przy starym młynie")
wypisz()
wypisz("Szyfrem: ", tajne)
wypisz("Po ludzku:", gaderypoluki(tajne))
