# Classes derived from int.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(int):
    pass
class N(int):
    def __new__(cls, v, unit="m"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __repr__(self): return f"N({int(self)}{self.unit})"
    def __add__(self, o): return N(int(self) + int(o), self.unit)
    __radd__ = __add__
    def double(self): return N(self * 2, self.unit)
a, b, z, big = I(5), I(-3), I(), I(10 ** 25)
print(a, b, z, big, repr(a), type(a), a == 5, 5 == a, a != 5, a < 6, a > b, hash(a) == hash(5), {a: 1}[5], {5: 1}[a], a in [5], [5].index(a), a in {5}, bool(z), bool(a), not z)
print(a + 1, type(a + 1), 1 + a, a + b, a - 1, a * 2, a / 2, a // 2, a % 3, a ** 2, 2 ** a, -a, type(-a), +a, type(+a), ~a, abs(b), type(abs(a)), a << 2, a >> 1, a & 4, a | 2, a ^ 1, divmod(a, 2), pow(a, 2, 7), round(a), round(I(55), -1), big + 1, big * big == 10 ** 50, -big, big % 7, a + 1.5, 2.5 * a, a == 5.0, a + True, True + a)
print(int(a), type(int(a)), float(a), str(a), f"{a}", f"{a:>4}", f"{a:03d}", f"{a:x}", "%d|%5d|%s|%x" % (a, a, a, a), hex(a), bin(a), oct(a), chr(I(65)), [10, 20, 30][I(1)], "abcdef"[I(1):I(3)], list(range(I(3))), [0] * I(2), "ab" * a, I(2) * "ab", sum([a, b]), sum([a], I(1)), max(a, 3), min([a, b]), sorted([I(3), 1, I(2)]), a.bit_length(), a.real, type(a.real), a.numerator, a.denominator, a.conjugate(), isinstance(a, int), issubclass(I, int), I.__mro__, I.__base__, I("12"), I("ff", 16), I(3.9), I(True), I(a))
a.x = [1]; a.y = 2
print(a.x, vars(a), a.__dict__, I(5).__dict__, hasattr(I(5), "x"))
n = N(5, "km")
print(n, n.unit, n + 1, 1 + n, n.double(), sum([n, n]), [n], str(n), f"{n}", f"{n:d}", n == 5, n - 1, type(n - 1), n * n, (n + n).unit, int(n), N(3), sorted([N(2), N(1)]), max(N(2), N(7)), {n: 1}, n.__add__(1), int.__add__(n, 1), int.__repr__(n), super(N, n).__repr__(), {5: "five"}[n], n < N(6), n.real, (5).__eq__(n))
x = a; x += 1; print(x, type(x), a)
for v in range(I(2), I(5)): print(v, type(v) == int, end=" ")
print()
show(lambda: I("x")); show(lambda: I([])); show(lambda: I(1, 2)); show(lambda: a.nope); show(lambda: a / 0); show(lambda: a + "s"); show(lambda: a[0]); show(lambda: len(a)); show(lambda: I.__new__(5)); show(lambda: int.__new__(str)); show(lambda: N()); show(lambda: a()); show(lambda: setattr(a, "real", 1)); show(lambda: iter(a)); show(lambda: I(float("inf")))
class Over(int):
    def __int__(self): return 100
    def __index__(self): return 200
    def __float__(self): return 1.5
    def __bool__(self): return False
    def __eq__(self, o): return "eq"
    def __hash__(self): return 7
    def __lt__(self, o): return "lt"
    def __str__(self): return "STR"
    def __repr__(self): return "REPR"
    def __format__(self, s): return "FMT" + s
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __sub__(self, o): return NotImplemented
    def __mul__(self, o): return "mul"
    def __rmul__(self, o): return "rmul"
    def __neg__(self): return "neg"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __pow__(self, o, m=None): return ("pow", m)
    def __rpow__(self, o): return "rpow"
    def __floor__(self): return "floor"
    def __invert__(self): return "inv"
    def __lshift__(self, o): return "lsh"
    def __and__(self, o): return "and"
    def __rand__(self, o): return "rand"
    def __iadd__(self, o): return "iadd"
    def __contains__(self, o): return True
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def bit_length(self): return "bl"
    @property
    def real(self): return "real"
o = Over(5)
print(int(o), float(o), bool(o), o == 5, 5 == o, o != 5, hash(o), o < 1, 1 < o, 1 > o, str(o), repr(o), f"{o}", f"{o:>3}", o + 1, 1 + o, 2 * o, o * 2, -o, abs(o), round(o), round(o, 1), divmod(o, 2), divmod(2, o), o ** 2, 2 ** o, pow(o, 2, 3), ~o, o << 1, o & 1, 1 & o, 1 in o, len(o), o[7], o.bit_length(), o.real, [0, 1, 2, 3, 4, 5, 6][o], list(range(o)), hex(o), "%d" % o, "%s" % o, "a" * 2 if o else "falsy", chr(Over(66)), [o], {o: 1}, max(1, o), isinstance(o, int), I(o), o.numerator, +o, o | 8, o ^ 1, o >> 1, o // 2, o % 3, o / 2)
show(lambda: o - 1); show(lambda: 1 - o)
i = o; i += 5; print(i)
class Flags(int):
    def __or__(self, x): return Flags(int(self) | int(x))
    def __and__(self, x): return Flags(int(self) & int(x))
    def __contains__(self, x): return self & x == x
    def __str__(self): return "|".join(k for k, v in self.names.items() if v in self) or "none"
Flags.names = {"r": Flags(4), "w": Flags(2), "x": Flags(1)}
rw = Flags(4) | Flags(2)
print(rw, Flags(4) in rw, Flags(1) in rw, int(rw), type(rw).__name__, Flags(0), rw == 6)
class Level(I):
    LOW, HIGH = 1, 2
    __slots__ = ()
print(Level(2) == Level.HIGH, Level(3).__class__.__mro__[1].__name__, Level(2) + Level(3))
def slots():
    class S(int): __slots__ = ("a",)
show(slots)
d = {}
for k in (I(1), 1, True, 1.0, N(1)): d[k] = type(k).__name__
print(d, len(d))
e = SystemExit(I(3)); print(e.code, type(e.code).__name__)
class Temp(float): pass
print(Temp(2.5) + I(2), I(2) + Temp(2.5), I(2) == Temp(2.0), [Temp(1.0), I(2)], sum([Temp(1.5), I(2)]))
