# Classes: order of types, inheritance, construction, special attributes, errors.


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class A:
    """The doc of A."""
    kind = "a"

    def __init__(self, x=1):
        self.x = x

    def who(self):
        return "A.who"

    def call(self):
        return self.who()


class B(A):
    def who(self):
        return "B.who > " + super().who()


class C(A):
    def who(self):
        return "C.who > " + super().who()


class D(B, C):
    def who(self):
        return "D.who > " + super().who()


print(D().call())
print([c.__name__ for c in D.__mro__], D.__bases__, D.__base__, D.mro())
print(A.__doc__, B.__doc__, D.__name__, D.__qualname__, D.__module__, D)
print(type(D()), type(D), type(type), type(1), type("s"), type(None), type(len).__name__)
print(isinstance(D(), A), isinstance(A(), D), issubclass(D, C), issubclass(B, C), isinstance(True, int))
print(isinstance(1, (str, (float, int))), issubclass(bool, (str, int)), isinstance(D(), object))
for args in [(1, 2), (1, (int, 2)), (1, None)]:
    attempt(isinstance, *args)
attempt(issubclass, 1, int)
attempt(issubclass, int, 1)
print(D().x, D(5).x, D(x=6).x, D.kind, D().kind)


# The order of types
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass


def conflict():
    class Z(XY, YX): pass
    return Z


attempt(conflict)


def twice():
    class Z(X, X): pass


attempt(twice)


def no_base():
    class Z(bool): pass


attempt(no_base)


def layouts():
    class Z(list, dict): pass


attempt(layouts)


def order():
    class Z(A, D): pass


attempt(order)


# Construction
class New:
    made = 0

    def __new__(cls, *args, **kwargs):
        New.made += 1
        self = super().__new__(cls)
        self.args = (args, kwargs)
        return self

    def __init__(self, a, b=2):
        self.ab = (a, b)


n = New(1, b=3)
print(n.args, n.ab, New.made)
attempt(New)


class Other:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        print("never called")


print(Other(5), Other("text"))


class Wrong:
    def __init__(self):
        return 1


attempt(Wrong)


class Plain: pass


attempt(Plain, 1)
attempt(Plain, a=1)
attempt(object, 1)
attempt(Plain().__init__, 1)
attempt(object.__new__, Plain, 1)
attempt(object.__new__)
attempt(object.__new__, 1)
attempt(type(None))
p = object.__new__(Plain)
p.__init__()
print(type(p).__name__)


# Class attributes and instance attributes
class Counter:
    count = 0
    names = []

    def __init__(self, name):
        Counter.count += 1
        self.number = Counter.count
        self.names.append(name)


c, d = Counter("c"), Counter("d")
print(Counter.count, c.number, d.number, Counter.names, c.count)
c.count = 10
print(Counter.count, c.count, d.count)
del c.count
print(c.count)
Counter.added = lambda self: ("added", self.number)
print(c.added(), d.added())
del Counter.added
attempt(lambda: c.added)
attempt(lambda: Counter.nothing)
attempt(lambda: c.nothing)


def delete(o, name): delattr(o, name)


attempt(delete, c, "nothing")
attempt(delete, Counter, "nothing")
attempt(setattr, 1, "x", 2)
attempt(setattr, "s", "upper", 2)
attempt(setattr, object(), "x", 2)
attempt(setattr, int, "x", 2)
attempt(setattr, c, 1, 2)
attempt(getattr, c, "number")
attempt(getattr, c, "nothing", "default")
attempt(getattr, c, 5)
print(hasattr(c, "number"), hasattr(c, "nothing"), hasattr(Counter, "count"))
print(c.__dict__, c.__class__, Counter.__dict__["count"])
c.__dict__["more"] = 5
print(c.more, c.__dict__)
c.later = 6
print(c.__dict__)
del c.more
print(c.__dict__, hasattr(c, "more"))


# Many attributes
class Many: pass


m = Many()
i = 0
while i < 300:
    setattr(m, f"a{i}", i)
    i += 1
print(m.a0, m.a127, m.a128, m.a299, len(m.__dict__))


# __slots__
class Slotted:
    __slots__ = ("a", "b", "__c")

    def __init__(self):
        self.a = 1
        self.__c = 3

    def c(self): return self.__c


s = Slotted()
print(s.a, s.c())
attempt(lambda: s.b)
attempt(setattr, s, "d", 1)
attempt(lambda: s.__dict__)


class Derived(Slotted):
    __slots__ = "d"


d = Derived()
d.d = 4
d.a = 5
print(d.d, d.a)
attempt(setattr, d, "e", 1)


class Free(Slotted): pass


f = Free()
f.anything = 1
print(f.anything)


def bad_slots():
    class Bad:
        __slots__ = ("x",)
        x = 1


attempt(bad_slots)


# __init_subclass__, __set_name__, __class_getitem__
class Base:
    seen = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Base.seen.append((cls.__name__, tag))


class First(Base, tag="one"): pass
class Second(First): pass


print(Base.seen)


def unwanted():
    class Third(Base, other=1): pass


attempt(unwanted)


class Named:
    def __set_name__(self, owner, name):
        self.where = (owner.__name__, name)


class Owner:
    field = Named()
    other = field


print(Owner.field.where)


class Generic:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(Generic[int], Generic["x", 1])
attempt(lambda: Plain[int])


# type() with three arguments
T = type("T", (A,), {"extra": 7, "who": lambda self: "T.who"})
print(T, T().extra, T().call(), T.__name__, T.__bases__)
attempt(type, 1, 2)
attempt(type, None, (), {})
attempt(object().__format__, None)
attempt((5).__format__, None)
attempt(type, "T", 1, {})
attempt(type, "T", (), 1)
attempt(type, 1, (), {})
attempt(type)
T.__name__ = "Renamed"
T.__qualname__ = "Q.Renamed"
print(T, T.__name__)
attempt(setattr, T, "__name__", 1)


# Inner classes, name mangling, closures
class Outer:
    class Inner:
        def __init__(self): self.__hidden = 1
        def get(self): return self.__hidden

    def make(self): return Outer.Inner()


print(Outer.Inner, Outer().make().get(), Outer().make().__dict__, Outer.Inner.get.__qualname__)


def factory(n):
    class Made:
        value = n

        def get(self): return n + self.value
    return Made


print(factory(3)().get(), factory(4).value, factory(1))


# Decorators
def decorate(cls):
    cls.decorated = True
    return cls


@decorate
class Deco:
    @staticmethod
    def s(x): return x

    @classmethod
    def c(cls, x): return (cls.__name__, x)


print(Deco.decorated, Deco.s(1), Deco().s(2), Deco.c(3), Deco().c(4))
print(Deco.__dict__["s"].__func__(5), Deco.__dict__["s"](6))


# Comparison of methods, bound methods
o = A()
print(o.who == o.who, o.who == A().who, o.who.__func__ == A.who, o.who.__self__ == o, o.who.__name__)
g = o.call
print(g())


# Instances that are called
class Call:
    def __call__(self, *args, **kwargs): return (args, kwargs)


print(Call()(1, a=2), callable(Call()), callable(Plain()), callable(Plain), callable(len), callable(3))
