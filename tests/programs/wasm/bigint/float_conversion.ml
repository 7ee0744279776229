# Between big int and float: to the nearest, halves to even, overflow; and exactly back.
for n in (2 ** 53 - 1, 2 ** 53, 2 ** 53 + 1, 2 ** 53 + 2, 2 ** 53 + 3, 2 ** 54 + 2, 2 ** 54 + 6, 2 ** 63 - 1, 2 ** 63 - 513, 2 ** 63 - 512, 2 ** 63 - 511,
          2 ** 64 - 1, 2 ** 64 - 1025, 2 ** 64 + 2049, 2 ** 64 + 2048, 2 ** 64 + 6144, 10 ** 22, 10 ** 23, 10 ** 24 + 1, 3 ** 200, 10 ** 308):
    print(n if n < 10 ** 30 else "…", float(n), float(-n), int(float(n)) - n, float(n) == n)
top = 2 ** 1024 - 2 ** 970
print(float(top - 1), float(top - 1) == float(2 ** 1024 - 2 ** 971))
for n in (top, 2 ** 1024, -2 ** 1024, 10 ** 400):
    try:
        print(float(n))
    except OverflowError as error:
        print(error)
for x in (1e15, 1e16, 1e17, 1e22, 1e23, 123456789.987e20, 2.0 ** 62, 2.0 ** 63, -2.0 ** 63, -2.0 ** 64, 1.7976931348623157e308, 5e-324, -0.9):
    print(x, int(x) if x < 1e50 else int(x) % 10 ** 20, round(x) if x < 1e50 else "-", float(int(x)) == x)
print(int(1e300) // 10 ** 280, int(-1e300) % 7, (2 ** 70) * 0.5, 0.5 + 2 ** 70, 2 ** 70 / 2 ** 0.5, -2 ** 70 * 1e-21, 2 ** 70 // 0.7, 2 ** 70 % 1e5)
print(2 ** 70 == float(2 ** 70), 2 ** 70 + 1 == float(2 ** 70 + 1), (1e25).is_integer(), 1e25 == 10 ** 25, 1e22 == 10 ** 22)
print((0.1).as_integer_ratio(), (1e25).as_integer_ratio(), (-0.375).as_integer_ratio())
print(round(123456789012345678901234567890, -10), round(15 * 10 ** 30, -31), round(25 * 10 ** 30, -31), round(-35 * 10 ** 30, -31), round(10 ** 30, 5))
for attempt in (lambda: 10 ** 400 * 0.5, lambda: 0.5 - 10 ** 400, lambda: 10 ** 400 / 0.5, lambda: 10 ** 400 ** 1 % 1.5, lambda: 1.5 ** 10 ** 400, lambda: int(float("nan"))):
    try:
        print(attempt())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
