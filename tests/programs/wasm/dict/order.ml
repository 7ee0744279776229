# Insertion order: through changes, deletions, reinsertions, growth, copies, updates.
d = {}
for key in ("z", "a", "m", "b"):
    d[key] = len(d)
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)))
d["a"] = "changed"; print(d)
del d["z"]; d["z"] = "again"; print(d)
d.update({"m": 1, "new": 2}, a=3, last=4); print(d)
print(d.pop("b"), d.popitem(), d.popitem(), d)
d |= {"x": 1, "a": 9}; print(d, d | {"q": 0}, {"q": 0} | d)
for i in range(40):
    d[i] = i * i
    if i % 3 == 0:
        del d[i // 2]
print(d, len(d))
for key in list(d)[::2]:
    value = d.pop(key)
    d[key] = value
print(list(d))
while len(d) > 3:
    d.popitem()
print(d)
d.clear(); d["after"] = 1; print(d)
churn = {}
for i in range(2000):
    churn[i % 97] = i
    if i % 2:
        churn.pop((i * 7) % 97, None)
print(len(churn), list(churn.items())[:6], list(churn)[-3:])
copy = dict(churn); churn.pop(next(iter(churn)))
print(len(copy) - len(churn), list(copy)[1:] == list(churn), copy == dict(reversed(list(copy.items()))))
mixed = {1: "int", "1": "str", 1.5: "float", (1,): "tuple", None: "none", True: "bool replaces 1", 2 ** 70: "big", "": "empty", 0: "zero", False: "false", -1: "neg", -2: "neg2"}
print(mixed, len(mixed))
words = "one two three two one two".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts, key=counts.get, reverse=True), {v: k for k, v in counts.items()}, dict(sorted(counts.items())), max(counts, key=lambda k: counts[k]))
print({k: v for k, v in reversed(counts.items())}, dict(zip("abc", range(3))), dict.fromkeys("hello"), dict.fromkeys([3, 1, 3], 0), {**counts, "two": 22, **{"zz": 1}}, dict(counts, one="uno", four=4))
