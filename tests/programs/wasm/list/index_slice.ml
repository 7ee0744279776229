# Items and slices of lists: reading, writing, deleting, every start, stop and step.
base = list(range(8))
bounds = [None, 0, 1, 3, 7, 8, 20, -1, -4, -8, -20]
steps = [None, 1, 2, 3, 7, -1, -2, -9]
checksum = 0
for a in bounds:
    for b in bounds:
        for s in steps:
            piece = base[a:b:s]
            checksum = (checksum * 31 + len(piece) * 7 + sum([(i + 1) * x for i, x in enumerate(piece)])) % 1000000007
            copy = base[:]
            del copy[a:b:s]
            if sorted(copy + piece) != base:
                print("del wrong", a, b, s)
            if s is None or s == 1:
                copy = base[:]
                copy[a:b] = ["x", "y"]
                if len(copy) != 8 - len(piece) + 2:
                    print("set wrong", a, b)
            copy = base[:]
            copy[a:b:s] = [-x for x in piece]
            checksum += copy.count(0) + sum(copy)
print(checksum)
items = [1, 2, 3]
items[0] = "a"; items[-1] = [items[1]]; items[True] = 2.5
print(items, items[0], items[-3], items[1:][0])
items[1:1] = [7, 8]; print(items)
items[:2] = []; print(items)
items[len(items):] = "yz"; print(items)
items[::2] = [0] * 3; print(items)
items[:] = range(3); print(items)
items[1:2] = items; print(items)
items[::-1] = items; print(items)
items[3:1] = ["between"]; print(items)
items[10:] = (n for n in (5, 6)); print(items)
del items[0], items[-1], items[1:3]; print(items)
del items[::2]; print(items)
del items[:]; print(items)
for index in (0, -1, 3, 2 ** 40, -2 ** 70):
    for what in ("get", "set", "del"):
        try:
            if what == "get": items[index]
            elif what == "set": items[index] = 0
            else: del items[index]
        except IndexError as error:
            print(what, error, end="; ")
print()
for attempt in (lambda: base["a"], lambda: base[1.0], lambda: base[None], lambda: base[::0], lambda: base[1, 2], lambda: base["a":], lambda: base[:1.5]):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
def assign(key, value):
    copy = base[:]
    copy[key] = value
    return copy
for key, value in ((slice(0, 4, 2), [1]), (slice(None, None, -1), range(3)), (slice(0, 2), 5), (slice(0, 0), None), (slice(0, 8, 0), []), ("x", 1), (slice(0, 4, 2), 5), (slice(4, 2, -1), "ab"), (slice(2, 4), "ab")):
    try:
        print(assign(key, value))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
matrix = [[0] * 3 for _ in range(2)]
matrix[1][2] = 5
matrix[0][1:] = [8, 9]
shared = [[0] * 2] * 2
shared[0][0] = 1
print(matrix, matrix[1][2], [row[::-1] for row in matrix[::-1]], shared, matrix[-1][-1] + matrix[0][-1])
