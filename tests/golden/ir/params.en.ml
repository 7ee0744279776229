def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw

print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=0, g=7, a=8))
print(f(*[1, 2], *(3,), *"xy", **{"d": 4}, **{"z": 1}))
default = [0]
def g(x, acc=default, *, k=len(default)):
    acc.append(x)
    return acc, k
print(g(1), g(2), g(3, [], k=9), default)
def h(self, *, __private=1):
    return __private
class C:
    def m(self, *, __private=1):
        return __private
print(h(1, __private=2), C().m(_C__private=3))
for call in (lambda: f(), lambda: f(1, 2, 3), lambda: g(), lambda: g(1, 2, 3), lambda: g(1, x=2),
             lambda: g(1, y=2), lambda: f(*5), lambda: f(**5), lambda: f(**{"d": 1}, **{"d": 2})):
    try:
        print(call())
    except TypeError as e:
        print(e)
print((lambda *a, **k: (a, k))(1, 2, x=3))
print(f.__name__, g.__qualname__, (lambda: 0).__name__)
def deco(text):
    print("deco", text)
    def wrap(function):
        print("wrap", text)
        return lambda *a: (text, function(*a))
    return wrap
@deco("outer")
@deco("inner")
def plus(a, b=1):
    return a + b
print(plus(3), plus(3, 4))
