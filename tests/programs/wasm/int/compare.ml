# Comparison of ints with ints, bools and floats is exact.
print(2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 2 ** 63 - 1 == 2.0 ** 63, 2 ** 63 == 2.0 ** 63)
print(2 ** 64 < 1.8446744073709552e19, 10 ** 22 == 1e22, 10 ** 23 == 1e23, 10 ** 23 < 1e23, 10 ** 400 > 1e308, -10 ** 400 < -1e308)
inf, nan = float("inf"), float("nan")
for n in (0, 1, -1, 2 ** 62, -2 ** 63, 10 ** 400):
    print(n < inf, n > -inf, n == nan, n != nan, n < nan, n >= nan, nan > n, n == n + 0.0 if abs(n) < 10 ** 300 else None)
print(True == 1, True == 1.0, False == 0, True < 2, True > 0.5, True is True, 1 == 1.0 == True, 0 == -0.0)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 < 2 > 1, 1 == 1 < 2, 2 ** 62 < 2 ** 62 + 1 < 2 ** 63 < 2 ** 64)
numbers = [2 ** 63, -1, 2.5, True, 2 ** 62, -2 ** 64, 1.5, 0, 10 ** 30, 1e25, False, -0.5]
print(sorted(numbers), min(numbers), max(numbers))
print(sorted(numbers, reverse=True))
print([a == b for a in (1, 2 ** 65) for b in ("1", None, [1], (1,), 1.0, 2.0 ** 65)])
for attempt in (lambda: 1 < "1", lambda: 2 ** 70 >= None, lambda: [] > 1, lambda: max(1, "a")):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(1 in [1.0], 1.0 in {1: "int"}, True in (0, 1), 2 ** 64 in {2.0 ** 64}, {1: "a", 1.0: "b", True: "c"}, {0, False, 0.0})
print(hash(1) == hash(1.0) == hash(True), hash(2 ** 70) == hash(2.0 ** 70), hash(-1), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 30))

def bounds(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n <= 2 ** 31 - 1:
        return "small"
    return "big" if n >= 2 ** 63 else "medium"
print([bounds(n) for n in (-2 ** 70, -1, 0, 5, 2 ** 31, 2 ** 63 - 1, 2 ** 63, 0.5, 1e300)])
