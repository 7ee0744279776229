a = `1` + 2
b = `x y`
c = `if
d = 4 4
