a = 1if x else 2
b = [0x1for x in y]
c = 2.5or 3jand 0b1in [1]
d = 1 if x else 2
