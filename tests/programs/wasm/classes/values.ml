# Classes that are numbers, strings, dicts and bits of their own; slices' indices.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Money:
    def __init__(self, amt, cur="EUR"): self.amt, self.cur = amt, cur
    def _chk(self, o):
        if not isinstance(o, Money): return NotImplemented
        if self.cur != o.cur: raise ValueError(f"{self.cur} vs {o.cur}")
        return o.amt
    def __add__(self, o):
        r = self._chk(o)
        return r if r is NotImplemented else Money(self.amt + r, self.cur)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __lt__(self, o):
        r = self._chk(o)
        return r if r is NotImplemented else self.amt < r
    def __eq__(self, o): return isinstance(o, Money) and (self.amt, self.cur) == (o.amt, o.cur)
    def __hash__(self): return hash((self.amt, self.cur))
    def __str__(self): return f"{self.amt:.2f} {self.cur}"
    def __repr__(self): return f"Money({self.amt}, {self.cur!r})"
    def __bool__(self): return self.amt != 0
    def __format__(self, s): return format(str(self), s) if s else str(self)
    def __float__(self): return float(self.amt)
    def __round__(self, n=0): return Money(round(self.amt, n), self.cur)
    def __neg__(self): return Money(-self.amt, self.cur)
    def __iter__(self): yield self.amt; yield self.cur
ms = [Money(5), Money(3.555), Money(0)]
print(sum(ms), sorted(ms), min(ms), [m for m in ms if m], f"{ms[0]:>12}|", float(ms[1]), round(ms[1], 1), -ms[0], dict([tuple(ms[0])]), {*ms, Money(5)} == set(ms))
show(lambda: ms[0] + 5); show(lambda: 5 + ms[0]); show(lambda: ms[0] + Money(1, "USD")); show(lambda: ms[0] < 3); show(lambda: sorted([Money(1), 2])); show(lambda: sum(ms, Money(100)))
a, c = ms[0]; print(a, c)
class Frac:
    def __init__(s, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        if d < 0: n, d = -n, -d
        a, b = abs(n), d
        while b: a, b = b, a % b
        s.n, s.d = n // a, d // a
    @classmethod
    def of(cls, v): return v if isinstance(v, cls) else cls(v) if isinstance(v, int) else NotImplemented
    def _op(f):
        def op(s, o):
            o = Frac.of(o)
            return o if o is NotImplemented else f(s, o)
        op.__name__ = f.__name__
        return op
    @_op
    def __add__(s, o): return Frac(s.n * o.d + o.n * s.d, s.d * o.d)
    @_op
    def __sub__(s, o): return Frac(s.n * o.d - o.n * s.d, s.d * o.d)
    @_op
    def __mul__(s, o): return Frac(s.n * o.n, s.d * o.d)
    @_op
    def __truediv__(s, o): return Frac(s.n * o.d, s.d * o.n)
    @_op
    def __eq__(s, o): return s.n == o.n and s.d == o.d
    @_op
    def __lt__(s, o): return s.n * o.d < o.n * s.d
    @_op
    def __le__(s, o): return s.n * o.d <= o.n * s.d
    __radd__, __rmul__ = __add__, __mul__
    def __rsub__(s, o): return Frac.of(o) - s
    def __rtruediv__(s, o): return Frac.of(o) / s
    def __pow__(s, k): return Frac(s.n ** k, s.d ** k) if k >= 0 else Frac(s.d ** -k, s.n ** -k)
    def __repr__(s): return f"{s.n}/{s.d}" if s.d != 1 else str(s.n)
    def __hash__(s): return hash((s.n, s.d))
    def __float__(s): return s.n / s.d
    def __int__(s): return s.n // s.d
    def __abs__(s): return Frac(abs(s.n), s.d)
    del _op
h, t = Frac(1, 2), Frac(1, 3)
print(h + t, h - t, h * t, h / t, 1 + h, 1 - h, 2 * h, 1 / h, h ** 3, h ** -2, h == Frac(2, 4), h == 0.5, h != t, h < t, h > t, sorted([h, t, Frac(2, 5)]), sum([h, t, t]), float(h), int(Frac(7, 2)), abs(Frac(-1, 2)), Frac(3, -6), hash(h) == hash(Frac(2, 4)), max(h, t), Frac.__add__.__name__)
show(lambda: h / 0); show(lambda: h + "a"); show(lambda: "a" + h); show(lambda: h < "a"); show(lambda: Frac(1, 0)); show(lambda: h + 0.5); show(lambda: h % 2)
class Bits:
    def __init__(self, v=0): self.v = v
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[k] for k in range(*i.indices(8))]
        return self.v >> i & 1
    def __setitem__(self, i, b): self.v = self.v | 1 << i if b else self.v & ~(1 << i)
    def __delitem__(self, i): self[i] = 0
    def __and__(s, o): return Bits(s.v & int(o))
    def __or__(s, o): return Bits(s.v | int(o))
    def __xor__(s, o): return Bits(s.v ^ int(o))
    def __invert__(s): return Bits(~s.v & 255)
    def __lshift__(s, n): return Bits(s.v << n & 255)
    def __rshift__(s, n): return Bits(s.v >> n)
    def __int__(s): return s.v
    __index__ = __int__
    def __ior__(s, o): s.v |= int(o); return s
    def __iand__(s, o): s.v &= int(o); return s
    def __ixor__(s, o): s.v ^= int(o); return s
    def __ilshift__(s, n): s.v = s.v << n & 255; return s
    def __irshift__(s, n): s.v >>= n; return s
    def __repr__(s): return f"{s.v:08b}"
    def __len__(s): return bin(s.v).count("1")
