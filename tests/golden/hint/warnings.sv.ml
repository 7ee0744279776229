x = 3
skriv(x är 5, x är inte "a")
påstå (x, "x")
skriv([1, 2](3), Inget[0])
skriv([[1, 2][x, x]])
