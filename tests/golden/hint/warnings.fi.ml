x = 3
tulosta(x on 5, x ei ole "a")
varmista (x, "x")
tulosta([1, 2](3), Ei mitään[0])
tulosta([[1, 2][x, x]])
