const x = 1
x = 2
for x in y:
    pass
