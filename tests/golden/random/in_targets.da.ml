for x, i i y:
    gør intet
for x, i.z.i i y:
    gør intet
for x, i[1] i [y] i z:
    gør intet
for x, i(1)[2] i y:
    gør intet
for x, i [y]:
    gør intet
