class Thing:
    colour = 1


value = 3
try:
    Thing.color
except AttributeError:
    print(valeu)
