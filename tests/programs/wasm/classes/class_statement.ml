# What a class statement does: __init_subclass__, decorators, scopes, calls and their errors.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Base:
    registry = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        print("init_subclass", cls.__name__, tag, sorted(cls.__dict__)[-1])
        cls.registry[cls.__name__] = tag
class P1(Base, tag="one"): pass
class P2(P1): z = 5
class P3(Base, tag=[1, 2]): pass
print(Base.registry)
def bad():
    class X(Base, other=1): pass
show(bad)
def bad2():
    class X(foo=1): pass
show(bad2)
def bad3():
    class X(Base, tag=1, tagg=2): pass
show(bad3)
class Plain:
    def __init_subclass__(cls): print("plain", cls.__name__)
class Q(Plain): pass
def bad4():
    class X(Plain, a=1): pass
show(bad4)
def deco(cls): cls.tagged = True; print("deco", cls.__name__); return cls
def named(n):
    def d(cls): cls.label = n; return cls
    return d
def replace(cls): return "replaced " + cls.__name__
@deco
@named("lbl")
class Dec:
    def m(self): return self.label
print(Dec.tagged, Dec().m())
@replace
class R: pass
print(R)
def singleton(cls):
    insts = {}
    def get(*a):
        if cls not in insts: insts[cls] = cls(*a)
        return insts[cls]
    return get
@singleton
class Conf:
    def __init__(self, v): self.v = v
print(Conf(1).v, Conf(2).v)
def add_methods(cls):
    def describe(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    cls.__repr__ = describe
    cls.__eq__ = lambda s, o: type(s) == type(o) and vars(s) == vars(o)
    return cls
@add_methods
class Data:
    def __init__(self, a, b): self.a, self.b = a, b
print(Data(1, "x"), Data(1, 2) == Data(1, 2), Data(1, 2) != Data(1, 3))
show(lambda: hash(Data(1, 2)) is None)
class Body:
    a = 1
    b = a + 1
    lst = [a for _ in range(2)] if 0 else [1]
    def f(self): return self.a
    for i in range(3): exec_ = i
    if b > 1: c = "yes"
    else: d = "no"
    try: raise KeyError
    except KeyError: e = "caught"
    while True:
        w = 1
        break
    del a
    g = f
    x, *y = range(4)
    class Inner:
        v = 5
        def m(self): return Body.Inner.v
    print("in body", b, c, e, g.__name__, __qualname__, __module__)
    with_ = lambda self: self.b
print(hasattr(Body, "a"), Body.b, Body.i, Body.x, Body.y, Body.Inner().m(), Body().with_(), Body.exec_)
x = "global"
class Scope:
    x = "class"
    def f(self): return x
    g = lambda self: x
    h = [x for _ in range(1)]
    k = x
    def __init__(self, v=x): self.v = v
print(Scope().f(), Scope().g(), Scope.h, Scope.k, Scope().v)
def outer():
    y = "outer"
    class In:
        y = y if 0 else "cls"
        def f(self): return y
        z = [y for _ in range(1)]
    return In().f(), In.y, In.z
show(outer)
def outer2():
    y = "outer"
    class In:
        def f(self): return y
        w = y
    y = "changed"
    return In().f(), In.w
show(outer2)
class Empty: ...
class Doc: "doc"
print(Empty().__doc__, Doc.__doc__, Empty.__name__, Empty.__bases__, Empty.__base__, Doc.__mro__)
class New:
    def __new__(cls, v):
        o = super().__new__(cls); o.v = v; return o
print(New(5).v)
show(lambda: New())
show(lambda: Empty(1))
show(lambda: Empty(a=1))
class Init:
    def __init__(self, a, b=2, *, c=3): self.t = (a, b, c)
print(Init(1).t, Init(1, c=5).t, Init(*[1, 2], **{"c": 9}).t)
for f in (lambda: Init(), lambda: Init(1, 2, 3), lambda: Init(1, d=1), lambda: Init(1, a=1), lambda: Init.__init__(), lambda: Init.__init__(5)): show(f)
class RetInit:
    def __init__(self): return 5
show(RetInit)
class Meth:
    def m(self, a): return a
for f in (lambda: Meth().m(), lambda: Meth().m(1, 2), lambda: Meth.m(1), lambda: Meth.m(), lambda: Meth().nope(), lambda: Meth.nope, lambda: Meth().m.x, lambda: Meth().m(b=1), lambda: Meth().m(1, a=1)): show(f)
class Cmp:
    def __init__(self, *a): self.a = a
    def __iter__(self): return iter(self.a)
    def __eq__(self, o): return tuple(self) == tuple(o)
print(Cmp(1, 2) == Cmp(1, 2), Cmp(1) == [1], [*Cmp(1, 2)], max(Cmp(3, 9)))
print(isinstance(P2(), Base), issubclass(P2, Base), isinstance(P2, type), isinstance(5, (str, int)), issubclass(bool, int), isinstance(P1(), (P2, P3)), issubclass(P1, (P3, Base)), type(P1()) is P1, type(P1) is type, type(type), type(P2()).__mro__[1].__name__)
def mro_err():
    class A: pass
    class B(A): pass
    class C(A, B): pass
show(mro_err)
def dup():
    class A: pass
    class C(A, A): pass
show(dup)
class Cnt:
    n = 0
    def __init__(self): Cnt.n += 1; self.id = Cnt.n
    def __repr__(self): return f"<{self.__class__.__name__} {self.id}>"
print([Cnt() for _ in range(3)], Cnt.n, repr(Cnt()), str(Cnt()), f"{Cnt()}", "%s %r" % (Cnt(), Cnt()))
