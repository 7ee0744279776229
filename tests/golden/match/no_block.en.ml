match x:
y = 1
match x:
case 1:
    pass
case 2 3:
    pass
z = 4 4
