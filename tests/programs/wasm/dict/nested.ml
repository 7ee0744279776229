# Dicts in dicts, in lists, in objects; that contain themselves; changed through other names; big ones.
d = {"list": [1, {"in": (2, {"deep": "x"})}], "self": None}
d["self"] = d
print(d, d["self"]["self"]["list"][1]["in"][1]["deep"])
d["list"][1]["in"][1]["deep"] = d["list"][0] = {"new": []}
d["list"][0]["new"].append(5)
print(d["list"])
a = b = {"k": 1}
b["k"] += 1; b = {**b, "other": 2}
print(a, b)
def change(table, **more):
    table["changed"] = True
    table = {"rebound": table}
    more["x"] = 0
    return table, more
given = {"x": 1}
print(change(given, **given), given)
matrix = {}
for i in range(3):
    for j in range(3):
        matrix.setdefault(i, {})[j] = i * j
matrix[1][1] = "mid"
del matrix[2][0]
print(matrix, [row.get(0, "-") for row in matrix.values()], {i: sum([v for v in row.values() if v != "mid"]) for i, row in matrix.items()})
class Registry:
    entries = {}
    def __init__(self): self.own = {}
    def add(self, name, value):
        self.entries[name] = value
        self.own[value] = name
        return self
r1, r2 = Registry().add("a", 1), Registry().add("b", 2)
print(r1.entries, Registry.entries, r1.own, r2.own, r1.__dict__, len(r2.__dict__))
tree = {}
for path in ("a/b/c", "a/b/d", "a/e", "f"):
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
def show(node, depth=0):
    for name in sorted(node):
        print("  " * depth + name, end=";")
        show(node[name], depth + 1)
show(tree)
print(len(tree), tree)
def depth(x):
    return 1 + max(map(depth, x.values()), default=0) if isinstance(x, dict) else 0
print(depth(tree), depth({}), depth({"a": {"b": {}}, "c": 1}))
big = {}
for i in range(20000):
    big[i * 7919 % 20011] = i
print(len(big), big[0], big[7919], list(big)[:4], sum(big.values()), 20011 in big)
for i in range(0, 20000, 3):
    big.pop(i, None)
print(len(big), next(iter(big)), max(big), min(big.values()), sum(big))
lists = {n: [] for n in range(5)}
shared = dict.fromkeys(range(3), [])
shared[0].append(1); lists[0].append(1)
print(shared, lists)
stack = [{"n": 3, "next": {"n": 2, "next": {"n": 1, "next": None}}}]
total, node = 0, stack[-1]
while node:
    total, node = total + node["n"], node["next"]
print(total)
history = []
state = {"x": 0}
for i in range(3):
    history.append(dict(state))
    state["x"] += i
    state[f"s{i}"] = len(history)
print(history, state, [set(b) - set(a) for a, b in zip(history, history[1:])])
ring = {"name": "a"}
ring["next"] = {"name": "b", "next": ring}
print(ring["next"]["next"] is ring, ring)
try:
    other = {"name": "a"}
    other["next"] = {"name": "b", "next": other}
    print(ring == other)
except RecursionError as error:
    print(str(error)[:32])
for i in range(2000):
    loop = {"i": i}
    loop["me"] = [loop] * 2
print(loop["me"][1]["me"][0]["i"])
