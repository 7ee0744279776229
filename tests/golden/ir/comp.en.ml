print([x * y for x in range(4) if x % 2 for y in range(3) if y != 1])
print({x % 3 for x in range(10)}, {k: v for k, v in zip("abc", range(3))})
x = "outer"
print([x for x in range(3)], x)
def f(data):
    return [(i, j) for i, row in enumerate(data) for j in row], [[y for y in row] for row in data]
print(f([[1, 2], [3]]))
fs = [lambda: i for i in range(3)]
print([g() for g in fs])
def h():
    y = 5
    return [lambda: (i, y) for i in range(2)]
print([g() for g in h()])
g = (n * n for n in range(5) if n != 2)
print(next(g), list(g), sum(n for n in range(10)))
class C:
    a = 3
    b = [a2 for a2 in range(a)]
    d = (z for z in range(a))
print(C.b, list(C.d))
def unbound():
    try:
        return [q for _ in range(1) for q in q]
    except NameError as e:
        return type(e).__name__, str(e)
print(unbound(), unbound())
for i in range(2):
    print([v for v in range(i)])
nested = [[[k for k in range(j)] for j in range(i)] for i in range(4)]
print(nested)
it = iter([1, 2, 3])
print([(a, next(it, None)) for a in it])
try:
    (n for n in 5)
except TypeError as e:
    print(e)
