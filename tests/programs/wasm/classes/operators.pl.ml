# język: polski
# __add__ i jego rodzina: odbite, w miejscu, jednoargumentowe, porównania, NotImplemented.
klasa V:
    funkcja __init__(self, x, y):
        self.x, self.y = x, y

    funkcja __repr__(self):
        zwróć f"V({self.x}, {self.y})"

    funkcja __add__(self, o):
        jeśli jest_instancją(o, V):
            zwróć V(self.x + o.x, self.y + o.y)
        jeśli jest_instancją(o, (całkowita, zmiennoprzecinkowa)):
            zwróć V(self.x + o, self.y + o)
        zwróć NotImplemented

    __radd__ = __add__

    funkcja __sub__(self, o):
        zwróć V(self.x - o.x, self.y - o.y)

    funkcja __mul__(self, k):
        zwróć V(self.x * k, self.y * k) jeśli nie jest_instancją(k,
            V) inaczej self.x * k.x + self.y * k.y

    funkcja __rmul__(self, k):
        zwróć self * k

    funkcja __truediv__(self, k):
        zwróć V(self.x / k, self.y / k)

    funkcja __floordiv__(self, k):
        zwróć V(self.x // k, self.y // k)

    funkcja __mod__(self, k):
        zwróć V(self.x % k, self.y % k)

    funkcja __pow__(self, n):
        zwróć V(self.x ** n, self.y ** n)

    funkcja __neg__(self):
        zwróć V(-self.x, -self.y)

    funkcja __pos__(self):
        zwróć self

    funkcja __abs__(self):
        zwróć (self.x ** 2 + self.y ** 2) ** 0.5

    funkcja __invert__(self):
        zwróć V(self.y, self.x)

    funkcja __eq__(self, o):
        zwróć jest_instancją(o, V) oraz (self.x, self.y) == (o.x, o.y)

    funkcja __hash__(self):
        zwróć skrót((self.x, self.y))

    funkcja __lt__(self, o):
        zwróć wartość_bezwzględna(self) < wartość_bezwzględna(o) jeśli jest_instancją(o,
            V) inaczej NotImplemented

    funkcja __bool__(self):
        zwróć self.x != 0 lub self.y != 0

    funkcja __iter__(self):
        zwróć iterator((self.x, self.y))

    funkcja __and__(self, o):
        zwróć "and", o

    funkcja __ror__(self, o):
        zwróć "ror", o

    funkcja __lshift__(self, o):
        zwróć "shift", o

    funkcja __matmul__(self, o):
        zwróć "matmul", o

    funkcja __contains__(self, v):
        zwróć v w (self.x, self.y)

a, b = V(1, 2), V(3, 4)
wypisz(a + b, a + 1, 1 + a, suma([a, b]), suma([a, b], V(0, 0)), a - b, a * 3, 3 * a, a * b, a / 2,
    b // 2, b % 2, a ** 2, -a, +a jest a, wartość_bezwzględna(b), ~a, a == V(1, 2), a != b, a == 5,
    a < b, a > b, posortowane([b, a, V(0, 1)]), maksimum(a, b), logiczna(V(0, 0)), [*a],
    słownik([a, b]), a & 1, 1 | a, a << 2, a @ b, 2 w a, 9 w a, {a: "k"}[V(1, 2)], a w [V(1, 2)],
    V(2 ** 62, 0.5) * 4, nie V(0, 0), a oraz b)
x = a
x += b
wypisz(x, a)
x *= 2
x -= V(1, 1)
x /= 2
x //= 1
x **= 2
wypisz(x)

klasa Acc:
    funkcja __init__(self):
        self.log = []

    funkcja __iadd__(self, o):
        self.log.append(o)
        zwróć self

    funkcja __isub__(self, o):
        zwróć "replaced"

    funkcja __imul__(self, o):
        zwróć NotImplemented

    funkcja __rmul__(self, o):
        zwróć "rmul", o

    funkcja __mul__(self, o):
        zwróć "mul", o

zbieracz = ten_sam = Acc()
zbieracz += 1
zbieracz += "x"
wypisz(zbieracz.log, ten_sam.log)
zbieracz *= 3
wypisz(zbieracz)
ten_sam -= 1
wypisz(ten_sam)
pojemnik = [Acc()]
pojemnik[0] += 5
wypisz(pojemnik[0].log)

klasa L:
    funkcja __init__(self, name):
        self.name = name

    funkcja __add__(self, o):
        zwróć f"{self.name}.__add__"

    funkcja __radd__(self, o):
        zwróć f"{self.name}.__radd__"

klasa R(L):
    funkcja __radd__(self, o):
        zwróć "R first"

klasa Only:
    funkcja __radd__(self, o):
        zwróć f"radd {o!r}"

    funkcja __rsub__(self, o):
        zwróć f"rsub {o!r}"

    funkcja __rpow__(self, o):
        zwróć f"rpow {o!r}"

    funkcja __rmod__(self, o):
        zwróć f"rmod {o!r}"

    funkcja __rdivmod__(self, o):
        zwróć f"rdivmod {o!r}"

wypisz(L("a") + L("b"), L("a") + R("r"), R("r") + L("a"), 1 + L("b"), L("a") + 1, "s" + Only(),
    5 - Only(), 2 ** Only(), 7 % Only(), dziel_z_resztą(9, Only()), [1] + Only(), Brak + Only(),
    1.5 - Only())

klasa Ni:
    funkcja __add__(self, o):
        zwróć NotImplemented

    funkcja __radd__(self, o):
        zwróć NotImplemented

    funkcja __lt__(self, o):
        zwróć NotImplemented

    funkcja __eq__(self, o):
        zwróć NotImplemented

klasa Empty:
    nic nie rób

dla próba w lambda: Ni() + Ni(), lambda: Ni() + 1, lambda: 1 + Ni(), lambda: "a" + Ni(), lambda: Ni() < Ni(), lambda: Ni() < 5, lambda: Empty() + Empty(), lambda: Empty() - 1, lambda: 2 * Empty(), lambda: -Empty(), lambda: ~Empty(), lambda: Empty() < Empty(), lambda: Empty() >= 1, lambda: a + "s", lambda: [] + a, lambda: a - 1, lambda: a < 5, lambda: 5 > a, lambda: wartość_bezwzględna(Empty()), lambda: Empty() @ Empty(), lambda: Empty() ** 2, lambda: dziel_z_resztą(Empty(),
        1), lambda: Empty() << 1, lambda: a | a, lambda: a <= b, lambda: [1] * Empty(), lambda: a ^ b, lambda: a // 0:
    spróbuj:
        wypisz(próba())
    przechwyć (TypeError, AttributeError, ZeroDivisionError) jako e:
        wypisz(typ(e).__name__, e)
wypisz(Ni() == Ni(), Ni() != 5, (lambda n: n == n)(Ni()), Empty() == Empty(), Empty() != 1)
e = Empty()
spróbuj:
    e += 1
przechwyć TypeError jako błąd:
    wypisz(błąd)

klasa Ordered:
    funkcja __init__(self, n):
        self.n = n

    funkcja __lt__(self, o):
        zwróć f"lt {self.n}"

    funkcja __gt__(self, o):
        zwróć f"gt {self.n}"

    funkcja __le__(self, o):
        zwróć []

    funkcja __ge__(self, o):
        zwróć 0

wypisz(Ordered(1) < Ordered(2), Ordered(1) > 5, 5 > Ordered(3), 5 < Ordered(4), Ordered(1) <= 1,
    1 <= Ordered(1), Ordered(1) < Ordered(2) < Ordered(3), nie Ordered(1) >= 1)
