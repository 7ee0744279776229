a, b = 1, 2
a, b = b, a
(c, [d, *e], f), *g = (3, "hello", 4), 5, 6
print(a, b, c, d, e, f, g)
x = y = z = [1, 2, 3]
x[0], x[1:], z = 9, [8, 7], "z"
print(x, y, z)
i = 0
i, x[i] = 1, 5
print(i, x)
[p, q] = {"k": 1, "l": 2}
*r, = range(3)
print(p, q, r)
for (s, t), *u in [((1, 2), 3, 4), ("ab", 5)]:
    print(s, t, u)
for bad in (lambda: [1, 2, 3], lambda: [1], lambda: 5):
    try:
        v, w = bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    v, *w, x = [1]
except ValueError as error:
    print(error)

class C:
    pass
o = C()
o.a = o.b = 1
o.a, o.c = 2, 3
print(o.a, o.b, o.c)
del o.a, x[0]
print(x, hasattr(o, "a"))
() = []
[] = ()
