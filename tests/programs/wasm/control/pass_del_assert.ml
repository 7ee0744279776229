# The small statements: pass, del, assert, augmented assignment, chained assignment, expressions alone, `...`.
def nothing(): pass
class Empty: pass
if 1: pass
for _ in range(2): pass
while 0: pass
else: pass
print(nothing(), Empty().__class__.__name__)
...
5
"text alone"
[1, 2][0]
a = b = c = [1]
b += [2]
c = c + [3]
print(a, b, c, a is b, a is c)
x = y = z = 0
x += 1; y -= 1; z |= 8
print(x, y, z)
items = [0, 1, 2, 3, 4, 5]
del items[0]
del items[-1], items[0]
print(items)
del items[1:]
print(items)
table = {"a": 1, "b": 2, "c": 3}
del table["a"], table["c"]
print(table)
del x, (y, z)
for name in (lambda: x, lambda: y, lambda: z):
    try:
        name()
    except NameError as error:
        print(error)
class Box:
    pass
box = Box()
box.value = [1, 2, 3]
del box.value[0]
print(box.value)
del box.value
for attempt in (1, 2, 3, 4, 5, 6):
    try:
        if attempt == 1: del box.value
        if attempt == 2: del items[5]
        if attempt == 3: del table["zz"]
        if attempt == 4: del table[[]]
        if attempt == 5: del undefined
        if attempt == 6:
            t = (1, 2)
            del t[0]
    except (AttributeError, IndexError, KeyError, TypeError, NameError) as error:
        print(attempt, type(error).__name__, error)
assert True
assert [0], "not shown"
for value in (0, "", None, [], 1 > 2):
    try:
        assert value, f"value was {value!r}"
    except AssertionError as error:
        print(error, error.args)
try:
    assert False
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert (lambda: 0)(), ("a", 1)
except AssertionError as error:
    print(repr(error))
n = 5
n += n * 2; n -= 1; n *= n; n //= 3; n **= 2; n %= 1000; n <<= 3; n >>= 1; n ^= 255; n |= 1; n &= 1023
print(n)
f = 10; f /= 4; print(f)
matrix = [[1, 2], [3, 4]]
matrix[0][1] += 10
matrix[1] += [5]
table["b"] *= 10
table["new"] = table["b"] = table["b"] + 1
print(matrix, table)
i = 0
def index():
    global i
    i += 1
    return i
counts = [0] * 5
counts[index()] += 10
counts[index()] += index()
print(counts, i)
s = t = "ab"
s += "c"
print(s, t)
p, q = 1, 2
p, q = q, p + q
p, q, p = q, p, 7
print(p, q)
