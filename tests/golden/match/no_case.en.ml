match x:
    y = 1
    z = 2 2
match (x):
    pass
match x, y:
    match z:
        pass
