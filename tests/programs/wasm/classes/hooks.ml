# __getattr__, __getattribute__, __setattr__, __delattr__; attributes of classes and of builtin values.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class G:
    def __init__(self): self.x = 1
    def __getattr__(self, n):
        if n.startswith("no"): raise AttributeError("never " + n)
        return ("getattr", n)
g = G()
print(g.x, g.y, hasattr(g, "nope"), getattr(g, "nope", 5), g.z.__class__.__name__, g.__class__.__name__)
show(lambda: g.nope)
show(lambda: len(g))
class GA:
    def __init__(self): self.x = 1
    def __getattribute__(self, n):
        print("getattribute", n)
        if n == "secret": raise AttributeError("secret!")
        return object.__getattribute__(self, n)
    def m(self): return self.x
ga = GA()
print(ga.x, ga.m())
show(lambda: ga.secret)
show(lambda: ga.absent)
class GB(GA):
    def __getattr__(self, n): return "via getattr " + n
show(lambda: GB().secret)
show(lambda: GB().absent)
class S:
    def __setattr__(self, n, v):
        print("setattr", n, v)
        if n == "locked": raise AttributeError("locked")
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)
s = S()
s.a = 1
s.a += 1
print(s.a, s.__dict__)
del s.a
def lock(): s.locked = 1
def gone(): del s.gone
show(lock); show(gone)
setattr(s, "b", 2); delattr(s, "b")
class Frozen:
    def __init__(self, **k): self.__dict__.update(k)
    def __setattr__(self, n, v): raise TypeError("frozen")
    def __repr__(self): return "Frozen(" + ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items()) + ")"
f = Frozen(a=1, b="x")
def setf(): f.a = 2
print(f, f.a); show(setf)
class Attr(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n) from None
    def __setattr__(self, n, v): self[n] = v
    def __delattr__(self, n): del self[n]
d = Attr(a=1)
d.b = 2
print(d, d.a, d.b, hasattr(d, "c"), d.keys(), d.get("a"))
del d.a
print(d)
show(lambda: d.zz)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __delattr__(self, n): delattr(self._t, n)
    def __call__(self, *a): return self._t(*a)
    def __len__(self): return len(self._t)
class T: pass
t = T(); px = Proxy(t)
px.v = 5
print(t.v, px.v, t.__dict__)
del px.v
print(t.__dict__, Proxy([1, 2]).__len__(), len(Proxy("abc")), Proxy(len)([1]), Proxy([3, 1]).index(1), Proxy("ab").upper())
class Rec:
    def __getattr__(self, n): return self.missing_thing
try: Rec().x
except RecursionError: print("RecursionError")
class Meth:
    def __getattr__(self, n): return lambda *a: (n, a)
m = Meth()
print(m.foo(1, 2), m.bar(), [m.baz(i) for i in range(2)])
class Cls:
    x = 1
Cls.y = 2
Cls.m = lambda self: self.x + self.y
print(Cls().m(), Cls.y)
del Cls.y
show(lambda: Cls().m())
def delcls(): del Cls.nope
show(delcls)
def setint(): int.foo = 1
def setlist(): [].foo = 1
def setstr(): "a".upper = 1
def setnone(): None.x = 1
def delint(): del int.real
def setobj(): object().x = 1
for q in (setint, setlist, setstr, setnone, delint, setobj): show(q)
c = Cls(); c.x = 5; print(c.x, Cls.x); del c.x; print(c.x)
def delc(): del c.x
show(delc)
def setdict(): print(c.__dict__, Cls.__dict__["x"], "m" in Cls.__dict__, sorted(k for k in Cls.__dict__ if not k.startswith("__")))
setdict()
c.__dict__["dyn"] = 1
print(c.dyn, vars(c), list(vars(c)))
