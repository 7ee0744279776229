# Ends in a TypeError: what comes out of a dict can't be iterated.
table = {"a": [1, 2], "b": (3,), "c": 4}
for key, values in table.items():
    for value in values:
        print(key, value)
