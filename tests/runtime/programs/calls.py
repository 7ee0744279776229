# Arguments and parameters: what binds, and what every error says.


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as error:
        print(error)


def none(): return "none"
def one(a): return a
def two(a, b): return (a, b)
def optional(a, b=2, c=3): return (a, b, c)
def all_optional(a=1): return a
def rest(a, *args): return (a, args)
def named(a, *, b, c=3): return (a, b, c)
def named_only(*, b, c): return (b, c)
def keywords(a, **kwargs): return (a, kwargs)
def positional(a, b, /, c, *, d): return (a, b, c, d)
def positional_keywords(a, /, **kwargs): return (a, kwargs)
def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs): return (a, b, c, args, d, e, kwargs)


functions = [none, one, two, optional, all_optional, rest, named, named_only, keywords, positional, positional_keywords,
             everything]
for f in functions:
    print(f.__name__)
    for args in [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)]:
        for kwargs in [{}, {"a": 7}, {"b": 8}, {"c": 9}, {"d": 10}, {"b": 8, "c": 9}, {"zz": 0}, {"a": 7, "b": 8, "d": 10}]:
            attempt(f, *args, **kwargs)

attempt(two, a=1, b=2)
attempt(two, b=1)
attempt(lambda x: x)
attempt(lambda x, y=1: x, 1, 2, 3)


class C:
    def method(self, a): return a

    @staticmethod
    def static(a): return a

    @classmethod
    def klass(cls, a): return (cls.__name__, a)

    def nothing(): return 0


c = C()
attempt(c.method)
attempt(c.method, 1)
attempt(c.method, 1, 2)
attempt(c.method, b=1)
attempt(C.method, c, 4)
attempt(C.method)
attempt(c.static, 1)
attempt(c.static)
attempt(C.static, 1, 2)
attempt(c.klass, 1)
attempt(C.klass)
attempt(c.nothing)
attempt(1)
attempt("text", 1)
attempt(None)
attempt(C, 1)
attempt(c)


def make():
    def inner(x): return x
    return inner


attempt(make())
attempt(make(), 1, 2)
f = optional
f.tag = "set"
print(f.tag, f.__name__, f.__qualname__, f.__module__, f.__doc__)
f.__name__ = "other"
attempt(f)
f.__qualname__ = "elsewhere.other"
attempt(f)
try:
    f.__name__ = 3
except TypeError as error:
    print(error)
try:
    f.missing
except AttributeError as error:
    print(error)
del f.tag
try:
    del f.tag
except AttributeError as error:
    print(error)
print((lambda: 0).__name__, make().__qualname__, C.method.__qualname__)
print(one(**{"a": 1}), two(*[1, 2]), two(*(1,), **{"b": 3}), keywords(1, **{"x": 1}, y=2))
