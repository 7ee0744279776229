# Ends in the TypeError of max over things that can't be compared.
rows = [[3, 1], [2.5, 7], ["a", "b"], [None, 1]]
for row in rows:
    print(max(row), min(row, key=str), sorted(map(str, row)))
