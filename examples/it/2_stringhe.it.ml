# lingua: italiano
# Parole, lettere e versi.

costante ACCENTI = stringa.maketrans("àèéìòù", "aeeiou")

definisci pulisci(testo):
    """Solo lettere, minuscole e senza accenti."""
    restituisci "".join(c per c in testo.lower().translate(ACCENTI) se c.isalpha())

definisci è_palindroma(frase):
    lettere = pulisci(frase)
    restituisci lettere == lettere[::-1]

per frase in ["I topi non avevano nipoti", "Ai lati d'Italia", "Chi va piano va sano e va lontano"]:
    stampa(f"{frase:<35}", "palindroma" se è_palindroma(frase) altrimenti "non palindroma")

# Le vocali nel primo verso della Divina Commedia
verso = «Nel mezzo del cammin di nostra vita»
conteggio = {vocale: pulisci(verso).count(vocale) per vocale in "aeiou"}
stampa()
stampa(verso)
per vocale, volte in conteggio.items():
    stampa(f"  {vocale} {'•' * volte o '-'}")
stampa("Vocali in tutto:", somma(conteggio.values()), "su", lunghezza(pulisci(verso)), "lettere")

# Anagrammi: parole con le stesse lettere
definisci sono_anagrammi(prima, seconda):
    restituisci ordina(pulisci(prima)) == ordina(pulisci(seconda))

stampa()
coppie = [("calendario", "locandiera"), ("attore", "teatro"), ("gatto", "ratto")]
per prima, seconda in coppie:
    se sono_anagrammi(prima, seconda):
        stampa(prima, "è un anagramma di", seconda)
    altrimenti:
        stampa(prima, "non è un anagramma di", seconda)

# L'alfabeto farfallino: ogni vocale si raddoppia con una f in mezzo
definisci farfallino(testo):
    sia risultato = ""
    per lettera in testo:
        risultato += f"{lettera}f{lettera}" se lettera in "aeiou" altrimenti lettera
    restituisci risultato

stampa()
stampa(farfallino("ciao, come stai?"))
stampa("buon compleanno".title().center(30, "~"))
