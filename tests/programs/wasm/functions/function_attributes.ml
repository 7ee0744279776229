# Attributes of functions: copied by decorators, __dict__, __defaults__; of methods, what is their function's.
def attempt(action):
    try: print(action())
    except Exception as e: print(type(e).__name__, e)
def wraps(fn):
    def deco(w):
        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            setattr(w, name, getattr(fn, name))
        w.__dict__.update(fn.__dict__)
        w.__wrapped__ = fn
        return w
    return deco
def source(a, b=2):
    "Source doc."
source.tag = "t"
@wraps(source)
def target(): "Target doc."
print(target.__name__, target.__doc__, target.__qualname__, target.tag, sorted(target.__dict__), target.__wrapped__.__name__)
del target.tag
attempt(lambda: target.tag)
print(source.__dict__, source.__defaults__, (lambda x, y=[1], *z: 0).__defaults__, (lambda: 0).__defaults__)
source.__dict__["direct"] = 5
print(source.direct, vars(source))
source.__doc__ = None
print(source.__doc__)
del source.__doc__
print(source.__doc__, hasattr(source, "__dict__"), hasattr(source, "nope"))
def counter():
    counter.calls += 1
    return counter.calls
counter.calls = 0
counter(); counter()
print(counter.calls, counter.__dict__)
class Calls:
    def method(self): "m doc"
    method.level = 3
    other = method
print(Calls.method.level, Calls().method.level, Calls.other.__name__, Calls().other.__qualname__)
class Cached:
    def __init__(self, fn):
        self.fn, self.cache = fn, {}
        self.__name__ = fn.__name__
        self.__doc__ = fn.__doc__
    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.fn(n)
        return self.cache[n]
@Cached
def fib(n):
    "Fibonacci."
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.__name__, fib.__doc__, len(fib.cache), fib.fn.__name__, fib.fn.__qualname__)
def register(table):
    def deco(fn):
        table[fn.__name__] = fn
        return fn
    return deco
table = {}
@register(table)
def one(): return 1
@register(table)
def two(): return 2
print({k: (v(), v.__name__, v.__module__) for k, v in table.items()})
class Doc:
    """Class doc."""
    def __init__(self): """init doc"""
    @property
    def p(self):
        """p doc"""
        return 1
    @p.setter
    def p(self, v): """setter doc"""
    @staticmethod
    def s(): """s doc"""
print(Doc.__doc__, Doc.__init__.__doc__, Doc.p.__doc__, Doc.s.__doc__, Doc().__doc__, Doc().s.__doc__, vars(Doc)["__doc__"])
def no(): return "not a doc"
def fs():
    f"not a doc"
def num():
    5
def cat():
    "a" "b"
print(no.__doc__, fs.__doc__, num.__doc__, cat.__doc__)
class A:
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
print(A().m.__class__, A().m.__class__.__name__, vars(A)["s"].__class__, vars(A)["c"].__class__, [].append.__class__, A.m.__class__, len.__class__, A.c.__class__)
attempt(lambda: A().m.nothing)
attempt(lambda: [].append.nothing)
attempt(lambda: len.nothing)
attempt(lambda: A().m == A().m)
a = A()
attempt(lambda: (a.m == a.m, hash(a.m) == hash(a.m), a.m != A().m, a.m.__eq__(a.m), a.m.__self__ == a))
attempt(lambda: getattr(a.m, "nothing", "default"))
attempt(lambda: hasattr(a.m, "nothing"))
attempt(lambda: len.__func__)
attempt(lambda: [].append.__func__)
