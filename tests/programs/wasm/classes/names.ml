"""Names, docstrings and other attributes of functions, classes and methods."""
def f(a, b=2, *args, c=3, d: int = 4, **kw):
    """Doc of f."""
    def inner():
        "inner doc"
    return inner
class A:
    """Doc of A
    two lines"""
    x: int = 5
    def m(self):
        "Doc of m"
    class B:
        "B doc"
        def n(self): pass
    @property
    def p(self):
        "p doc"
        return 1
    @staticmethod
    def s(): "s doc"
    @classmethod
    def c(cls): "c doc"
class N(A): pass
print(__doc__, __name__)
print(f.__doc__, f.__name__, f.__qualname__, f.__module__)
print(f(1).__doc__, f(1).__name__, f(1).__qualname__, f(1).__module__)
print(A.__doc__, A.__name__, A.__qualname__, A.__module__, N.__doc__, N().__doc__, A().__doc__, A().__module__)
print(A.m.__doc__, A.m.__name__, A.m.__qualname__, A.m.__module__, A().m.__doc__, A().m.__name__, A().m.__qualname__, A().m.__module__, A().m.__self__.__class__, A().m.__func__ == A.m)
print(A.B.__doc__, A.B.__name__, A.B.__qualname__, A.B.n.__qualname__, A.B)
print(A.p.__doc__, A.p.fget.__doc__, A.p.fget.__name__, A.s.__doc__, A.s.__name__, A.s.__qualname__, A.c.__doc__, A.c.__name__, A.c.__qualname__, A.c.__self__)
g = lambda x: x
print(g.__doc__, g.__name__, g.__qualname__, g.__module__)
h = g
h.__name__ = "renamed"
h.__doc__ = "set"
h.__qualname__ = "Q.renamed"
h.extra = [1]
print(g.__name__, g.__doc__, g.__qualname__, g.extra, g.__dict__)
A.__doc__ = "changed"
A.__name__ = "AA"
print(A.__doc__, A, A.__name__, A.__qualname__, A().__class__)
def gen():
    "gen doc"
    yield 1
print(gen.__doc__, gen().__name__, gen().__qualname__, gen.__name__)
print(len.__name__, len.__module__, len.__qualname__, int.__name__, int.__module__, int.__qualname__, ValueError.__module__, ValueError.__name__, [].append.__name__, [].append.__qualname__, list.append.__name__, list.append.__qualname__, "".join.__self__ == "")
def deco(fn):
    def wrapper(*a, **k):
        return fn(*a, **k)
    wrapper.__name__ = fn.__name__
    wrapper.__doc__ = fn.__doc__
    wrapper.__wrapped__ = fn
    wrapper.__dict__.update(fn.__dict__)
    return wrapper
@deco
def plain(): "plain doc"
print(plain.__name__, plain.__doc__, plain.__wrapped__.__name__, plain.__qualname__)
def attempt(action):
    try: print(action())
    except Exception as e: print(type(e).__name__, e)
def setname(v): f.__name__ = v
attempt(lambda: setname(5))
def delname(): del f.__name__
attempt(delname)
def setq(v): A.__qualname__ = v
attempt(lambda: setq(5))
def setn(v): A.__name__ = v
attempt(lambda: setn(None))
attempt(lambda: f.nothing)
attempt(lambda: A().m.nothing)
attempt(lambda: setattr(A().m, "x", 5))
attempt(lambda: setattr(A.m, "x", 5))
attempt(lambda: A().m.x)
attempt(lambda: g.__defaults__)
class D:
    def __doc__(self): return "method doc"
print(D().__doc__())
class E2:
    __module__ = "elsewhere"
    __qualname__ = "Some.Name"
print(E2, E2.__module__, E2.__qualname__, E2.__name__)
class F2(Exception):
    "F2 doc"
print(F2.__doc__, F2.__module__, F2("x").__doc__)
async_doc = property(lambda self: 1, doc="given")
print(async_doc.__doc__, property().__doc__, property(lambda s: 1).__doc__)
