# References, not copies: lists in lists, arguments, defaults, attributes; copies by hand; identity.
inner = [1]
outer = [inner, inner, [1]]
inner.append(2)
print(outer, outer[0] == outer[2], outer.count(inner))
shallow = outer[:]
shallow[0].append(3); shallow[2] = "new"
print(outer, shallow)

def deep(item):
    if isinstance(item, list):
        return [deep(x) for x in item]
    if isinstance(item, dict):
        return {k: deep(v) for k, v in item.items()}
    return item

source = [1, [2, {"k": [3]}]]
copy = deep(source)
copy[1][1]["k"].append("changed"); copy[1].append("too")
print(source, copy)

def modify(items):
    items.append("in")
    items = ["rebound"]
    return items

mine = []
print(modify(mine), mine)
grid = [[0] * 3] * 3
good = [[0] * 3 for _ in range(3)]
grid[1][1] = good[1][1] = 1
print(grid, good)
class Holder:
    shared = []
    def __init__(self): self.own = []
a, b = Holder(), Holder()
a.shared.append(1); a.own.append(2); b.shared += [3]
print(a.shared, b.shared, Holder.shared, a.own, b.own)
b.shared = b.shared + [4]
print(a.shared, b.shared)
table = {}
for key, value in (("x", 1), ("y", 2), ("x", 3)):
    table.setdefault(key, []).append(value)
views = [table["x"], table["y"]]
views[0].append(4)
print(table, views)
chain = last = []
for i in range(4):
    new = [i]
    last.append(new)
    last = new
print(chain, last)
node = None
for value in (3, 2, 1):
    node = [value, node]
total, at = [], node
while at:
    value, at = at
    total.append(value)
print(node, total)
previous, at = None, node
while at:
    at[1], previous, at = previous, at, at[1]
print(previous)
stack = [[1, [2, [3]]]]
seen = []
while stack:
    top = stack.pop()
    for x in top:
        (stack if isinstance(x, list) else seen).append(x)
print(seen)
cycle = ["a"]
cycle.append([cycle, "b"])
print(cycle, cycle[1][0] is cycle)
garbage = 0
for i in range(3000):
    ring = [i]
    ring.append([ring, [ring] * 3])
    garbage += len(ring[1][1])
print(garbage)
keep = []
for i in range(200):
    keep.append([i] * (i % 7))
    if i % 3 == 0:
        keep = keep[::-1]
    if len(keep) > 60:
        del keep[10:40]
print(len(keep), sum(map(len, keep)), keep[0], keep[-1])
