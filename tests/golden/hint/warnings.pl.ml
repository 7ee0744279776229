x = 3
wypisz(x jest 5, x nie jest "a")
upewnij się (x, "x")
wypisz([1, 2](3), Brak[0])
wypisz([[1, 2][x, x]])
