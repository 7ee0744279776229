# A nan that Python computes when it compiles is one object whenever the expression is evaluated.
def f(): return 1e999 - 1e999
def g(): return [1e999 * 0, 1e999 * 0]
print([f()] == [f()], f() in [f()], len({f(), f()}), g() == g(), g()[0] in g()[1:])
x = 1e999 - 1e999
y = 1e999 - 1e999
print([x] == [x], [x] == [y], (x,) == (x,), x in (1e999 - 1e999,))
t = (1e999 - 1e999, 1)
print(t == t, (1e999 - 1e999, 1) == (1e999 - 1e999, 1))
for i in range(2):
    z = 1e999 - 1e999
    print([z] == [z], [z] == [x])
    x = z
def gather(n):
    kept, sums, rest = [], [], []
    for i in range(n):
        kept.append(-(1e999 - 1e999))
        sums.append(1e999 - 1e999 + i)
        rest.append(1e999 % 2 * 3)
    return kept[0] in kept[1:], sums[0] in sums[1:], rest[0] in rest[1:]
print(*gather(3))
print(5 % 1e999, -5 % 1e999, 5 // 1e999, -5 // 1e999, 1e999 // 2, 1e999 % 2, 1 ** (1e999 - 1e999), (1e999 - 1e999) ** 0, not (1e999 - 1e999), 1e999 - 1e999 == 1e999 - 1e999)
def wide():
    return 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 - 1e999
try:
    print(wide())
except OverflowError as error:
    print(error)
