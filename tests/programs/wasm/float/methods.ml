# Methods and builtins on floats; floats as keys; conversions in and out.
for x in (0.0, 1.0, -2.5, 1e20, 0.1, 5e-324, 1.7976931348623157e308, 1234.0):
    print(x, x.is_integer(), x.hex(), int(x) % 1000, bool(x), abs(x), -x, x.as_integer_ratio() if 1e-5 < abs(x) < 1e6 else "-")
print((1.5).is_integer(), (2).__add__(3), 1.5.real, 2.5.imag, (3).real, 1.5.conjugate(), 7 .bit_length())
print(min(1.5, 1), max(1, 1.0), max(1.0, 1), min(2.5, -0.0, 0), sum([0.5, 0.25, 3]), sum([], 0.0), sum([1.5], 1), sum((0.5, True)))
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5), divmod(1e17, 3.0), pow(2.0, 3), pow(2, 0.5), pow(2, -2), pow(-8.0, 3))
prices = {1.0: "one", 2.5: "two and a half", 3: "three"}
print(prices[1], prices[True], prices[2.5], prices[3.0], prices.get(1.1), 3.0 in prices, list(prices))
print([1.0, 2, True].count(1), (0.5, 1.5).index(1.5), 2.0 in range(5), 2.5 in range(5), [1, 2, 3].index(2.0))
print(sorted([0.1, -3, 2.5, 2, -0.0, 1e-9]), sorted([1.0, 1, True, 0.5], key=lambda x: -x), list(map(float, ["1", "2.5e3", " -0 "])), list(map(int, [1.9, -1.9, 1e3])))
print(str(1.0) + "x", "x" * int(2.9), f"{1.5}{2}", ", ".join(map(str, [0.1, 1e-7, 1e21])), repr([1.0, (2.5,), {0.5: -0.0}]))
print(isinstance(1.0, float), isinstance(1, float), isinstance(1.0, int), type(1 / 1).__name__, type(4 // 2.0).__name__, type(True * 1.0).__name__, type(2 ** -1).__name__)
print(float("1e3") == 1000 == 1e3)
for attempt in (lambda: [1, 2][1.0], lambda: "abc"[0.0], lambda: range(1.5), lambda: [0] * 1.5, lambda: chr(65.0), lambda: "a".zfill(2.0), lambda: [1, 2, 3][0.5:], lambda: hex(1.0), lambda: 1.5.upper()):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
