first, *rest, last = range(6)
print(first, rest, last)
