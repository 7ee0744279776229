# types and classes of builtin values: subclassing, str/int/list/dict behaviours
class Name(str):
    def __new__(cls, v):
        return super().__new__(cls, v.strip().title())

    def initials(self):
        return "".join(p[0] for p in self.split())

    def __add__(self, o):
        return Name(str(self) + " " + o)


n = Name("  ada lovelace ")
print(n, n.initials(), n + "king", type(n + "x").__name__, type(n.upper()).__name__, n == "Ada Lovelace", {n: 1}["Ada Lovelace"], n[0], len(n), f"{n:>15}", repr(n), n in ["Ada Lovelace"], isinstance(n, str), sorted([n, "Aaa"]), "-".join([n, "b"]), n.replace("a", "o"))


class Stack(list):
    push = list.append

    @property
    def top(self):
        return self[-1]

    def __repr__(self):
        return f"Stack{super().__repr__()}"

    def __getitem__(self, i):
        r = super().__getitem__(i)
        return Stack(r) if isinstance(i, slice) else r


s = Stack([1, 2])
s.push(3)
print(s, s.top, s[0:2], s + [4], type(s + [4]).__name__, s == [1, 2, 3], len(s), s.copy(), sum(s), [*s], s * 2, 2 in s, list(reversed(s)))


class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for i in items:
            self[i] += 1

    def __missing__(self, k):
        return 0

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda kv: -kv[1])[:n]

    def __add__(self, o):
        r = Counter()
        for d in (self, o):
            for k, v in d.items():
                r[k] += v
        return r


c = Counter("mississippi")
print(c, c.most_common(2), c["z"], "z" in c, c + Counter("sip"), sum(c.values()), {**c}, dict(c) == c, c | {"q": 1}, type(c | {}).__name__)


class Grid(tuple):
    def __new__(cls, w, h):
        return super().__new__(cls, ((x, y) for y in range(h) for x in range(w)))

    def __init__(self, w, h):
        self.w, self.h = w, h


g = Grid(2, 2)
print(g, g.w, len(g), g[1], (1, 1) in g, g == ((0, 0), (1, 0), (0, 1), (1, 1)), hash(g) == hash(tuple(g)))


class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f}°C"

    def __add__(self, o):
        return Celsius(float(self) + o)


t = Celsius(21.55)
print(t, t + 1, t * 2, repr(t), type(t * 2).__name__, round(t), t > 20, f"{t}", f"{t:.2f}", "%s %.1f" % (t, t), int(t), max(t, 5))


class Level(int):
    names = {1: "LOW", 2: "HIGH"}

    def __repr__(self):
        return self.names.get(int(self), "?")


print(Level(1), repr(Level(2)), Level(1) + Level(2), [Level(1), Level(3)], Level(2) == 2, {Level(1): "a"}[1], range(Level(2)), "ab"[Level(1)], Level(5) // 2, bool(Level(0)), Level("7") + 0, sorted([Level(3), Level(1)]))


class Unique(set):
    def add(self, x):
        if x in self:
            raise ValueError(f"dup {x}")
        super().add(x)


u = Unique([1])
u.add(2)
try:
    u.add(1)
except ValueError as e:
    print(e, u, u | {5}, type(u | {5}).__name__, u == {1, 2}, len(u), sorted(u), u.issubset({1, 2, 3}))


class Missing:
    def __eq__(self, o):
        return isinstance(o, Missing)

    def __bool__(self):
        return False

    def __repr__(self):
        return "MISSING"


M = Missing()
print(M == Missing(), M != Missing(), M or "default", not M, [M, 1].count(Missing()), [M].index(Missing()), M in [1, Missing()])
print(type(1), type(1.0), type(""), type([]), type(()), type({}), type(set()), type(None), type(print), type(lambda: 1), type(type), type(range(1)), type(n), type(M), type(...), type(NotImplemented), type(iter([])), type(x for x in []), type(zip()), type({}.keys()), type(s.push), type(ValueError()), type(slice(1)), type(True))
print(int.__name__, str(int), repr(Level), Level.__module__, Level.__qualname__, Level.__doc__, [k.__name__ for k in Level.__mro__])
print(callable(Level), callable(1), isinstance(Level, type), issubclass(bool, int), isinstance(1, (str, int)), hasattr(1, "real"), getattr("a", "upper")(), getattr(1, "zzz", "none"))
print(list("abc"), tuple("ab"), set("a"), dict(a=1), str([1, "a", None, 1.0, (1,), {1: 2}, {3}]), list({"a": 1}), tuple({1: 2}.items()), bool("False"), int(3.99), int(-3.99), float(3))
print(dict([("a", 1)], b=2), dict({"a": 1}, a=3), {}.fromkeys("ab", 0), dict.fromkeys([1]), list(dict(a=1, b=2).items()), {"a": 1} | {"a": 2, "b": 3}, {**{"x": 1}, "x": 2})
print({1: "int", 1.0: "float", True: "bool"}, {0, False, 0.0}, 1 == 1.0 == True, hash(1) == hash(1.0) == hash(True), {1, 2} == {2, 1}, [1] == (1,), "a" < "b" < "c", (1, "a") < (1, "b"), [] < [1], None == 0)
