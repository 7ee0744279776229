# len, sorted, reversed, all, any, filter, map, zip, enumerate, iter, next, slice, list, tuple, dict, set, str on one another.
things = ["ab", (1, 2), [3], {"k": 1}, {4}, range(5), "", (), [], {}, set(), frozenset({1})]
for t in things:
    print(len(t), list(t), tuple(t), sorted(t), bool(t), all(t), any(t), list(enumerate(t)), list(zip(t, t)), list(map(str, t)), len(set(t)), max(t, default=None), [*t], next(iter(t), "none"), str(t), dict.fromkeys(t), list(filter(None, t)))
print(all([]), any([]), all([1, "a", [0]]), any([0, "", None, 5]), all(x > 0 for x in (1, -1)), any(x > 5 for x in range(3)), list(filter(lambda x: x > 1, [0, 1, 2, 3])), list(map(lambda a, b, c: a + b + c, "ab", "cd", "ef")), list(map(None.__class__.__name__.join, ["ab"])))
s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, slice(3), slice(None), list(range(10))[s], "abcdefgh"[s], s == slice(1, 5, 2), (1, 2, 3)[slice(-2, None)])
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(Sized(7)), bool(Sized(0)), [len(x) for x in ("añ", [[]], {1: 2}, range(10, 0, -3))])
for attempt in (lambda: len(5), lambda: len(), lambda: len(None), lambda: len(x for x in ()), lambda: len(Sized("a")), lambda: len(Sized(-1)), lambda: len(Sized(1.5)), lambda: sorted(5), lambda: all(5), lambda: any(None), lambda: all(), lambda: list(map()), lambda: map(len), lambda: list(map(5, [1])), lambda: list(filter(5, [1])), lambda: filter(None), lambda: enumerate(), lambda: zip(1), lambda: iter(), lambda: next([]), lambda: reversed(5), lambda: slice(), lambda: [1][slice("a")], lambda: list(map(len, [1])), lambda: set([[]]), lambda: dict([1]), lambda: tuple(5), lambda: str(1, 2), lambda: len([1], [2]), lambda: all([1], [2])):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
class Truthy:
    def __init__(self, value): self.value = value
    def __bool__(self):
        print("?", end="")
        return self.value
print(all([Truthy(1 > 0), Truthy(False), Truthy(True)]), any([Truthy(False), Truthy(True), Truthy(True)]), list(filter(Truthy, [1 > 0])) == [True])
words = ["delta", "Alpha", "charlie", "bravo"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: w[-1]), sorted(words, reverse=True), list(reversed(sorted(words, key=len))), max(words, key=len), min(words, key=len), list(map(len, words)), dict(zip(words, map(len, words))), list(zip(*map(str.upper, words)))[0], sum(map(len, words)), list(enumerate(map(str.title, words), 1))[-1])
print(str([1, "a", (2,)]), repr({"k": [None, True]}), ascii(["é"]), str(("a",)), str(set()), str(frozenset([1])), str(range(2)), str({1: {2: 3}}), str([]), list("[]"), str(len) == "<built-in function len>", repr(str), str(type(5)), repr(slice(1)))
print(callable(len), callable(str), callable(lambda: 0), callable(5), isinstance(5, (str, int)), isinstance([], list), isinstance(True, int), isinstance({}, (list, tuple)), issubclass(bool, int), issubclass(KeyError, (ValueError, LookupError)), type(5) is int, type([]) == list, type(None).__name__, type("a")("b"), type(1.5)(2), [type(x).__name__ for x in (1, 1.0, "", [], (), {}, set(), None, True, range(1), len, slice(1), frozenset())])
