a = 0b999
b = 08x
c = 1__0
d = 0xg
e = 0b12x
