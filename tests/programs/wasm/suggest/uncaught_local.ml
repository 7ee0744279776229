# A misspelt parameter: the nearest name is said.
def area(width, height):
    return widht * height


print(area(2, 3))