b = Bits(0b1010)
b[0] = 1; del b[1]; print(b, b[3], b[:4], b & 3, b | Bits(4), b ^ 255, ~b, b << 2, b >> 1, hex(b), len(b), bin(b), [10, 20, 30][Bits(1)], int(b), b.v)
k = b; b |= 2; b &= 7; b ^= 1; b <<= 3; b >>= 1; print(b, k == b, k.v)
class Roman(str):
    V = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    def __new__(cls, n):
        if isinstance(n, int):
            o = ""
            for v, s in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
                while n >= v: o += s; n -= v
            n = o
        return super().__new__(cls, n)
    def __int__(self): return sum(-self.V[a] if self.V[a] < self.V[b] else self.V[a] for a, b in zip(self, self[1:] + self[-1:]))
    def __add__(self, o): return Roman(int(self) + int(o))
    __iadd__ = __add__
    def __lt__(self, o): return int(self) < int(o)
r = Roman(14); r += Roman("V")
print(r, int(r), r + Roman(3), type(r).__name__, len(r), sorted([Roman(9), Roman(4), Roman(21)]), r == "XIX", {r: 1}["XIX"], max(Roman(4), Roman(2)), r.lower(), isinstance(r.lower(), Roman))
class DefaultDict(dict):
    def __init__(self, f, *a, **k): super().__init__(*a, **k); self.f = f
    def __missing__(self, k): self[k] = v = self.f(); return v
    def __repr__(self): return f"DD({super().__repr__()})"
dd = DefaultDict(list, z=[0])
for i, w in enumerate("a b a c b a".split()): dd[w].append(i)
print(dd, len(dd), "q" in dd, dd.get("q"), {k: len(v) for k, v in dd.items()}, dd["q"], sorted(dd))
class Ordered(dict):
    def move_to_end(self, k): self[k] = self.pop(k)
    def first(self): return next(iter(self))
o = Ordered(a=1, b=2); o.move_to_end("a"); print(o, o.first(), o | {"c": 3}, list(reversed(o)), o.popitem())
class NS:
    def __init__(self, **k): self.__dict__.update(k)
    def __eq__(self, o): return self.__dict__ == o.__dict__
    def __repr__(self): return "NS(" + ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items())) + ")"
    def __contains__(self, k): return k in self.__dict__
    def __iter__(self): return iter(self.__dict__.items())
    def __getitem__(self, k): return self.__dict__[k]
n = NS(a=1, b=[2]); n.c = n.a + 1; print(n, n == NS(a=1, b=[2], c=2), "a" in n, dict(n), n["b"], [*n])
for s in (slice(None), slice(1, 5), slice(-3, None), slice(None, None, -1), slice(10, 2, -3), slice(2, 100, 7), slice(-100, 100)):
    print(s.indices(8), s.indices(0), s, s.start, s.stop, s.step)
for bad in (lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(1).indices(-1), lambda: slice(1).indices("a"), lambda: slice(1).indices()): show(bad)
