x = 3
afficher(x est 5, x est autre que "a")
affirmer (x, "x")
afficher([1, 2](3), Rien[0])
afficher([[1, 2][x, x]])
