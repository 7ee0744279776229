x = 3
imprima(x é 5, x não é "a")
afirme (x, "x")
imprima([1, 2](3), Nenhum[0])
imprima([[1, 2][x, x]])
