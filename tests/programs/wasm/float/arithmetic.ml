# The operators on floats, to the last digit.
pairs = [(7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (-7.5, -2.0), (0.3, 0.1), (1e300, 1e-5), (5.0, 3), (-5, 3.0), (1e16, 3.0), (2.0 ** 53, 0.1), (0.1, 1e-320), (1.0, 1e-17)]
for a, b in pairs:
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
for a in (2.0, 0.5, -2.0, 9.0, 1e10, 1.0000001):
    print([a ** n for n in (0, 1, 2, -1, 3, 0.5 if a > 0 else 4, 10)])
print(2 ** 0.5, 2 ** -0.5, 10 ** -3, 10.0 ** 15, 0.1 ** 10, 1.1 ** 100, 2.5 ** 3.5, 1e-5 ** 20)
print(-2.0 ** 2, (-2.0) ** 2, (-2.0) ** -3, +1.5, - -1.5, abs(-1e-300), ~int(2.7))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2 - 0.3, 1.0 - 0.9, 1e16 + 1 == 1e16, (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3), 3 * 0.1, 0.1 * 3 == 0.3)
print(1.5 < 2 < 2.5, 2.0 == 2, 1.1 > 1, -0.5 <= -0.5, 1e-400 == 0, 0.5 != 1 / 2)
total = 0.0
for i in range(1, 1001):
    total += 1.0 / i
print(total)
total, term, n = 0.0, 1.0, 0
while total + term != total:
    total += term
    n += 1
    term /= n
print(total, n)
x = 0.5
for i in range(60):
    x = 3.9 * x * (1.0 - x)
print(x)
a, b, c = 1.0, 1.0, 0
while a + 1.0 - a == 1.0:
    a *= 2.0
    c += 1
while a + b - a != 10 - 8.0:
    b += 1.0
print(a, b, c)
x = 10.0
x += 1; x -= 0.5; x *= 3; x /= 4; print(x)
x //= 1; print(x)
x %= 5; print(x)
x **= 3; print(x)
y = 7
y += 0.0; print(y)
for attempt in (lambda: 1.5 + "a", lambda: 1.5 % None, lambda: [] * 1.5, lambda: -"a", lambda: 1.5[0], lambda: 1.5 << 1, lambda: 1.5 @ 2, lambda: "ab" * 2.0, lambda: abs("x")):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
