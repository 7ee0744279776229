# Descriptors of all sorts, properties, class and static methods.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Desc:
    def __init__(self, name="?"): self.name = name
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, obj, owner=None):
        print("get", self.name, obj is None, owner.__name__)
        return self if obj is None else obj.__dict__.get(self.name, "unset")
class Data(Desc):
    def __set__(self, obj, value): print("set", self.name, value); obj.__dict__[self.name] = value
    def __delete__(self, obj): print("delete", self.name); del obj.__dict__[self.name]
class SetOnly:
    def __set__(self, obj, value): print("setonly", value)
class DelOnly:
    def __delete__(self, obj): print("delonly")
class GetOnly:
    def __get__(self, obj, owner): return ("got", owner.__name__)
class A:
    d = Data()
    n = Desc()
    s = SetOnly()
    x = DelOnly()
    g = GetOnly()
a = A()
print(a.d, a.n, type(A.d).__name__, a.g, A.g)
a.d = 5
print(a.d, a.__dict__)
del a.d
show(lambda: a.d)
a.n = 7
print(a.n, a.__dict__)
a.__dict__["n"] = 8
print(a.n)
a.g = "own"
print(a.g, A.g)
a.s = 5
show(lambda: type(a.s).__name__)
a.__dict__["s"] = "dict s"
print(a.s)
def dels(): del a.s
def delx(): del a.x
def setx(): a.x = 1
show(dels); show(delx); show(setx)
A.d = "replaced"
print(a.d, A.d)
class B(A): pass
print(B().n, B.g)
class Prop:
    def __init__(self): self._v = 1
    @property
    def v(self): "the v"; return self._v
    @v.setter
    def v(self, value):
        if value < 0: raise ValueError("negative")
        self._v = value
    @v.deleter
    def v(self): print("deleting"); self._v = 0
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: print("wo", v))
    nothing = property()
p = Prop()
p.v = 10
print(p.v, Prop.v.fget(p), Prop.v.__doc__, type(Prop.v), isinstance(Prop.v, property))
del p.v
print(p.v)
def set_(n, v): setattr(p, n, v)
def del_(n): delattr(p, n)
for f in (lambda: set_("v", -1), lambda: set_("ro", 1), lambda: del_("ro"), lambda: p.wo, lambda: set_("wo", 3), lambda: p.nothing, lambda: set_("nothing", 1), lambda: del_("nothing"), lambda: Prop.ro.setter, lambda: Prop.v.nope):
    try: f() if f is None else print(type(f()).__name__)
    except Exception as e: print(type(e).__name__, e)
class PropSub(Prop):
    @Prop.v.setter
    def v(self, value): print("sub set"); self._v = value * 2
    @property
    def ro(self): return "sub " + super().ro
q = PropSub()
q.v = 4
print(q.v, q.ro)
class Err:
    @property
    def bad(self): return self.missing
    def __getattr__(self, name): return "fallback " + name
print(Err().bad, Err().other)
class Err2:
    @property
    def bad(self): return self.missing
show(lambda: Err2().bad)
class CM:
    count = 0
    @classmethod
    def make(cls, *a): cls.count += 1; return cls.__name__, cls.count, a
    @staticmethod
    def st(*a): return a
    @classmethod
    def factory(cls): return cls()
    def who(self): return type(self).__name__
class CMS(CM): pass
print(CM.make(1), CM().make(2), CMS.make(3), CMS().make(), CM.count, CMS.count, CM.st(1), CM().st(2), CMS.factory().who())
print(CM.make.__self__, CMS.make.__func__ == CM.make.__func__, CM.__dict__["make"].__func__.__name__, type(CM.__dict__["st"]).__name__, CM.st == CM().st)
class LazyProp:
    def __init__(self, fn): self.fn = fn; self.name = fn.__name__
    def __get__(self, obj, owner):
        if obj is None: return self
        v = self.fn(obj); obj.__dict__[self.name] = v
        return v
class Lz:
    @LazyProp
    def heavy(self): print("computing"); return 42
z = Lz()
print(z.heavy, z.heavy, z.__dict__)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t): return o.__dict__[self.n] if o else self
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.n} must be {self.kind.__name__}, not {type(v).__name__}")
        o.__dict__[self.n] = v
class Pt:
    x = Typed(int)
    name = Typed(str)
    def __init__(self, x, name): self.x = x; self.name = name
print(Pt(1, "a").x)
show(lambda: Pt("1", "a"))
show(lambda: Pt(1, 2))
class InstDesc: pass
i = InstDesc()
i.d = GetOnly()
print(type(i.d).__name__)
class Call:
    def __call__(self, *a, **k): return a, k
class UsesCall:
    c = Call()
    m = len
    def f(self): return 1
    g = lambda self, x: (x, self.f())
print(UsesCall().c(1, a=2), UsesCall.c(3), UsesCall().m("abc"), UsesCall().g(5))
