# Lexicographic order and identity before equality in tuples; nested and mixed.
nan = float("nan")
versions = ["1.10.2", "1.9", "2.0", "1.10", "1.9.9", "0.1"]
print(sorted(versions), sorted(versions, key=lambda v: tuple(map(int, v.split(".")))), max(versions, key=lambda v: tuple([int(n) for n in v.split(".")])))
items = [(1, "b"), (1, "a"), (0, "z"), (1, "a", 0), (), (1,), (0, "z", None), (2 ** 70, ""), (-1.5, "x"), (True, "c")]
print(sorted(items[:6]), min(items), max(items), sorted(items, key=len), sorted(items[:3], reverse=True), sorted([(2, 1), (1, 2), (1, 1)], key=lambda p: p[::-1]))
print((nan,) == (nan,), (nan,) < (nan,), (1, nan) < (2, nan), (nan, 1) < (nan, 2), (float("nan"),) == (float("nan"),), nan in (nan,), (nan,).index(nan), (nan, 5).count(nan))
calls = []
class Loud:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        calls.append(("==", self.n, other.n))
        return self.n == other.n
    def __lt__(self, other):
        calls.append(("<", self.n, other.n))
        return self.n < other.n
    def __gt__(self, other):
        calls.append((">", self.n, other.n))
        return self.n > other.n
a, b, c = Loud(1), Loud(2), Loud(1)
print((a, b) < (a, c), calls); calls.clear()
print((a, b) == (c, b), calls); calls.clear()
print((a, b) != (b, a), calls); calls.clear()
print((a,) > (b,), (a,) < (a,), calls); calls.clear()
print((a, b, c).index(c), (a, b).count(b), calls); calls.clear()
class Never:
    def __eq__(self, other): raise ValueError("asked")
n = Never()
print((n,) == (n,), n in (n,), (n, 1) == (n, 1))
for attempt in (lambda: (n,) == (1,), lambda: (1,) == (n,), lambda: 5 in (n,), lambda: ("a", 1) < ("a", None), lambda: (1,) < ("a",), lambda: sorted([(1, {}), (1, {})]), lambda: max((1, []), (1, ()))):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
dates = [(2024, 2, 29), (2023, 12, 31), (2024, 1, 1)]
print(sorted(dates), max(dates), [d for d in dates if (2024,) <= d < (2024, 2)], (2024, 1, 1) <= (2024, 1, 1, 0), dates.index((2024, 1, 1)))
hands = [("K", 3), ("A", 2), ("K", 1)]
rank = {"A": 14, "K": 13}
print(sorted(hands, key=lambda h: (-rank[h[0]], h[1])), sorted(hands), [(a < b, a == b) for a in hands for b in hands])
