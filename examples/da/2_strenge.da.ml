# sprog: dansk
# Strenge: palindromer, bogstaver og en hemmelig kode.

konstant ALFABET = "abcdefghijklmnopqrstuvwxyzæøå"

definer kun_bogstaver(sætning):
    returner "".join(bogstav for bogstav i sætning.lower() hvis bogstav i ALFABET)

definer er_palindrom(sætning):
    lad bogstaver = kun_bogstaver(sætning)
    returner bogstaver == "".join(baglæns(bogstaver))

sætninger = [”En af dem der red med fane”, ”Rødgrød med fløde”, ”Selmas lakserøde garagedøre skal samles”, ”Regninger?”]
for hver sætning i sætninger:
    svar = "ja" hvis er_palindrom(sætning) ellers "nej"
    udskriv(f"{sætning:<42} palindrom: {svar}")

# ”Jeg er ude på øen i åen”, sådan som de siger det i Jylland. Hvor tit står æ, ø og å der?
remse = ”A æ u å æ ø i æ å”
optælling = {bogstav: kun_bogstaver(remse).count(bogstav) for bogstav i "æøå"}
udskriv()
udskriv(remse)
for bogstav, antal i optælling.items():
    udskriv(f"  {bogstav} {'#' * antal} {antal}")

# Cæsars kode med alle 29 bogstaver: hvert bogstav rykker nogle pladser frem i alfabetet.
definer kod(besked, pladser):
    lad resultat = ""
    for skrifttegn i besked:
        hvis skrifttegn ikke i ALFABET:
            resultat += skrifttegn
            fortsæt
        resultat += ALFABET[(ALFABET.index(skrifttegn) + pladser) % længde(ALFABET)]
    returner resultat

hemmelig = kod("mød mig på broen når klokken slår tolv", 5)
udskriv()
udskriv("Kodet: ", hemmelig)
udskriv("Afkodet:", kod(hemmelig, -5))

# Sammensatte ord er en dansk specialitet.
dele = ["speciallæge", "praksis", "planlægnings", "stabiliserings", "periode"]
langt_ord = "".join(dele)
udskriv()
udskriv(langt_ord)
udskriv(f"{længde(langt_ord)} bogstaver, heraf {længde(mængde(langt_ord))} forskellige")
udskriv("Initialer:", ".".join(navn[0] for navn i ”Hans Christian Andersen”.split()) + ".")
