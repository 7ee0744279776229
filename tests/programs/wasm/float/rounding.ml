# round(): halves to even, by the float's exact value; to digits before and after the point.
print([round(n / 2) for n in range(-9, 10)])
print([round(n / 4, 1) for n in range(-7, 8)])
print([round(x, 2) for x in (2.675, 1.005, 0.125, 0.375, 1.115, 2.5, -2.675, 1e-10, 1234.5678, 0.285, 1.455)])
print([round(x, 0) for x in (0.5, 1.5, 2.5, -0.5, 1e15 + 0.5, 1e300)], [round(x, -1) for x in (5.0, 15.0, 25.0, -25.0, 1234.5)], [round(x, -3) for x in (499.9, 500.0, 1500.0, 2500.0)])
print([round(123.456, n) for n in range(-4, 5)], [round(0.1 + 0.2, n) for n in (1, 5, 15, 16, 17, 20)])
print(round(1e22), round(1e-5, 5), round(5e-324, 320), round(1.4e308, -308), round(2.5, 400), round(2.5, -400), round(1e16, 2), round(9.995, 2), round(0.9999999, 3))
print(round(1.2345678e308, -306), round(4.35, 1), round(8.345, 2), round(-1.5), round(1e20 + 1), type(round(1.0)).__name__, type(round(1.0, 1)).__name__)
print(round(2.5, None), round(number=2.345, ndigits=2), round(True), round(True, 1), round(12, 1), round(-15, -1), round(25, -1), round(5, -1), round(6, -1), round(55, -2), round(10 ** 20 + 5 * 10 ** 18, -19))
try:
    round(1.5e308, -308 + 0) and round(1.7e308, -308)
except OverflowError as error:
    print(error)
for attempt in (lambda: round(1.5, "1"), lambda: round("1.5"), lambda: round(), lambda: round(None), lambda: round(1.5, 1, 1), lambda: round(float("inf")), lambda: round(float("nan"), 0)):
    try:
        print(attempt())
    except (TypeError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)

def floor(x):
    n = int(x)
    return n - 1 if n > x else n

def ceil(x):
    return -floor(-x)

def trunc(x):
    return int(x)

values = [2.7, -2.7, 2.0, -2.0, 0.5, -0.5, 1e15 + 0.25, -1e20]
print([floor(x) for x in values], [ceil(x) for x in values], [trunc(x) for x in values], [int(x // 1) for x in values])
print([x % 1 for x in values], [(-x) % 1 for x in values[:6]], [x.is_integer() for x in values])
print([f"{x:.0f}" for x in (0.5, 1.5, 2.5, 3.5, -0.5, 1e22)], [f"{x:.1f}" for x in (0.25, 0.35, 0.05, -0.05)], f"{2.675:.2f}", f"{0.125:.2f}")
money = 0
for cents in (10, 20, 70):
    money += cents / 100
print(money, round(money, 2), round(money * 100) / 100, money == 1)
