# Ends in a ValueError of a format spec that is made at run time.
def column(values, width, kind):
    return [f"{value:{width}{kind}}" for value in values]

print(column([1, 2.5], 6, ""))
print(column([1, 22], 4, "d"))
print(column([1, 2.5], 4, "d"))
