# Operators of classes: reflection, NotImplemented, in-place, comparison, containers, conversion.


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, other): return V(self.x + other.x) if isinstance(other, V) else NotImplemented
    def __radd__(self, other): return ("radd", other, self.x)
    def __iadd__(self, other):
        self.x += other.x if isinstance(other, V) else other
        return self
    def __mul__(self, other): return ("mul", self.x, other)
    def __rmul__(self, other): return ("rmul", self.x, other)
    def __neg__(self): return V(-self.x)
    def __invert__(self): return "inverted"
    def __pos__(self): return "positive"
    def __eq__(self, other): return self.x == other.x if isinstance(other, V) else NotImplemented
    def __lt__(self, other): return self.x < other.x if isinstance(other, V) else NotImplemented
    def __hash__(self): return hash(self.x)
    def __bool__(self): return self.x != 0
    def __len__(self): return 99
    def __contains__(self, item): return item == self.x
    def __getitem__(self, item): return ("item", item)
    def __setitem__(self, item, value): print("set", item, value)
    def __delitem__(self, item): print("del", item)
    def __call__(self, *args): return ("called", args)
    def __index__(self): return self.x
    def __format__(self, spec): return f"<{self.x}|{spec}>"


a, b = V(1), V(2)
print(a + b, 5 + a, a * 3, 3 * a, "s" * a, -a, ~a, +a)
attempt(lambda: a + 5)
attempt(lambda: a - 5)
attempt(lambda: 5 - a)
attempt(lambda: a @ b)
attempt(lambda: "s" + a)
attempt(lambda: [1] + a)
attempt(lambda: a ** 2)
a += b
print(a)
a += 10
print(a)
a *= 2
print(a)
a = V(1)
print(a == V(1), a != V(1), a == 1, a != 1, 1 == a, a < b, a > b, b > a)
attempt(lambda: a <= b)
attempt(lambda: a < 1)
attempt(lambda: 1 > a)
print(hash(a) == hash(1), not a, not V(0), len(a), 1 in a, 2 in a, 3 not in a)
print(a[1], a[1:2], a["k"], a[1, 2], a[:])
a[1] = 2
a[1:2] = 3
del a[1]
del a[1:]
print(a(1, 2), [10, 20, 30][a], (1, 2, 3)[a:], "abc" * V(2), [0] * V(2))
print(f"{a}", f"{a:>5}", f"{a!r:>6}", f"{a!s}", f"{a!a}")
print({V(1): "one"}[V(1)], V(1) in [V(0), V(1)], [V(1)] == [V(1)], (V(1), 2) == (V(1), 2), {V(1): 2} == {V(1): 2})


# A subclass's reflected method goes first
class Base:
    def __add__(self, other): return "base add"
    def __radd__(self, other): return "base radd"
    def __eq__(self, other): return "base eq"
    def __lt__(self, other): return "base lt"
    def __gt__(self, other): return "base gt"


class Sub(Base):
    def __radd__(self, other): return "sub radd"
    def __gt__(self, other): return "sub gt"


class Same(Base): pass


print(Base() + Sub(), Sub() + Base(), Base() + Same(), Same() + Base(), Sub() + Sub(), 1 + Base())
print(Base() == Sub(), Base() < Sub(), Sub() < Base(), 1 < Base(), 1 == Base(), Base() != 1)


class Declines:
    def __add__(self, other): return NotImplemented
    def __radd__(self, other): return NotImplemented
    def __iadd__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    def __lt__(self, other): return NotImplemented
    def __neg__(self): return NotImplemented


d = Declines()
for f in [lambda: d + 1, lambda: 1 + d, lambda: d + d, lambda: d == 1, lambda: d == d, lambda: d != d, lambda: d < d,
          lambda: 1 < d, lambda: -d]:
    attempt(f)


def inplace(x, y):
    x += y
    return x


def inplace_mul(x, y):
    x *= y
    return x


attempt(inplace, d, 1)
attempt(inplace, [1], d)
attempt(inplace, [1], "ab")
attempt(inplace, (1,), (2,))
attempt(inplace, (1,), [2])
attempt(inplace, "a", "b")
attempt(inplace, "a", 1)
attempt(inplace, 1, "a")
attempt(inplace_mul, [1], 2)
attempt(inplace_mul, (1,), 2)
attempt(inplace_mul, 2, "ab")
attempt(inplace_mul, "ab", 2.5)
attempt(inplace_mul, "ab", "c")


# Rich comparison gives what it gives
class Odd:
    def __eq__(self, other): return []
    def __lt__(self, other): return "less"
    def __ne__(self, other): return None


o = Odd()
print(o == 1, 1 == o, o != 1, o < 1, 1 > o, [o] == [2], not (o == 1))


class OnlyEq:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return self.x == other.x


attempt(hash, OnlyEq(1))
attempt(lambda: {OnlyEq(1): 1})
print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2))


class NoHash:
    __hash__ = None


attempt(hash, NoHash())
attempt(hash, [])
attempt(hash, {})
print(hash(True), hash(1.0), hash(2 ** 61 - 1), hash(-1), hash(0.5), hash((1, 2)) == hash((1, 2)))


class BigHash:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h


print(hash(BigHash(2 ** 100)), hash(BigHash(-1)), hash(BigHash(2 ** 62)), hash(BigHash(-2 ** 63)), hash(BigHash(2 ** 63)))
print(hash(BigHash(True)))


# Truth and length
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


print(not Len(0), not Len(1), len(Len(5)))
for n in [-1, "x", 1.5, 2 ** 70, True]:
    attempt(len, Len(n))
attempt(lambda: not Len(-1))


class Plain: pass


print(not Plain())
for f in [len, iter, hash, lambda x: x[0], lambda x: -x, lambda x: x(), lambda x: 1 in x, iter,
          lambda x: x < x, lambda x: f"{x:5}"]:
    if f is not hash:
        attempt(f, Plain())


def set_item(x): x[0] = 1
def del_item(x): del x[0]


for x in [Plain(), 5, "s", (1,), None]:
    attempt(set_item, x)
    attempt(del_item, x)


# Iteration
class Sequence:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i): return self.items[i]


print([*Sequence(1, 2, 3)], 2 in Sequence(1, 2), 5 in Sequence(1, 2), [x for x in Sequence()])


class Once:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print([*Once(3)], 1 in Once(3), [x for x in Once(2)])
a, *rest = Once(4)
print(a, rest)
it = iter(Once(1))
print(next(it))
attempt(next, it)


class NotIterable:
    __iter__ = None
    def __getitem__(self, i): return i


attempt(iter, NotIterable())
attempt(lambda: 1 in NotIterable())


class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])


attempt(lambda: 1 in NoContains())


class Fails:
    def __next__(self): raise ValueError("next")
    def __iter__(self): return self


attempt(lambda: [*Fails()])
attempt(lambda: 1 in Fails())


class NanLike:
    def __eq__(self, other): return False


n = NanLike()
print(n == n, n in [n], [n] == [n], (n,) == (n,), [n].index(n), [n].count(n))


# Special methods are looked up in the class
p = Plain()
p.__len__ = lambda: 5
p.__call__ = lambda: "instance"
attempt(len, p)
attempt(lambda: p())
Plain.__len__ = lambda self: 6
Plain.__call__ = lambda self: "class"
print(len(p), p())
del Plain.__len__
attempt(len, p)


class Static:
    __len__ = staticmethod(lambda: 3)
    __call__ = classmethod(lambda cls, x: (cls.__name__, x))
    __add__ = property(lambda self: lambda other: ("property add", other))


print(len(Static()), Static()(1), Static() + 2)
