x = 3
ausgeben(x ist 5, x ist nicht "a")
sicherstellen (x, "x")
ausgeben([1, 2](3), Nichts[0])
ausgeben([[1, 2][x, x]])
