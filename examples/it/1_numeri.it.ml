# lingua: italiano
# Numeri, ricorsione e un po' di aritmetica.

definisci fattoriale(n):
    restituisci 1 se n == 0 altrimenti n * fattoriale(n - 1)

definisci mcd(a, b):
    """Massimo comun divisore con l'algoritmo di Euclide."""
    mentre b:
        a, b = b, a % b
    restituisci a

# I conigli di Leonardo Pisano, detto Fibonacci: quante coppie dopo n mesi?
ricordi = {}

definisci conigli(mesi):
    se mesi <= 2:
        restituisci 1
    se mesi non in ricordi:
        ricordi[mesi] = conigli(mesi - 1) + conigli(mesi - 2)
    restituisci ricordi[mesi]

definisci fattori_primi(n):
    sia divisore = 2
    fattori = []
    mentre n > 1:
        mentre n % divisore == 0:
            fattori.append(divisore)
            n //= divisore
        divisore += 1
    restituisci fattori

# La torre di Hanoi: si contano e si annotano le mosse
definisci hanoi(dischi, partenza, arrivo, appoggio):
    se dischi == 0:
        restituisci []
    prima = hanoi(dischi - 1, partenza, appoggio, arrivo)
    dopo = hanoi(dischi - 1, appoggio, arrivo, partenza)
    restituisci prima + [f"{partenza}→{arrivo}"] + dopo

stampa("10! =", fattoriale(10))
stampa("mcd(1000, 360) =", mcd(1000, 360))
stampa("Coppie di conigli dopo un anno:", conigli(12))
stampa("... e dopo cento mesi:", conigli(100))

per ogni anno in [1861, 1946, 2024]:
    stampa(anno, "=", " × ".join(stringa(f) per f in fattori_primi(anno)))

mosse = hanoi(3, "A", "C", "B")
stampa(f"Hanoi con 3 dischi, {lunghezza(mosse)} mosse:", " ".join(mosse))
stampa("Con 64 dischi servirebbero", 2 ** 64 - 1, "mosse")
