# lingua: italiano
# Una classe italiana che eredita da una svedese, che eredita da una bengalese.
da fordon importa Cykel, Fordon
importa prani come esseri

classe Tandem(Cykel):
    definisci __init__(sé, nome, posti=2):
        superclasse().__init__(nome)
        sé.posti = posti

    definisci beskriv(sé):
        restituisci superclasse().beskriv() + f", {sé.posti} posti"

    definisci __len__(sé):
        restituisci sé.posti

    definisci __add__(sé, altro):
        restituisci Tandem(sé.namn + "+" + altro.namn, lunghezza(sé) + lunghezza(altro))

mezzi = [Fordon("läst"), Cykel("röd"), Tandem("giallo"), Tandem("verde", 3) + Tandem("blu")]
per mezzo in mezzi:
    stampa(mezzo, mezzo.beskriv(), mezzo.গতি(), è_istanza(mezzo, esseri.চলমান), tipo(mezzo).__name__)
stampa([c.__name__ per c in Tandem.__mro__], esseri.চলমান.সংখ্যা)

per velocità in (3, -1, 2 ** 70):
    prova:
        mezzi[2].চলো(velocità)
    eccetto esseri.বেশি_দ্রুত come errore:
        stampa("troppo veloce:", errore, errore.args)
    eccetto ValueError come errore:
        stampa("non valida:", errore)
    altrimenti:
        stampa(mezzi[2].গতি())
    infine:
        stampa(lunghezza(mezzi[2]), mezzi[2].দূরত্ব)

classe Ape(esseri.প্রাণী, Cykel):
    passa

stampa(Ape("🐝").শব্দ(), Ape("🐝").beskriv(), ordina(mezzi, key=lambda m: m.namn)[0], massimo(mezzi, key=lunghezza se Falso altrimenti lambda m: m.গতি()))
