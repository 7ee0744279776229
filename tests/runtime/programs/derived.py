# Classes derived from builtin types.


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Stack(list):
    """A stack."""

    def __init__(self, *items):
        super().__init__(items)
        self.log = []

    def push(self, item):
        self.log.append(("push", item))
        self.append(item)

    def __getitem__(self, i):
        item = super().__getitem__(i)
        return ("got", item)


s = Stack(1, 2)
s.push(3)
print(s, len(s), s[0], s.log, s == [1, 2, 3], [1, 2, 3] == s, isinstance(s, list), type(s).__name__)
print([x for x in s], s + [4], 2 in s, s.__dict__, s.pop(), Stack.__mro__)
s.extra = 5
print(s.extra, hasattr(s, "nothing"), not Stack(), repr(s))
attempt(hash, s)
attempt(lambda: s < 1)


class Default(dict):
    def __missing__(self, key):
        self[key] = ("made", key)
        return self[key]

    def __setitem__(self, key, value):
        super().__setitem__(key, ("set", value))


d = Default()
print(d["a"], d)
d["b"] = 1
print(d, len(d), "a" in d, d.get("zz"), [k for k in d], {**d})
attempt(lambda: {}["x"])
d2 = Default(x=1)
print(d2, d2 == {"x": 1}, isinstance(d2, dict))


class Tags(set):
    def add(self, tag): super().add(tag + 1)


t = Tags([1, 2])
t.add(5)
t.note = "x"
print(t, 6 in t, len(t), t == {1, 2, 6}, type(t | {9}).__name__, t.__dict__)


class Frozen(frozenset):
    def first(self): return [x for x in self][0]


f = Frozen([3])
f.note = 1
print(f, f.first(), f.note, hash(f) == hash(frozenset([3])), {f: 1}[frozenset([3])])


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self): return self[0]

    def __add__(self, other): return Point(self[0] + other[0], self[1] + other[1])


p = Point(1, 2)
print(p, p.x, p + p, p + (1, 1), type(p + p).__name__, len(p), p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple))
p.note = "mutable"
print(p.note, p.__dict__)
x, y = p
print(x, y, {p: 1}[(1, 2)])
attempt(Point, 1)


class Name(str):
    def shout(self): return self + "!"
    def __repr__(self): return "Name(" + super().__repr__() + ")"


n = Name("ab")
n.tag = 1
print(n, n.shout(), repr(n), n + "c", len(n), n == "ab", {n: 1}["ab"], type(n.shout()).__name__, n.tag, n.upper(), f"{n}")
print(str(n) == "ab", type(str(n)).__name__, [Name("x")], isinstance(n, str), hash(n) == hash("ab"))


class Ratio(float):
    def __new__(cls, a, b): return super().__new__(cls, a / b)
    def double(self): return self * 2


r = Ratio(1, 4)
r.note = "n"
print(r, r.double(), r + 1, r == 0.25, type(r + 1).__name__, r.note, hash(r) == hash(0.25))


class Error(ValueError):
    def __init__(self, a, b):
        self.b = b
        super().__init__(a)


e = Error("a", "b")
print(e, e.args, e.b, e.__dict__, isinstance(e, ValueError), type(e).__mro__)


class Multi(Error, KeyError): pass


print(Multi("x", "y").b, Multi.__mro__)


class Mixin:
    def hello(self): return "hello " + type(self).__name__


class MixedList(Mixin, list): pass
class MixedDict(dict, Mixin): pass


print(MixedList().hello(), MixedDict().hello(), MixedList([1, 2]), MixedDict({1: 2}), MixedList("ab"))
attempt(MixedList, 1, 2)
attempt(MixedList, 5)


# --- A nan is the object that it is: of a class derived from float, none of those that it was made of
class Real(float):
    pass


def same(a, b):
    return [a] == [b]


nan = float("nan")
real = Real(nan)
print(same(real, real), same(real, nan), same(real, Real(nan)), real in {real}, real in {nan: 1}, {real: 2}[real])
print(same(float(real), nan), same(float(real), float(real)), same(+real, nan), same(real.real, real.real), same(real.conjugate(), real))
print(same(float(nan), nan), same(+nan, nan), same(-nan, nan), same(abs(nan), nan), same(nan.real, nan), same(round(nan, 1), nan))
print(same(nan + 0, nan), same(nan ** 1, nan), same(sum([], nan), nan), same(max([nan]), nan), len({nan, nan, real, real, float("nan")}))


# --- What a class derived from float says of itself comes before what its number would give
class Odd(float):
    def __abs__(self):
        return "abs"

    def __round__(self, digits=None):
        return ("round", digits)

    def __divmod__(self, other):
        return ("divmod", float(other))

    def __rdivmod__(self, other):
        return ("rdivmod", float(other))

    def __int__(self):
        return 99


odd = Odd(2.5)
print(abs(odd), round(odd), round(odd, 1), divmod(odd, 2), divmod(7, odd), divmod(7.5, odd), int(odd), float(odd), float.__abs__(odd), float.__divmod__(odd, 2))
print(abs(Real(-2.5)), round(Real(2.5)), round(Real(2.567), 1), divmod(Real(7.5), 2), divmod(7, Real(2.0)), int(Real(2.5)), Real(7.5).__divmod__(2), Real(-1.5).__trunc__(), (5).is_integer())
