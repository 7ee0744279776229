x = 3
toon(x is 5, x is niet "a")
verzeker (x, "x")
toon([1, 2](3), Niets[0])
toon([[1, 2][x, x]])
