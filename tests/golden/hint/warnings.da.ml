x = 3
udskriv(x er 5, x er ikke "a")
hævd (x, "x")
udskriv([1, 2](3), Intet[0])
udskriv([[1, 2][x, x]])
