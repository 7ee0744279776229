# Unpacking again and again: in for heads, comprehensions, generators, swaps, with enumerate, zip and items.
rows = [("a", 1, (2.5, [3])), ("é", -4, (0.0, [])), ("日", 2 ** 63, (1e300, ["x", "y"]))]
for name, number, (real, items) in rows:
    print(name, number, real, items, end="; ")
print()
for name, *rest in rows:
    print(name, len(rest), rest[-1][1], end="; ")
print()
for i, (name, number, (_, items)) in enumerate(rows, 1):
    print(i, name * i, number // i, [*items, i], end="; ")
print()
print([n + r for _, n, (r, _) in rows], {name: items for name, _, (_, items) in rows}, {n: m for n, m, *_ in rows}, [x for *_, (x, _) in rows], sum(n for _, n, _ in rows))
for (a, b), (c, d) in zip([(1, 2), (3, 4)], {"k": "v", "m": "w"}.items()):
    print(a, b, c, d, end="; ")
print()
table = {(x, y): x * y for x in range(3) for y in range(x)}
for (x, y), value in table.items():
    print(x, y, value, end="; ")
print()
def pairs(n):
    a, b = 0, 1
    for _ in range(n):
        yield a, b
        a, b = b, a + b
for low, high in pairs(6):
    print(high - low, end=" ")
print([a * b for a, b in pairs(70)][-1])
items = [5, 3, 8, 1, 9, 2]
for end in range(len(items) - 1, 0, -1):
    for i in range(end):
        if items[i] > items[i + 1]:
            items[i], items[i + 1] = items[i + 1], items[i]
print(items)
queue = [(0, ["root", [["left", []], ["right", [["leaf", []]]]]])]
while queue:
    (depth, (name, children)), *queue = queue
    print("  " * depth + name)
    queue = [(depth + 1, child) for child in children] + queue
text = "k1=v1;k2=v2=x;k3"
for part in text.split(";"):
    key, _, value = part.partition("=")
    print(key, value or "none", end=", ")
print()
x = y = z = 0
moves = [("x", 1), ("y", 2), ("z", -3), ("x", 2 ** 40)]
for axis, step in moves:
    x, y, z = (x + step, y, z) if axis == "x" else (x, y + step, z) if axis == "y" else (x, y, z + step)
print(x, y, z)
head, *tail = range(1, 6)
total = head
while tail:
    head, *tail = tail
    total = total * 10 + head
print(total, tail)
matrix = [[1, 2, 3], [4, 5, 6]]
(a, *b), (*c, d) = matrix
print(a, b, c, d, [list(t) for t in zip(*matrix)], [[p, q] for p, q, _ in matrix])
for n, in [(1,), [2], "3"]:
    print(n, end=" ")
print()
a, b, c = (yield_ for yield_ in "xyz")
(a, b), [c, d] = [b, a], (c, a)
print(a, b, c, d)
