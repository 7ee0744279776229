# get, setdefault, pop, popitem, update, fromkeys, copy, clear, |: results, defaults, errors.
d = {"a": 1, "b": None}
print(d.get("a"), d.get("b"), d.get("c"), d.get("c", 5), d.get("b", 5), d.setdefault("a", 9), d.setdefault("c"), d.setdefault("e", []), d)
d["e"].append(1); d.setdefault("e", None).append(2)
print(d, d.pop("a"), d.pop("zz", "default"), d.pop("zz", None), d)
d.update([("x", 1), ["y", 2], "zw"]); d.update({}); d.update(); d.update({"x": 10}.items()); d.update(zip("pq", (7, 8)), p=70); print(d)
other = d.copy(); other["x"] = "copy"; other["e"].append(3); print(d["x"], d["e"], other == d, other is d)
print(dict(), dict({"k": 1}), dict([(1, 2)]), dict(a=1), dict([("a", 1)], a=2), dict(["ab", (1, 2)]), dict({1: 2}, x=3), dict(zip()), {}.fromkeys(range(3), "v"), dict.fromkeys(()))
print(len(d), bool({}), bool({0: 0}), "x" in d, 1 in d, 10 in d.values(), ("x", 10) in d.items(), "x" in d.keys(), None in d, not {})
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == [], {"a": 1} != {"a": 2}, {1: {2: 3}} == {1: {2: 3}}, {"a": float("nan")} == {"a": float("nan")}, {1: "x"} == {True: "x"})
print({"a": 1} | {"b": 2} | {"a": 3}, {**{"a": 1}, "b": 2}, {"a": 1, "a": 2}, {1: "a", 1.0: "b"})
for attempt in (lambda: d["nope"], lambda: d[5], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: d.pop(), lambda: d.get(), lambda: d[[1]], lambda: {[]: 1}, lambda: {{}: 1}, lambda: d.get([1]), lambda: [1] in d, lambda: d.setdefault({}), lambda: d.update(5), lambda: d.update([1]), lambda: d.update(["abc"]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: dict([1]),
                lambda: dict("a"), lambda: d < d, lambda: d + d, lambda: d | [1], lambda: d.x, lambda: d(), lambda: hash(d), lambda: dict(1, 2), lambda: d.update({}, {}), lambda: d.keys()[0], lambda: d.fromkeys(), lambda: dict.fromkeys(5), lambda: d[None], lambda: {**[1]}, lambda: dict(**{1: 2}), lambda: -d, lambda: d * 2, lambda: d["é日😀"], lambda: d[(1, "a")], lambda: d[1.5]):
    try:
        print(attempt())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
for key in ("nope", (), [1]):
    try:
        del d[key]
    except (KeyError, TypeError) as error:
        print(type(error).__name__, repr(error), error.args)
e = {"n": 0}
e["n"] += 5; e["n"] *= 2 ** 62; e["l"] = e.get("l", []) + [1]; print(e)
e |= [("n", 1), ("m", 2)]; print(e)
try:
    e["missing"] += 1
except KeyError as error:
    print(error, e)
class Default:
    def __init__(self): self.made = {}
    def __getitem__(self, key): return self.made.setdefault(key, key * 2)
    def __contains__(self, key): return key in self.made
    def __len__(self): return len(self.made)
m = Default()
print(m["a"], m[3], "a" in m, "b" in m, len(m), m.made)
