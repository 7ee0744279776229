# class hierarchy, mixins, iterators, context managers, operator overloading, decorators with args, closures
class Shape:
    registry = {}

    def __init_subclass__(cls, /, sides=None, **kw):
        super().__init_subclass__(**kw)
        cls.sides = sides
        Shape.registry[cls.__name__.lower()] = cls

    def __init__(self, *args):
        self.args = args

    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def describe(self):
        return f"{type(self).__name__} with {self.sides} sides: {self.area():.2f}"


class Square(Shape, sides=4):
    def area(self):
        return self.args[0] ** 2


class Rect(Square, sides=4):
    def area(self):
        a, b = self.args
        return a * b


class Circle(Shape):
    PI = 3.141592653589793

    def area(self):
        return self.PI * self.args[0] ** 2


class Blob(Shape):
    pass


for name, args in [("square", (2,)), ("rect", (2, 3)), ("circle", (1.5,)), ("blob", ())]:
    try:
        print(Shape.registry[name](*args).describe())
    except NotImplementedError as e:
        print("todo:", e)
print(sorted(Shape.registry), Rect.__mro__, Rect.__bases__, issubclass(Rect, Shape))


class JSONMixin:
    def to_json(self):
        return dumps(vars(self))


class ReprMixin:
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{self.__class__.__qualname__}({fields})"


class User(ReprMixin, JSONMixin):
    def __init__(self, name, age, friends=()):
        self.name = name
        self.age = age
        self.friends = list(friends)


def dumps(x):
    if x is None:
        return "null"
    if x is True:
        return "true"
    if x is False:
        return "false"
    if isinstance(x, (int, float)):
        return repr(x)
    if isinstance(x, str):
        return '"' + x.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(x, dict):
        return "{" + ", ".join(f"{dumps(str(k))}: {dumps(v)}" for k, v in x.items()) + "}"
    if isinstance(x, (list, tuple)):
        return "[" + ", ".join(map(dumps, x)) + "]"
    raise TypeError(f"Object of type {type(x).__name__} is not JSON serializable")


u = User("Ann \"A\"", 30, ["Bob", None, True, 1.5])
print(u, u.to_json())
try:
    dumps({1, 2})
except TypeError as e:
    print(e)


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __iter__(self):
        return iter((self.x, self.y))

    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self, o)))

    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        if isinstance(k, (int, float)):
            return Vec(self.x * k, self.y * k)
        return NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __abs__(self):
        return (self * self) ** 0.5

    def __getitem__(self, i):
        return tuple(self)[i]

    def __eq__(self, o):
        return isinstance(o, Vec) and tuple(self) == tuple(o)

    def __hash__(self):
        return hash(tuple(self))

    def __repr__(self):
        return "Vec(%r, %r)" % tuple(self)

    def __bool__(self):
        return any(self)

    def __format__(self, spec):
        return f"<{self.x:{spec}}, {self.y:{spec}}>" if spec else str(self)


v = Vec(3, 4)
print(v + Vec(1, 1), v * 2, 2 * v, v * v, abs(v), -v, v[0], v[-1], bool(Vec()), f"{v:.1f} {v}", {v: 1}[Vec(3, 4)], sum([v, v], Vec()))
try:
    v * "a"
except TypeError as e:
    print(e)
try:
    v.z = 1
except AttributeError as e:
    print(e)


def retry(times, exceptions=(Exception,)):
    def deco(f):
        def inner(*a, **k):
            for i in range(times):
                try:
                    return f(*a, **k)
                except exceptions as e:
                    print(f"attempt {i + 1} failed: {e!r}")
                    last = e
            raise RuntimeError(f"{f.__name__} failed after {times}") from last
        return inner
    return deco


calls = []


@retry(3, (ValueError, ZeroDivisionError))
def flaky(n):
    calls.append(n)
    if len(calls) < n:
        raise ValueError(f"call {len(calls)}")
    return "done"


print(flaky(2))
try:
    flaky(99)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), e.__suppress_context__)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), [*Countdown(2)], max(Countdown(4)), 2 in Countdown(5), dict(zip("abc", Countdown(3))))
it = iter(Countdown(2))
print(next(it), next(it), next(it, "end"))


def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        if x is None:
            return total, n
        total += x
        n += 1
        avg = total / n


g = averager()
next(g)
print([g.send(x) for x in (10, 20, 60)])
try:
    g.send(None)
except StopIteration as e:
    print(e.value)


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def insert(self, v):
        side = "left" if v < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(v))
        else:
            child.insert(v)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    @property
    def depth(self):
        return 1 + max(self.left.depth if self.left else 0, self.right.depth if self.right else 0)


t = Tree(5)
for n in (3, 8, 1, 4, 9, 7, 2):
    t.insert(n)
print(list(t), t.depth, [x * x for x in t if x % 2])


class Temp:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0.0)

    def __set__(self, obj, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"{self.name[1:]} must be a number, not {type(value).__name__}")
        setattr(obj, self.name, float(value))


class Room:
    celsius = Temp()

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9


r = Room()
print(r.celsius, r.fahrenheit)
r.fahrenheit = 212
print(r.celsius, vars(r))
try:
    r.celsius = "hot"
except TypeError as e:
    print(e)


def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    return inc


c, d = counter(), counter()
print(c(), c(5), d(), c())
fs = [lambda x, i=i: x + i for i in range(3)]
print([f(10) for f in fs], [(lambda: i)() for i in range(3)])
def compose(*fns):
    def run(x):
        for f in reversed(fns):
            x = f(x)
        return x
    return run
print(compose(str, lambda x: x + 1, abs)(-5), list(map(lambda p: p[0] * p[1], zip(range(3), range(3)))), list(filter(None, [0, 1, "", "a"])))
def kw(a, b=2, *args, c, d=4, **rest):
    return a, b, args, c, d, rest
print(kw(1, c=3), kw(1, 2, 3, 4, c=5, e=6), kw(*[1, 2], **{"c": 3}))
for bad in (lambda: kw(1), lambda: kw(c=1), lambda: kw(1, c=2, a=3), lambda: kw()):
    try:
        bad()
    except TypeError as e:
        print(e)
