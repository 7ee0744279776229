# `is`: the same list, dict, set, object, function, class, generator, module value, or only an equal one.
class Box:
    shared = []
    def __init__(self): self.own = []
    def me(self): return self
a, b = Box(), Box()
c = a
print(a is a, a is b, a is c, a is not b, a.me() is a, a.shared is b.shared, a.own is b.own, Box.shared is a.shared, a.__class__ is Box, type(a) is type(b), a.me is a.me)
x, y = [1], [1]
z = x
print(x is y, x is z, x == y, x[:] is x, list(x) is x, [x, x][0] is [x, y][0], [[]] * 2 is [[]] * 2, ([[]] * 2)[0] is ([[]] * 2)[1])
rows = [[0]] * 3
print(rows[0] is rows[2], rows[0] is not rows[1], {"k": x}["k"] is x, dict(k=x)["k"] is z, (x, y)[1] is y, [v for v in (x, y) if v is z] == [x], any(v is y for v in rows))
x += [2]; print(x is z, z)
x = x + [3]; print(x is z, z)
d = e = {}
e["n"] = d
print(d is d["n"]["n"], dict(d) is d, d.copy() is e, {**d} is d, d.setdefault("n") is e, d.get("n") is not e)
s = {1}
t = s
t |= {2}; print(s is t, s)
t = t | {3}; print(s is t, s)
def f(): return f
g = f
print(f is g, f() is g, f()() is f, (lambda: 0) is (lambda: 0), [f, g][0] is [f, g][1], len is len, Box.me is Box.me)
def gen():
    yield me
me = gen()
print(iter(me) is me, next(me) is me, (i := iter([1])) is iter(i), None is None, (None or None) is None, Ellipsis is ...)
n = None
print(n is None, n is not None, [] is None, a is not None, [v is None for v in (None, 0, "", [], False)])
def default(items=[]): return items
print(default() is default(), default([]) is default(), default(x) is x)
errors = []
for _ in range(2):
    try: raise KeyError("k")
    except KeyError as error: errors.append(error)
try: raise errors[0]
except KeyError as error: print(error is errors[0], errors[0] is errors[1], error.__context__ is None)
node = a
for _ in range(5):
    node.next = Box() if node is not b else b
    node = node.next
print(a.next is c.next, node is a, node.own is a.own)
truth = True
print(truth is True, (1 > 0) is True, (not 1) is False, bool([]) is False, True is not False, [v is True for v in (True, 1 == 1, bool(1))])
