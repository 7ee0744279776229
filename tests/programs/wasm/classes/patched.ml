# Bodies of classes, private names, and what changes when a class gets or loses special methods.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# class namespaces and odd attribute things
class A:
    a: int
    b: int = 5
    c, d = 1, 2
    e = f = [0]
    def __init__(self): self.g: int = 7
    for i in range(3): pass
    [j for j in range(3)]
    def k(self, i=i): return i
    if True:
        def cond(self): return "cond"
    del c
    try: undefined_name
    except NameError as err: msg = str(err)
    class N: pass
    N.x = 5
    lam = lambda self, *a, **k: (self.b, a, k)
    print("body")
    with_default = {"k": b}
    b += 1
    global gl
    gl = "global from class"
print(A.b, A.d, A.e == A.f, A().g, A().k(), A().cond(), hasattr(A, "c"), A.msg, A.N.x, A().lam(1, z=2), A.with_default, gl, A.i, hasattr(A, "j"), hasattr(A, "err"), hasattr(A, "a"))
show(lambda: A.a)
class B(A):
    b = A.b * 2
    d = property(lambda self: self.__dict__.get("_d", "none"))
    e = None
print(B.b, B().d, B.e, B().k(9))
x = A(); y = B()
x.b += 1; print(x.b, A.b, B.b, x.__dict__)
A.b = 100; print(x.b, A().b, B().b)
A.e.append(5); print(B.__bases__[0].e, A.f)
B.d = 1; print(B().d)
A.newm = lambda self, q: (type(self).__name__, q); print(x.newm(1), y.newm(2))
x.newm = lambda q: ("inst", q); print(x.newm(1))
del A.newm
show(lambda: y.newm(3)); print(x.newm(4))
A.k = 5; print(x.k, y.k)
A.__str__ = lambda s: "patched str"; print(x, y, str(x))
A.__len__ = lambda s: 3; print(len(x), len(y), bool(x))
A.__call__ = lambda s, z: z * 2; print(x(4))
A.__getitem__ = lambda s, i: i; print(x[3], x["q"], list(zip(range(2), x)) if 0 else "")
A.__eq__ = lambda s, o: "eq"; print(x == 1, x != 1)
show(lambda: hash(x) == hash(x))
A.__add__ = lambda s, o: ("add", o); print(x + 1)
show(lambda: x - 1)
A.__iter__ = lambda s: iter([1, 2]); print(list(x), [*y])
A.__contains__ = lambda s, o: o == 1; print(1 in x, 5 in x)
del A.__contains__; print(1 in x, 5 in x)
A.__enter__ = lambda s: "entered"; A.__exit__ = lambda s, *a: True
with x as w: print(w); raise ValueError
A.__getattr__ = lambda s, n: "dyn " + n; print(x.zork, y.blah, hasattr(x, "anything"))
A.__setattr__ = lambda s, n, v: print("set", n, v); x.foo = 1; print(x.foo)
del A.__setattr__; x.foo = 2; print(x.foo)
A.__hash__ = lambda s: 3; print(hash(x), {x: 1}[x])
A.__bool__ = lambda s: False; print(bool(x), "t" if x else "f")
A.__repr__ = lambda s: "R"; print([x], repr(y))
A.__del__x = 1; print(A.__del__x)
class Priv:
    __x = 1
    def __init__(self): self.__y = 2; self.__z__ = 3; self._Other__q = 4
    def get(self): return self.__x, self.__y, self.__z__, self._Priv__x
    def __m(self): return "priv m"
    def call(self): return self.__m()
    class __Inner: v = 1
    def inner(self): return self.__Inner.v
    def kw(self, __a=5, *, __b=6): return __a, __b
p = Priv(); print(p.get(), p.call(), p.inner(), sorted(p.__dict__), p.kw())
show(lambda: p.__x); show(lambda: p.kw(_Priv__a=1, _Priv__b=2)); show(lambda: Priv.__x)
class Sub(Priv):
    def try_(self): return self.__y
    __x = 10
show(lambda: Sub().try_()); print(Sub().get(), Sub._Sub__x)
class _Under:
    __v = 1
    def g(self): return self.__v
print(_Under().g(), _Under._Under__v)
def outer():
    class L:
        def m(self): return __class__.__name__, L.__name__
        @staticmethod
        def s(): return __class__
    return L
print(outer()().m(), outer().s().__qualname__)
class Self:
    def m(this): return this
    def n(*args): return args
    def o(self, /, a, *, b): return a, b
print(Self().m().__class__.__name__, len(Self().n(1, 2)), Self().o(1, b=2))
show(lambda: Self().o(a=1, b=2)); show(lambda: Self().o(1)); show(lambda: Self().o(1, 2))
class Desc2:
    def __get__(self, o, t=None): return lambda *a: (o is None, t.__name__, a)
class HasD: d = Desc2()
print(HasD().d(1), HasD.d(2))
class CallCls:
    def __new__(cls, *a, **k): return (cls.__name__, a, k)
print(CallCls(1, x=2))
class WithSub:
    def __init_subclass__(cls, **k): cls.k = k
class W1(WithSub, a=1, b=[2]): pass
print(W1.k)
t = type(x)
print(t is A, t.__name__, t() .__class__ is A, type(t) is type, isinstance(t, type), t == A, t != B, issubclass(B, t))
print(A < B if 0 else "", [c.__name__ for c in sorted([B, A], key=lambda c: c.__name__)], {A: 1, B: 2}[B], A in (A, B), str(A), repr(B), f"{A}", f"{A!r:>30}")
show(lambda: A < B); show(lambda: A + B); show(lambda: A[0]); show(lambda: len(A)); show(lambda: iter(A)); show(lambda: -A); show(lambda: A(1))
