# Where an attribute is found and where it is put: instance, class, bases; methods bound; changes seen at once.
class Base:
    shared = []
    count = 0
    name = "base"
    def who(self): return "Base.who of " + self.name
class Child(Base):
    name = "child"
    def __init__(self, n):
        self.n = n
        Base.count += 1
        self.count = self.count + 100
a, b = Child(1), Child(2)
print(a.n, b.n, a.count, b.count, Base.count, Child.count, a.name, Base.name, a.who(), Base.who(a), Base().who())
a.shared.append("x"); print(b.shared, Base.shared)
a.shared = ["own"]; print(a.shared, b.shared, a.__dict__, b.__dict__)
a.name = "instance"; print(a.name, b.name, a.who(), b.who()); del a.name; print(a.name)
Base.name = "changed"; Child.extra = 5; Base.late = lambda self, k=1: (self.n, k)
print(Base().name, a.name, a.extra, b.late(), a.late(k=3), Child.late(b))
try: print(Base().extra)
except AttributeError as e: print(e)
b.method = lambda k: ("not bound", k)
print(b.method(1), a.who.__name__, a.who() == a.who(), a.who == a.who)
class Counter:
    made = 0
    all = {}
    def __init__(self, name):
        self.id = Counter.made
        Counter.made += 1
        self.all[name] = self
    def rename(self, new):
        self.name = new
        return self
c = [Counter(x) for x in "abc"]
print(Counter.made, [x.id for x in c], sorted(Counter.all), c[0].rename("z").name, hasattr(c[1], "name"), c[0].__class__.__name__, Counter.all["b"].id)
class Empty: pass
e = Empty()
e.x, e.y = 1, e
e.y.z = e.x + 1
e.y.y.list = [e.z]
e.list += [7]
e.x += 5; e.x **= 20
print(e.x, e.z, e.list, sorted(e.__dict__), e.y.y.y is e)
for attempt in (lambda: e.nothing, lambda: Empty.x, lambda: Empty().who(), lambda: e.list.x, lambda: e.z.w, lambda: a.who(1), lambda: Child(), lambda: Child(1, 2), lambda: Base.who(), lambda: Empty(1), lambda: e(), lambda: a + b, lambda: a < b, lambda: len(a), lambda: a[0], lambda: [x for x in a], lambda: a in b, lambda: -a, lambda: int(a), lambda: f"{a:5}", lambda: Child.n):
    try: print(attempt())
    except (AttributeError, TypeError) as error: print(type(error).__name__, error)
try: del e.nothing
except AttributeError as error: print(error)
try: del a.who
except AttributeError as error: print(error)
try: e.x.y = 1
except AttributeError as error: print(error)
print(a == a, a == b, a != b, bool(a), hash(a) == hash(a), {a: 1}[a], a in [b, a], [a].index(a), isinstance(a, Base), type(a) is Child, type(a).__name__, repr(a)[:18], str(a) == repr(a), Base.__name__, Child.__bases__[0] is Base, a.__class__ is Child)
class Body:
    x = 1
    y = x + 1
    squares = [n * n for n in range(3)]
    if y > 1: z = "yes"
    else: z = "no"
    for i in range(3): last = i
    def f(self): return self.x, self.y
    g = f
    del i
    try: w = 1 // 0
    except ZeroDivisionError as error: w = str(error)
print(Body().g(), Body.squares, Body.z, Body.last, hasattr(Body, "i"), Body.w, Body.f == Body.g, hasattr(Body, "error"))
