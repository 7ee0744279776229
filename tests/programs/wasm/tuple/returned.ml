# Functions that give several values, and take them apart: swapping, min and max, records, arithmetic on pairs.
def divide(a, b):
    return a // b, a % b

def stats(values):
    low = high = values[0]
    total = 0
    for value in values:
        if value < low: low = value
        if value > high: high = value
        total += value
    return low, high, total / len(values)

def add(p, q):
    return p[0] + q[0], p[1] + q[1]

def times(p, q):
    (a, b), (c, d) = p, q
    return a * c - b * d, a * d + b * c

def power(p, n):
    result = (1, 0)
    while n:
        if n % 2:
            result = times(result, p)
        p = times(p, p)
        n //= 2
    return result

def fraction_sum(fractions):
    n, d = 0, 1
    for a, b in fractions:
        n, d = n * b + a * d, d * b
        x, y = n, d
        while y:
            x, y = y, x % y
        n, d = n // x, d // x
    return n, d

def empty():
    return ()

def one():
    return 1,

def nothing():
    return None, None

q, r = divide(17, 5)
print(q, r, divide(-17, 5), divide(2 ** 70, 3), stats([3, 1.5, 2]), stats([2 ** 65, 0]), stats("a"[:0] or [7]))
print(add((1, 2), (0.5, 2 ** 63)), times((1, 2), (3, -1)), power((1, 1), 80), power((0, 1), 3), power((0.5, 0), 4), fraction_sum([(1, n) for n in range(1, 25)]))
print(empty(), one(), nothing(), one()[0], [*empty(), *one()], len(nothing()), nothing() == (None, None))
a, b, c = 1, 2, 3
a, b = b, a; print(a, b)
a, b, c = c, a, b; print(a, b, c)
(a, b), c = (b, c), a; print(a, b, c)
fib = 0, 1
for _ in range(100):
    fib = fib[1], fib[0] + fib[1]
print(fib)
pairs = [(i, i * i) for i in range(5)]
print(pairs, [y - x for x, y in pairs], list(map(lambda p: p[0] + p[1], pairs)), dict(pairs), [p for p in pairs if p[1] > 3], sum([x * y for x, y in pairs]), sorted(pairs, key=lambda p: -p[1])[0])
state = (0, ())
for n in range(4):
    state = state[0] + n, state[1] + (state[0],)
print(state)
def minmax(*values):
    return (min(values), max(values)) if values else ()
print(minmax(3, 1, 2), minmax("b", "a"), minmax(), minmax((2, 1), (1, 2)))
try:
    q, r = one()
except ValueError as error:
    print(error)
try:
    q, r = stats([1])
except ValueError as error:
    print(error)
def cross(a, b):
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
print(cross((1, 0, 0), (0, 1, 0)), cross((2, 3, 4), (5, 6, 7)), cross((0.5, 1, -1), (2, 2 ** 62, 3)))
def quadratic(a, b, c):
    d = b * b - 4 * a * c
    if d < 0: return ()
    if d == 0: return (-b / (2 * a),)
    return (-b - d ** 0.5) / (2 * a), (-b + d ** 0.5) / (2 * a)
print(quadratic(1, -3, 2), quadratic(1, 2, 1), quadratic(1, 0, 1), len(quadratic(2, 5, -3)))
