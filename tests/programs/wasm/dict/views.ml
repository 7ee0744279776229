# keys(), values(), items(): live views, set operations, comparison, iteration, repr.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), len(values), list(items))
d["c"] = 3; del d["a"]
print(keys, values, items, "c" in keys, 3 in values, ("b", 2) in items, ("b", 3) in items, "b" in items, list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(sorted(keys & {"b", "z"}), sorted(keys | {"z"}), sorted(keys - {"b"}), sorted(keys ^ {"b", "y"}), sorted(items & {("b", 2), ("c", 9)}), keys == {"b", "c"}, keys == ["b", "c"], items == {("b", 2), ("c", 3)}, keys <= {"b", "c", "d"}, keys > {"b"}, keys.isdisjoint("xyz"), keys.isdisjoint("bx"))
print({1: 0, 2: 0, 3: 0}.keys() & [3, 1], {1: 0, 2: 0}.keys() - [1], {1: 0}.keys() | range(3), {1: 0, 2: 0}.keys() ^ (2, 3), sorted({1: "a"}.items() | {2: "b"}.items()))
print(dict(items), list(zip(keys, values)), sum(values), max(values), min(keys), [k + str(v) for k, v in items], {v: k for k, v in items}, tuple(keys), sorted(items, key=lambda i: -i[1]), [*keys, *values], "".join(keys), any(v > 2 for v in values), dict(zip(values, keys)))
first, *rest = items
print(first, rest, next(iter(keys)), next(iter(values)), next(iter(items)), [k for k in d], list(map(lambda kv: kv[1] * 2, items)), list(enumerate(d)), list(enumerate(values, 1)))
print(values == d.values(), keys == d.keys(), items == d.items(), {}.keys(), {}.values(), {}.items(), {"x": {"y": {}}}.items(), bool({}.keys()), bool(keys))
for attempt in (lambda: keys[0], lambda: values + values, lambda: keys & 5, lambda: keys.append(1), lambda: keys < 5, lambda: hash(keys), lambda: len(iter(keys)), lambda: values & {1}, lambda: [1] in keys, lambda: [1] in values, lambda: {"a": []}.items() & {1}, lambda: keys - None):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
it = iter(d)
print(next(it))
d["d"] = 4
try:
    next(it)
except RuntimeError as error:
    print(error)
it = iter(d.items())
next(it); d["b"] = "same size"
print(next(it), next(it), next(it, "end"), d)
for key in d.keys():
    d[key] = key.upper()
print(d)
def swap(table):
    return dict([(v, k) for k, v in table.items()])
print(swap(swap(d)) == d, swap({}), {k: len(list(g)) for k, g in {"x": "ab", "y": range(5)}.items()})
inverted = {}
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    inverted.setdefault(v, []).append(k)
print(inverted, {k: sorted(v)[-1] for k, v in inverted.items()})
for (k, v), n in zip(d.items(), range(10)):
    print(k, v, n, end="; ")
print()
del d["b"]
print(list(d.items()), [(k, v) for k, v in d.items() if k > "b"], dict(filter(lambda kv: kv[0] != "c", d.items())))
