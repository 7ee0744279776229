# __add__ and its kin: reflected, in place, unary, comparisons, NotImplemented, mixed with built-in types.
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x, self.y + o.y)
        if isinstance(o, (int, float)): return V(self.x + o, self.y + o)
        return NotImplemented
    __radd__ = __add__
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k) if not isinstance(k, V) else self.x * k.x + self.y * k.y
    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return V(self.x / k, self.y / k)
    def __floordiv__(self, k): return V(self.x // k, self.y // k)
    def __mod__(self, k): return V(self.x % k, self.y % k)
    def __pow__(self, n): return V(self.x ** n, self.y ** n)
    def __neg__(self): return V(-self.x, -self.y)
    def __pos__(self): return self
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __invert__(self): return V(self.y, self.x)
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __lt__(self, o): return abs(self) < abs(o) if isinstance(o, V) else NotImplemented
    def __bool__(self): return self.x != 0 or self.y != 0
    def __iter__(self): return iter((self.x, self.y))
    def __and__(self, o): return ("and", o)
    def __ror__(self, o): return ("ror", o)
    def __lshift__(self, o): return ("shift", o)
    def __matmul__(self, o): return ("matmul", o)
    def __contains__(self, v): return v in (self.x, self.y)
a, b = V(1, 2), V(3, 4)
print(a + b, a + 1, 1 + a, sum([a, b]), sum([a, b], V(0, 0)), a - b, a * 3, 3 * a, a * b, a / 2, b // 2, b % 2, a ** 2, -a, +a is a, abs(b), ~a, a == V(1, 2), a != b, a == 5, a < b, a > b, sorted([b, a, V(0, 1)]), max(a, b), bool(V(0, 0)), [*a], dict([a, b]), a & 1, 1 | a, a << 2, a @ b, 2 in a, 9 in a, {a: "k"}[V(1, 2)], a in [V(1, 2)], V(2 ** 62, 0.5) * 4, not V(0, 0), a and b)
x = a
x += b; print(x, a)
x *= 2; x -= V(1, 1); x /= 2; x //= 1; x **= 2; print(x)
class Acc:
    def __init__(self): self.log = []
    def __iadd__(self, o):
        self.log.append(o)
        return self
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
    def __rmul__(self, o): return ("rmul", o)
    def __mul__(self, o): return ("mul", o)
acc = same = Acc()
acc += 1; acc += "x"; print(acc.log, same.log)
acc *= 3; print(acc)
same -= 1; print(same)
holder = [Acc()]; holder[0] += 5; print(holder[0].log)
class L:
    def __init__(self, name): self.name = name
    def __add__(self, o): return f"{self.name}.__add__"
    def __radd__(self, o): return f"{self.name}.__radd__"
class R(L):
    def __radd__(self, o): return "R first"
class Only:
    def __radd__(self, o): return f"radd {o!r}"
    def __rsub__(self, o): return f"rsub {o!r}"
    def __rpow__(self, o): return f"rpow {o!r}"
    def __rmod__(self, o): return f"rmod {o!r}"
    def __rdivmod__(self, o): return f"rdivmod {o!r}"
print(L("a") + L("b"), L("a") + R("r"), R("r") + L("a"), 1 + L("b"), L("a") + 1, "s" + Only(), 5 - Only(), 2 ** Only(), 7 % Only(), divmod(9, Only()), [1] + Only(), None + Only(), 1.5 - Only())
class Ni:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
class Empty: pass
for attempt in (lambda: Ni() + Ni(), lambda: Ni() + 1, lambda: 1 + Ni(), lambda: "a" + Ni(), lambda: Ni() < Ni(), lambda: Ni() < 5, lambda: Empty() + Empty(), lambda: Empty() - 1, lambda: 2 * Empty(), lambda: -Empty(), lambda: ~Empty(), lambda: Empty() < Empty(), lambda: Empty() >= 1, lambda: a + "s", lambda: [] + a, lambda: a - 1, lambda: a < 5, lambda: 5 > a, lambda: abs(Empty()), lambda: Empty() @ Empty(), lambda: Empty() ** 2, lambda: divmod(Empty(), 1), lambda: Empty() << 1, lambda: a | a, lambda: a <= b, lambda: [1] * Empty(), lambda: a ^ b, lambda: a // 0):
    try: print(attempt())
    except (TypeError, AttributeError, ZeroDivisionError) as e: print(type(e).__name__, e)
print(Ni() == Ni(), Ni() != 5, (lambda n: n == n)(Ni()), Empty() == Empty(), Empty() != 1)
e = Empty()
try: e += 1
except TypeError as error: print(error)
class Ordered:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return f"lt {self.n}"
    def __gt__(self, o): return f"gt {self.n}"
    def __le__(self, o): return []
    def __ge__(self, o): return 0
print(Ordered(1) < Ordered(2), Ordered(1) > 5, 5 > Ordered(3), 5 < Ordered(4), Ordered(1) <= 1, 1 <= Ordered(1), Ordered(1) < Ordered(2) < Ordered(3), not Ordered(1) >= 1)
