x[*a]: int
x[*a]: int = 1
x[b, (*c, d)]: int
