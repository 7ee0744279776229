# abs, round, divmod, pow, sum, min, max, int, float, bool, bin, oct, hex, chr, ord on every kind of number.
values = [0, -1, 5, 2 ** 63, -2 ** 64, True, False, 0.0, -0.0, 2.5, -3.7, 1e300]
for v in values:
    print(v, abs(v), round(v), divmod(v, 3), divmod(v, -2.5) if abs(v) < 1e20 else "-", pow(v, 2) if abs(v) < 1e100 else "-", int(v) % 10 ** 9, float(v), bool(v), str(v), repr(v), hash(v) == hash(v))
print(sum([]), sum([1, 2], 10), sum((0.5, 1)), sum(range(5), start=2 ** 62), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([True, False, True]), sum({1: 5, 2: 6}), sum(x for x in (1, 2)), sum([2 ** 62, 2 ** 62, -2 ** 63]), sum([0.5] * 4, 1), sum([1, 2.5, 2 ** 70]))
print(min(3, 1, 2), max(3, 1, 2), min([1]), max("abc"), min({5: 0, 3: 1}), max(1, 2.5, True), min(2 ** 70, 2.0 ** 69), max([], default="none"), min((), default=0), max("b", "a", key=ord), min([3, -4], key=abs), max([(1, 2), (1, 3)]), max([1, 1.0, True]), min([1.0, 1, True]))
print(bin(0), bin(10), bin(-10), bin(2 ** 65), oct(8), oct(-9), hex(255), hex(-256), hex(2 ** 64), hex(True), chr(97), chr(0x1F600), ord("a"), ord("日"), pow(2, -2), pow(0.5, 2), pow(2, 5, 7), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(2 ** 70, 10 ** 9))
print(int("12"), int(" -7 "), int("ff", 16), int(3.99), int(-3.99), int(), float("1e3"), float(), bool(), bool(""), bool("0"), int(True), float(True), int("0b11", 0), int("1" * 30), float("inf") > 10 ** 400, round(2.675, 2), round(1234.5678, -2), round(25, -1), round(2 ** 70, -5), round(0.5), round(1.5), round(-2.5))
class Number:
    def __init__(self, n): self.n = n
    def __abs__(self): return "abs"
    def __round__(self, digits=None): return ("round", digits)
    def __int__(self): return self.n
    def __float__(self): return self.n + 0.5
    def __index__(self): return self.n
    def __bool__(self): return self.n > 3
    def __divmod__(self, other): return ("divmod", other)
    def __pow__(self, other, mod=None): return ("pow", other, mod)
    def __radd__(self, other): return other + self.n
    def __hash__(self): return 42
n = Number(5)
print(abs(n), round(n), round(n, 2), int(n), float(n), hex(n), bin(n), bool(n), bool(Number(1)), divmod(n, 2), pow(n, 2), pow(n, 2, 3), sum([n, n]), hash(n), chr(Number(65)), [0, 1, 2, 3, 4, 5, 6][n], "ab" * n, range(n))
for attempt in (lambda: abs("a"), lambda: abs(), lambda: abs(None), lambda: round([1]), lambda: divmod(1), lambda: divmod("a", 1), lambda: divmod(1, 0), lambda: pow(1), lambda: pow("a", 2), lambda: sum(5), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum(), lambda: sum([1], [2]), lambda: min(), lambda: min(5), lambda: max(1, "a"), lambda: max([1], key=1), lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: chr("a"), lambda: ord(5), lambda: int([]), lambda: float({}), lambda: int("a", "b"), lambda: float("x"), lambda: bool(1, 2), lambda: chr(1.0), lambda: abs(1, 2), lambda: int(1.5, 10), lambda: float(1, 2), lambda: max(None, 1), lambda: sum([1, None])):
    try:
        print(attempt())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
