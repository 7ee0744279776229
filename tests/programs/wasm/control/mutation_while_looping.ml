# What a loop sees when what it loops over changes.
items = [1, 2, 3]
for item in items:
    if len(items) < 8:
        items.append(item * 10)
print(items)
for item in items:
    items.remove(item)
print(items)
items = list(range(6))
for i in items:
    if i % 2:
        items.pop()
print(items)
items = [1, 2, 3]
for i in items:
    items = [9]
print(i, items)
items = [3, 2, 1]
for x in items[:]:
    items.insert(0, x)
print(items)
seen = []
items = ["a", "b", "c", "d"]
for x in items:
    seen.append(x)
    del items[0:1]
print(seen, items)
seen = []
items = [1, 2, 3, 4]
for x in reversed(items):
    seen.append(x)
    if x == 3: items.append(5)
    if x == 2: items.clear()
print(seen, items)
table = {"a": 1, "b": 2}
try:
    for key in table:
        table[key + "x"] = 0
except RuntimeError as error:
    print(error, len(table))
try:
    for key in table:
        del table[key]
except RuntimeError as error:
    print(error, len(table))
for key in table:
    table[key] = "changed"
print(sorted(table.values()))
try:
    for key in list(table):
        del table[key]
    print(table)
    for key, value in {1: 2, 3: 4}.items():
        table[key] = value
    for key, value in table.items():
        table[value] = key
except RuntimeError as error:
    print(error)
group = {1, 2, 3}
try:
    for x in group:
        group.add(x + 10)
except RuntimeError as error:
    print(error)
for x in group.copy():
    group.discard(x)
print(group)
n = 3
for i in range(n):
    n = 100
    print(i, end=" ")
print(n)
pairs = [[1, 2], [3, 4]]
for pair in pairs:
    pair.append(sum(pair))
print(pairs)
for pairs[0] in (5, 6):
    pass
print(pairs)
text = "abc"
for c in text:
    text = text.replace(c, "")
    print(repr(text), end=" ")
print()
data = [1]
total = 0
for x in data:
    total += x
    if x < 200:
        data += [x * 2, x * 3]
    if len(data) > 30:
        break
print(total, len(data), data[-3:])
for i, x in enumerate(data):
    if i > 3: break
    data[i + 1] = x + 1
print(data[:6])
