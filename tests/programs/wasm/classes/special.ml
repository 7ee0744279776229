# Special methods looked up on the class; equality and hash; static and class methods; properties; __getattr__, __new__-free basics.
class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, Eq) else NotImplemented
    def __repr__(self): return f"Eq({self.n})"
x, y = Eq(1), Eq(1)
print(x == y, x != y, x is y, x == 1, x != 1, [x] == [y], x in [y], (x, 2) == (y, 2), [Eq(3), x].index(y), {"k": x} == {"k": y})
try: hash(x)
except TypeError as e: print(e)
class Both(Eq):
    def __hash__(self): return hash(self.n)
print({Both(1), Both(1), Both(2)}, len({Both(1): "a", Both(1): "b"}), Both(1) == Eq(1), Eq(1) == Both(1))
class Obj: pass
o = Obj()
o.__len__ = lambda: 5
try: len(o)
except TypeError as e: print(e)
Obj.__len__ = lambda self: 7
print(len(o), bool(o))
class Strings:
    def __init__(self, s="", r="", f=""): self.s, self.r = s, r
    def __str__(self): return self.s
    def __repr__(self): return self.r
st = Strings("text", "repr")
print(st, [st], str(st), repr(st), f"{st} {st!r}", "%s %r" % (st, st), str([st]), {st.s: st}, (st,))
class NotText:
    def __str__(self): return 5
    def __repr__(self): return None
    def __len__(self): return "x"
    def __bool__(self): return "x"
    def __iter__(self): return 5
    def __contains__(self, v): return "truthy"
    def __hash__(self): return 1.5
    def __index__(self): return "i"
    def __int__(self): return "i"
    def __float__(self): return 1
n = NotText()
for attempt in (lambda: str(n), lambda: repr(n), lambda: len(n), lambda: bool(n), lambda: iter(n), lambda: 1 in n, lambda: hash(n), lambda: [1][n], lambda: int(n), lambda: float(n), lambda: print(n), lambda: [x for x in n], lambda: not n, lambda: 1 if n else 2, lambda: range(n), lambda: f"{n}", lambda: "ab" * n):
    try: print(attempt())
    except TypeError as e: print(e)
class Temperature:
    scale = "C"
    def __init__(self, degrees): self._degrees = degrees
    @property
    def fahrenheit(self): return self._degrees * 9 / 5 + 32
    @property
    def degrees(self): return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273: raise ValueError(f"too cold: {value}")
        self._degrees = value
    @staticmethod
    def is_hot(t): return t > 30
    @classmethod
    def of_fahrenheit(cls, f): return cls((f - 32) * 5 / 9)
    @classmethod
    def name(cls): return cls.__name__ + cls.scale
class Kelvin(Temperature): scale = "K"
t = Temperature(25)
print(t.fahrenheit, t.degrees, Temperature.is_hot(31), t.is_hot(5), Temperature.of_fahrenheit(212).degrees, Kelvin.of_fahrenheit(32).name(), t.name(), type(Kelvin.of_fahrenheit(50)).__name__)
t.degrees = 30.5; t.degrees += 1; print(t.degrees, t.fahrenheit)
for attempt in (lambda: setattr(t, "degrees", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "degrees"), lambda: t.kelvin):
    try: attempt()
    except (ValueError, AttributeError) as e: print(type(e).__name__, e)
class Log:
    def __init__(self): self.__dict__["calls"] = []
    def __getattr__(self, name):
        if name == "missing": raise AttributeError("really missing")
        self.calls.append("get " + name)
        return name.upper()
    def __setattr__(self, name, value):
        self.calls.append(f"set {name}={value}")
        self.__dict__[name] = value
    def __delattr__(self, name): self.calls.append("del " + name)
log = Log()
print(log.a, log.b); log.c = 1; print(log.c); log.c += 1; del log.d
print(log.calls, hasattr(log, "missing"), getattr(log, "missing", "default"), getattr(log, "e", "default"))
class Made:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        Made.registry.append((cls.__name__, kw))
class First(Made): pass
class Second(First, tag=5): pass
print(Made.registry)
class Manager:
    def __init__(self, name, log): self.name, self.log = name, log
    def __enter__(self):
        self.log.append("enter " + self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        self.log.append(f"exit {self.name} {kind.__name__ if kind else None} {error}")
        return self.name == "swallow"
events = []
with Manager("a", events) as a, Manager("swallow", events) as b:
    events.append(a + b)
    1 // 0
with Manager("plain", events): events.append("body")
try:
    with Manager("outer", events):
        with Manager("inner", events): raise KeyError("k")
except KeyError as e: events.append(repr(e))
for i in range(3):
    with Manager(str(i), events):
        if i == 0: continue
        break
print(events)
