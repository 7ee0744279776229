x = 3
stampa(x è 5, x non è "a")
asserisci (x, "x")
stampa([1, 2](3), Nessuno[0])
stampa([[1, 2][x, x]])
