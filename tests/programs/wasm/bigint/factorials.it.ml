# lingua: italiano
# Prodotti che crescono e quozienti che li riportano indietro.
definisci fattoriale(n):
    risultato = 1
    per i in intervallo(2, n + 1):
        risultato *= i
    restituisci risultato

definisci semifattoriale(n):
    restituisci 1 se n < 2 altrimenti n * semifattoriale(n - 2)

definisci binomiale(n, k):
    restituisci fattoriale(n) // (fattoriale(k) * fattoriale(n - k))

definisci zeri_finali(n):
    quanti = 0
    mentre n % 10 == 0:
        n //= 10
        quanti += 1
    restituisci quanti

stampa(fattoriale(30))
stampa(fattoriale(100))
stampa(stringa(fattoriale(700))[:30], stringa(fattoriale(700))[-180:-170],
    lunghezza(stringa(fattoriale(700))))
stampa(semifattoriale(61), binomiale(100, 50),
    somma([binomiale(64, k) per k in intervallo(65)]) == 2 ** 64)
stampa(zeri_finali(fattoriale(250)), somma(applica(intero, stringa(fattoriale(300)))))
n = fattoriale(400)
per i in intervallo(400, 1, -1):
    n, resto = quoziente_e_resto(n, i)
    se resto:
        stampa("rest", i)
stampa(n)
stampa(fattoriale(60) // fattoriale(58), fattoriale(60) % (fattoriale(59) + 1),
    fattoriale(45) / fattoriale(44), -fattoriale(40) // fattoriale(39),
    -fattoriale(40) % fattoriale(39))

definisci di_catalan(n):
    riga = [1]
    per _ in intervallo(n):
        riga.append(somma([riga[i] * riga[-1 - i] per i in intervallo(lunghezza(riga))]))
    restituisci riga

numeri = di_catalan(50)
stampa(numeri[20], numeri[35], numeri[36], numeri[50])
