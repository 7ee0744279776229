# Fields, plugins, mixins, classes that functions make, decorators of methods.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# getattr-like dynamic and class-level things
class Meta:
    pass
class Model:
    fields = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.fields = {k: v for b in reversed(cls.__mro__) for k, v in vars(b).items() if isinstance(v, Field)}
    def __init__(self, **kw):
        for n, f in self.fields.items():
            setattr(self, n, kw.pop(n, f.default))
        if kw: raise TypeError(f"unexpected {sorted(kw)}")
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"
    def to_dict(self): return {n: getattr(self, n) for n in self.fields}
    def __eq__(self, o): return type(self) is type(o) and self.to_dict() == o.to_dict()
class Field:
    def __init__(self, type_, default=None): self.type, self.default = type_, default
    def __set_name__(self, owner, name): self.name = name; self.key = "_f_" + name
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.key, self.default)
    def __set__(self, o, v):
        if v is not None and not isinstance(v, self.type): raise TypeError(f"{self.name}: expected {self.type.__name__}, got {type(v).__name__}")
        setattr(o, self.key, v)
class User(Model):
    name = Field(str)
    age = Field(int, 18)
class Admin(User):
    level = Field(int, 1)
u = User(name="ann"); a = Admin(name="bob", age=5, level=3)
print(u, a, a.to_dict(), u == User(name="ann"), u == a, User.name.name, sorted(Admin.fields), vars(u))
show(lambda: User(name=5)); show(lambda: User(nme="x")); show(lambda: setattr(u, "age", "old"))
class Plugin:
    registry = []
    def __init_subclass__(cls, priority=0): cls.priority = priority; Plugin.registry.append(cls); Plugin.registry.sort(key=lambda c: (-c.priority, c.__name__))
class P1(Plugin): pass
class P2(Plugin, priority=5): pass
class P3(P2): pass
print([c.__name__ for c in Plugin.registry], [c().__class__.__name__ for c in Plugin.registry])
class Mixin1:
    def save(self): return ["m1"] + super().save()
class Mixin2:
    def save(self): return ["m2"] + super().save()
class Base:
    def save(self): return ["base"]
class Doc(Mixin1, Mixin2, Base):
    def save(self): return ["doc"] + super().save()
print(Doc().save(), [c.__name__ for c in Doc.__mro__])
show(lambda: Mixin1().save())
def make(name, *bases, **ns): return type(name, bases, ns)
T = make("T", Base, x=5, hi=lambda self: f"hi {self.x}")
print(T().hi(), T().save(), T.__name__, T.__module__, T.__qualname__, issubclass(T, Base), isinstance(T(), Base), T.__dict__["x"])
classes = [make(f"C{i}", *( [Base] if i % 2 else []), n=i) for i in range(3)]
print([(c.__name__, c.n, c.__bases__[0].__name__) for c in classes])
for c in classes:
    class Sub(c):
        def show(self): return (c.n, type(self).__mro__[1].__name__)
    print(Sub().show())
def factory(base):
    class Wrapped(base):
        wraps = base
        def area(self): return super().area() * 2
        def __repr__(self): return f"Wrapped<{base.__name__}>"
    Wrapped.__name__ = f"Wrapped{base.__name__}"
    return Wrapped
class Sq:
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
W = factory(Sq); WW = factory(W)
print(W(3).area(), WW(3).area(), W, WW.__name__, W(1), [k.__name__ for k in WW.__mro__], WW.wraps.__name__)
class Enumish:
    _members = {}
    def __init__(self, v): self.v = v
    def __set_name__(self, owner, name): self.name = name; owner._members = {**owner._members, name: self}
    def __repr__(self): return f"<{self.name}: {self.v}>"
class Color:
    _members = {}
    RED = Enumish(1)
    GREEN = Enumish(2)
print(Color._members, Color.RED, [m.name for m in Color._members.values()], Color.RED == Color.RED, Color.RED == Color._members["GREEN"])
class Comparable:
    def __lt__(self, o): return self._key() < o._key()
    def __le__(self, o): return not o < self
    def __gt__(self, o): return o < self
    def __ge__(self, o): return not self < o
class Person(Comparable):
    def __init__(self, n, a): self.n, self.a = n, a
    def _key(self): return (self.a, self.n)
    def __repr__(self): return self.n
ps = [Person("z", 3), Person("a", 3), Person("m", 1)]
print(sorted(ps), max(ps), ps[0] >= ps[1], ps[2] > ps[0], min(ps, key=lambda p: p.n))
class Meter:
    def __init__(self): self.calls = {}
    def __call__(self, f):
        def w(*a, **k):
            self.calls[f.__name__] = self.calls.get(f.__name__, 0) + 1
            return f(*a, **k)
        w.__name__ = f.__name__; w.__doc__ = f.__doc__; w.__wrapped__ = f
        return w
meter = Meter()
class Api:
    @meter
    def get(self, x, *, y=1): "doc"; return x + y
    @staticmethod
    @meter
    def st(x): return x * 2
    @classmethod
    @meter
    def cl(cls, x): return cls.__name__ + x
    @property
    @meter
    def pr(self): return "pr"
api = Api()
print(api.get(1, y=2), Api.st(3), Api.cl("!"), api.pr, api.get(5), meter.calls, Api.get.__doc__, Api.get.__wrapped__.__name__)
import sys
print(sys.maxsize > 0)
