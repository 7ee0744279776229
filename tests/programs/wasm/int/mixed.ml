# int with float: which operations stay exact, which give floats, which refuse.
for a, b in ((1, 2.0), (2 ** 53 + 1, 1.0), (-3, 0.5), (2 ** 70, 0.25), (0, -0.0), (True, 1.5), (7, float("inf")), (3, float("nan"))):
    print(a, b, a + b, b + a, a - b, b - a, a * b, b * a, a / b if b else "-", b // a if a else "-", b % a if a else "-", type(a + b).__name__)
total = 0
for value in (1, 2, 3.5, 4, True, 2 ** 60):
    total += value
    print(total, end=" ")
print()

def average(values):
    total = 0
    count = 0
    for value in values:
        total += value
        count += 1
    return total / count if count else None

print(average([1, 2, 3, 4]), average([]), average([0.1] * 4), average([2 ** 62, 2 ** 62]), average([True, False]))

def newton(n):
    guess = n
    for _ in range(30):
        guess = (guess + n / guess) / 2
    return guess

def integer_root(n):
    guess = n
    while guess * guess > n:
        guess = (guess + n // guess) // 2
    return guess

print(newton(2), newton(144), integer_root(10 ** 40), integer_root(2 ** 64 - 1), integer_root(99))
x = 10
x = x / 4; print(x)
x = int(x); print(x)
x += 0.5; print(x)
x = x if x != 2.5 else "text"; print(x)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(5), round(2 ** 70 + 5, -1))
print(type(round(2.5)).__name__, type(round(2.5, 0)).__name__, type(round(3)).__name__, round(0.5), round(1.5), round(-0.4), round(1e20))
for attempt in (lambda: 10 ** 400 + 1.0, lambda: 1.0 * 10 ** 309, lambda: round(float("nan")), lambda: round(float("inf")),
                lambda: 5 % 0.0, lambda: 5 // 0.0, lambda: float(10 ** 309), lambda: round("x"), lambda: round(1.5, 1.5)):
    try:
        print(attempt())
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
