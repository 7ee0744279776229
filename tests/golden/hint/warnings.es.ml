x = 3
imprimir(x es 5, x no es "a")
afirmar (x, "x")
imprimir([1, 2](3), Nada[0])
imprimir([[1, 2][x, x]])
