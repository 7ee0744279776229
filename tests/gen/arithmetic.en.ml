# Quick paths of int and float operators at the borders of small ints, of known and of unknown kinds.
seen = []
EDGES = [0, 1, -1, 2, -2, 3, 7, -7, 10, 2 ** 31 - 1, -2 ** 31, 2 ** 31, 2 ** 53, 2 ** 53 + 1, -2 ** 53 - 1,
         2 ** 61, 2 ** 62 - 1, 2 ** 62, -2 ** 62, -2 ** 62 - 1, 2 ** 63, -2 ** 63, 10 ** 30, -10 ** 30]
FLOATS = [0.0, -0.0, 1.5, -2.5, 1e300, 2.0 ** 53, float_inf := 1e308 * 10, -float_inf, float_inf - float_inf]


def error(e):
    return e.args[0]


def any_pair(a, b):
    r = [a + b, a - b, a * b, a < b, a <= b, a == b, a != b, a > b, a >= b, a & b, a | b, a ^ b]
    try:
        r.append(a // b)
        r.append(a % b)
        r.append(a / b)
    except (ZeroDivisionError, OverflowError) as e:
        r.append(error(e))
    try:
        if -100 < b < 100:
            r.append(a << b)
            r.append(a >> b)
    except ValueError as e:
        r.append(error(e))
    return r


for a in EDGES:
    for b in EDGES:
        seen.append(any_pair(a, b))
    seen.append([-a, ~a, +a, not a])


def known(n, m):
    # direct calls with ints alone: the parameters are known to be ints
    total = n
    for i in range(3):
        total = total + m * i
        total -= n
        total = total * 3 - 1
        total = total // 7
        total = total % 1000003
        total ^= i << 4
    if total < n:
        return total - n
    elif total == m:
        return total
    return -total


seen.append([known(5, 7), known(2 ** 62 - 1, 1), known(-2 ** 62, -1), known(10 ** 25, 3), known(1, -10 ** 25)])


def constants(n):
    return [n + 1, n - 1, n + 2 ** 61, n - 2 ** 61, 1 - n, n * 2, n * -1, n * 1000003, n * 0, n // 2, n // 3, n // -3,
            n % 8, n % 7, n % -7, n >> 1, n >> 62, n << 1, n << 40, n & 255, n | 1, n ^ -1, n < 10, n == 3, n > -5]


for n in [0, 1, -1, 3, 5, -5, 2 ** 61, -2 ** 61, 2 ** 62 - 1, -2 ** 62, 2 ** 62, 10 ** 20, -10 ** 20]:
    seen.append(constants(n))
seen.append(constants(True))


def floats(x, y, n):
    r = [x + y, x - y, x * y, x < y, x == y, x != y, x >= y, x + n, n - x, x * n, x < n, n < x, x == n, n == x, n >= x]
    try:
        r.append(x / y)
        r.append(x // y)
        r.append(x % y)
        r.append(n / x)
    except (ZeroDivisionError, OverflowError) as e:
        r.append(error(e))
    return r


for x in FLOATS:
    for y in FLOATS:
        seen.append(floats(x, y, 3))
        seen.append(floats(y, x, 2 ** 53 + 1))


def powers(x):
    acc = 0.5
    for i in range(6):
        acc = acc * x + i / 4 - acc ** 2
    return acc


def halves(n):
    acc = 0.0
    for i in range(n):
        acc += i * 0.5
        acc = -acc if i % 2 else acc
    return acc, acc > 1, acc < 10 ** 400, 10 ** 400 > acc


seen.append([powers(1.5), powers(-0.25), halves(11)])
try:
    seen.append(1.5 * 10 ** 400)
except OverflowError as e:
    seen.append(error(e))


def bools(p, q):
    return [p + q, p & q, p | q, p ^ q, p < q, p == q, -p, ~p, p * 3, not p, p and q, p or 5]


seen.append([bools(True, False), bools(True, True), bools(False, 3)])
for one in seen:
    print(one)
