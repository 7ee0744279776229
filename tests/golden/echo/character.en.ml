x = 1 + €
f(a, €, b)
if x €:
    y = 1 1
€ = 5
for € in y:
    pass
def €(x):
    return 1
match €:
    case 1:
        pass
x = f"{a €}"
