# A tuple cannot change; what it holds can. Caches, closures, generators and classes in tuples.
t = ([1], {"k": 2}, {3})
t[0].append(4); t[1]["new"] = t[0]; t[2].add(5)
t[1]["new"].append(7)
print(t)
t[0].pop()
try:
    t[0] += [6]
except TypeError as error:
    print(error, t[0])
inner = t[0]
inner *= 2
print(t[0], inner)
me = ([],)
me[0].append(me)
print(me)
functions = (len, lambda x: x * 2, str.upper, max)
print([f("ab") for f in functions], functions[1]([0]))
def counters():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    return up, lambda: n
up, get = counters()
print(up(), up(), get(), counters()[0]())
class Pair:
    def __init__(self, first, second): self.items = (first, second)
    def __iter__(self): return iter(self.items)
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return 2
    def __eq__(self, other): return self.items == tuple(other)
    def __hash__(self): return hash(self.items)
    def __repr__(self): return f"Pair{self.items}"
    def swap(self):
        self.items = self.items[::-1]
        return self
p = Pair(1, "x")
a, b = p
print(a, b, p, p[1], len(p), p == (1, "x"), p == [1, "x"], p.swap(), (p, p), tuple(p), {Pair(1, 2): "found"}[Pair(1, 2)], p in [("x", 1)], [*p], max(Pair(3, 4)))
gens = tuple((x * n for x in range(3)) for n in (1, 10))
print(next(gens[1]), next(gens[1]), list(gens[0]), list(gens[1]))
nested = ((1, (2, (3, (4, ())))), "end")
depth, at = 0, nested[0]
while at:
    value, at = at
    depth += value
print(depth)
def swap_all(t):
    return tuple([swap_all(x) for x in t[::-1]]) if isinstance(t, tuple) else t
print(swap_all((1, (2, 3), ((4, 5), 6))), swap_all(()), swap_all(nested))
def size(t):
    return sum([size(x) for x in t]) if isinstance(t, (tuple, list)) else 1
print(size(((1, 2), [3, (4, [])], ())), size(5), size(()))
log = ()
for i in range(5):
    log = (i, *log) if i % 2 else (*log, i)
print(log, log[len(log) // 2], log + log[::-1] == (log + log[::-1])[::-1])
big = tuple(range(5000))
print(len(big + big), big[4999], sum(big), big[::1000], big.index(4321), (big * 2).count(7), hash(big) == hash(tuple(range(5000))), big == tuple(list(big)), big < big + (0,))
table = [("a", 1), ("b", 2)]
for i, (name, value) in enumerate(table):
    table[i] = name * value, value * 10
print(table, [t for t in zip(*table)], tuple(map(tuple, ["ab", [1], {2: 3}])))
records = tuple({"id": n, "tags": ("x",) * n} for n in range(3))
records[1]["tags"] += ("y",)
print(records, [len(r["tags"]) for r in records])
