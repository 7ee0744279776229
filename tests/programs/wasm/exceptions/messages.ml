# What the built-in operations say when they fail: one of each kind.
class Thing: pass
thing, d, l, t, s = Thing(), {"k": 1}, [1, 2], (1, 2), {1}
def local():
    print(unset)
    unset = 1
attempts = [lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: divmod(1, 0), lambda: 2.0 ** 10000, lambda: int("a"), lambda: int(""), lambda: float("a"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: chr(-1), lambda: ord(""),
            lambda: l[5], lambda: t[5], lambda: "ab"[5], lambda: range(2)[5], lambda: d["zz"], lambda: d[1, 2], lambda: l["a"], lambda: t[None], lambda: "ab"["a"], lambda: d[[]], lambda: l.index(9), lambda: t.index(9), lambda: "ab".index("z"), lambda: l.remove(9), lambda: s.remove(9), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: {}.pop("k"), lambda: l.pop(7),
            lambda: 1 + "a", lambda: "a" + 1, lambda: l + t, lambda: t + l, lambda: None + 1, lambda: l - l, lambda: d + d, lambda: "a" * "b", lambda: l * 1.5, lambda: -"a", lambda: ~1.5, lambda: +l, lambda: not_defined, lambda: local(), lambda: 1 < "a", lambda: l < t, lambda: None < None, lambda: thing < thing, lambda: d < d, lambda: thing + 1, lambda: 1 + thing, lambda: thing[0], lambda: thing(), lambda: len(thing), lambda: iter(thing), lambda: thing.x, lambda: Thing.y, lambda: l.x, lambda: "a".x, lambda: (5).x, lambda: None.x, lambda: len.x, lambda: 5(), lambda: None(), lambda: l(), lambda: "a"(),
            lambda: [x for x in 5], lambda: dict(5), lambda: list(None), lambda: set([[]]), lambda: {l: 1}, lambda: hash(d), lambda: sum(["a"]), lambda: next(iter([])), lambda: sorted([1, "a"]), lambda: "".join([1]), lambda: "a".split(""), lambda: "%d" % "a", lambda: "{}".format(), lambda: "{k}".format(), lambda: format(1, "q"), lambda: format("a", "d"), lambda: "a" in 5, lambda: 5 in "a", lambda: 1 in None, lambda: len(5), lambda: abs("a"), lambda: round("a"), lambda: int([]), lambda: float([]), lambda: str(1, 2, 3, 4), lambda: range("a"), lambda: range(1, 2, 0), lambda: isinstance(1, 1), lambda: print(sep=1), lambda: reversed(5), lambda: enumerate(5), lambda: zip(5), lambda: map(5), lambda: list(map(5, [1])), lambda: 1 << -1, lambda: 1 & 1.0, lambda: 2 ** "a", lambda: pow(1, 2, 0), lambda: "a" % 1, lambda: "%s" % (), lambda: "abc".replace("a"), lambda: [1, 2].sort(1), lambda: l.insert("a", 1), lambda: l.append(), lambda: d.update(5), lambda: {**5}, lambda: [*5], lambda: print(*5), lambda: (lambda: 0)(1), lambda: (lambda x: 0)(), lambda: slice(), lambda: l[::0], lambda: "a"[::0], lambda: "a".center("b"), lambda: bin("a"), lambda: hex(1.5)]
for number, attempt in enumerate(attempts):
    try:
        print(number, attempt())
    except Exception as error:
        print(number, type(error).__name__, "|", error)
def statements(n):
    if n == 0: a, b = 1
    if n == 1: a, b = [1]
    if n == 2: a, b = 1, 2, 3
    if n == 3: l[9] = 1
    if n == 4: t[0] = 1
    if n == 5: "ab"[0] = "c"
    if n == 6: del l[9]
    if n == 7: del d["zz"]
    if n == 8: del thing.zz
    if n == 9: (5).x = 1
    if n == 10: l.x = 1
    if n == 11: thing[0] = 1
    if n == 12: del thing[0]
    if n == 13: raise 5
    if n == 14: assert 0, "text"
    if n == 15: assert []
    if n == 16:
        for x in 5: pass
    if n == 17:
        for a, b in [1]: pass
    if n == 18: d[{}] = 1
    if n == 19: l[0:1:0] = []
    if n == 20: l[::2] = [1, 2, 3]
    if n == 21: l[0] += "a"
    if n == 22: None.x += 1
    if n == 23: missing_name += 1
    if n == 24: del missing_name
for n in range(25):
    try:
        statements(n)
        print(n, "fine")
    except Exception as error:
        print(n, type(error).__name__, "|", error)
