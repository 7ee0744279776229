log = []


def trace(name):
    log.append(name)
    return name


def finals():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return "returned"
            trace(f"body{i}")
        except ValueError:
            pass
        else:
            trace(f"else{i}")
        finally:
            trace(f"finally{i}")
    return "end"


print(finals(), log)


def override():
    try:
        raise KeyError("lost")
    finally:
        return "won"


print(override())


def nested():
    try:
        try:
            raise ValueError("inner")
        except ValueError as e:
            raise TypeError("outer") from e
        finally:
            print("cleanup")
    except TypeError as e:
        return e, e.__cause__, e.__context__ == e.__cause__


print(nested())


def gen_finally():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


for x in gen_finally():
    print(x)


def default(a, acc=[], *, d={}):
    acc.append(a)
    d[a] = len(acc)
    return acc, d


print(default(1), default(2), default(3, []), default.__defaults__)


class Meta:
    x = 1
    ys = [x for _ in range(2)]
    zs = [i for i in range(x + 1)]

    def __private(self):
        return "private"

    def call(self):
        return self.__private()

    __hidden = 5


m = Meta()
print(m.call(), m._Meta__private(), m._Meta__hidden, hasattr(m, "__private"), Meta.ys, Meta.zs)


class Base:
    def __init__(self, **kw):
        self.kw = kw
        self.setup()

    def setup(self):
        self.order = ["Base"]

    def who(self):
        return ["Base"]


class Left(Base):
    def setup(self):
        super().setup()
        self.order.append("Left")

    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def setup(self):
        super().setup()
        self.order.append("Right")

    def who(self):
        return ["Right"] + super().who()


class Both(Left, Right):
    def who(self):
        return ["Both"] + super().who()


b = Both(a=1)
print(b.order, b.who(), [c.__name__ for c in Both.__mro__], b.kw, super(Left, b).who())


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target
        self.__dict__["_log"] = []

    def __getattr__(self, name):
        self._log.append(("get", name))
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(("set", name, value))
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(("del", name))
        delattr(self._target, name)


class T:
    a = 1


p = Proxy(T())
p.b = 5
print(p.a, p.b)
del p.b
try:
    p.b
except AttributeError as e:
    print(e)
print(p._log)


class Cfg(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None

    __setattr__ = dict.__setitem__

    def __missing__(self, k):
        return f"<{k}>"


c = Cfg(x=1)
c.y = 2
print(c, c.x, c["zz"], c.get("zz"), "zz" in c, c.y)


class Sparse:
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        if isinstance(k, tuple):
            return [self[i] for i in k]
        if isinstance(k, slice):
            return [self[i] for i in range(*k.indices(10))] if False else (k.start, k.stop, k.step)
        return self.d.get(k, 0)

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __len__(self):
        return max(self.d, default=-1) + 1

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __reversed__(self):
        return (self[i] for i in range(len(self) - 1, -1, -1))

    def __contains__(self, v):
        return v in self.d.values()

    def __call__(self, *a, **k):
        return a, k


s = Sparse()
s[3] = "x"
s[1] = "y"
s[1] += "z"
print(list(s), list(reversed(s)), "x" in s, s[1, 3], s[1:2], s[::3], len(s), s(1, k=2), bool(s), bool(Sparse()))
del s[3]
print(list(s))
x = [[0] * 3] * 2
x[0][1] = 5
print(x)
y = [[0] * 3 for _ in range(2)]
y[0][1] += 5
print(y, [i for i in range(10) if i % 2 if i % 3], [(i, j) for i in range(3) for j in "ab" if i])
print(1 < 2 < 3, 1 < 3 > 2, 3 > 2 == 2, not 1 == 2, 1 if 0 else 2 if 0 else 3, (n := 5) + n, 5 in [5] == True)
print([*range(5)][-2:], "abc"[::-1], [1, 2, 3][-1:-3:-1], list(range(5, 0, -2)), "abc"[5:], [][1:])
i = 0
a = [0, 1, 2]
i, a[i] = 1, 9
print(i, a)
a[0], a[1] = a[1], a[0]
print(a)
gen = (i * j for i in range(3) for j in range(i))
print(sum(gen), sum(gen), any(x > 2 for x in (1, 2, 3)))
total = 0
for i, (p1, *q) in enumerate([(1, 2, 3), (4,), (5, 6)], start=10):
    total += i * p1 + len(q)
else:
    print("total", total)


def scope():
    v = "local"

    def inner():
        nonlocal v
        v += "+inner"

        def deeper():
            global shared
            shared = v
            return v
        return deeper()
    inner()
    return v, shared


print(scope(), shared)
print("{:>{w}.{p}f}|{:{f}^{w}}".format(3.14159, "x", w=10, p=2, f="*"), f"{'a':{'>'}{5}}", f"{total=}", f"{total!r:>8}", f"{{}}", f"{1 + 1:03}", f"{'nested ' + f'{2 * 3}'}")
print(f"{1234567.891:,.2f} {0.000012345:.3g} {1e100:.0f} {255:b} {-7:x} {65:c} {True:d} {1.0} {1e22} {123456789012345678}")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), "tab\tnew\\n", r"raw\n", "\u00e9\x41", len("日本"), "é".upper(), "ß".upper())
print("a\nb\r\nc".splitlines(), "x=1;y=2".split(";"), dict(kv.split("=") for kv in "x=1;y=2".split(";")), " a  b ".split(" "), "abc".rjust(5, "."), "1,2,3".rpartition(","))
print(sorted([(1, "b"), (1, "a"), (0, "z")], key=lambda t: t[0]), sorted("bca", reverse=True), sorted({"b": 1, "a": 2}), sorted([3, 1, 2], key=lambda v: -v))
print(list(map(max, [1, 5], [3, 2])), list(zip("ab", [1, 2], (True, False))), dict(enumerate("ab")), [*zip(*[(1, 2), (3, 4)])])
print(round(0.5), round(1.5), round(-2.5), round(2.675, 2), round(1234, -2), 7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** -1, 0.1 + 0.2, 1e308 * 10, 3.0, 3.5e-7)
print(int("0b101", 0), int("-12"), float("  1.5e2 "), str(1e5), str(123456789.0), repr(0.1), 1_000_000, 0xff, 0o17, 0b11, 1.5 .is_integer(), (2.0).is_integer())
