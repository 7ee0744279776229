# __format__, __str__, context managers, conversions, operators of small classes.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Fmt:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(f"{Fmt()}", f"{Fmt():abc}", f"{Fmt()!r}", f"{Fmt()!s:>5}", "{:x}".format(Fmt()), "{0!r:>6}".format(Fmt()), format(Fmt()), format(Fmt(), "q"), "%s" % Fmt(), "%r" % Fmt(), f"{Fmt():{'w' * 2}}", "{:{}}".format(Fmt(), "in"), f"{Fmt()=}", f"{Fmt()=:z}")
class BadFmt:
    def __format__(self, spec): return 5
class BadStr:
    def __str__(self): return 5
class BadRepr:
    def __repr__(self): return None
for c in (BadFmt, BadStr, BadRepr):
    for f in (lambda: f"{c()}", lambda: str(c()), lambda: len(repr(c())) and 'x', lambda: format(c(), ""), lambda: "%s" % c(), lambda: [c()] and str([c()])):
        try:
            r = f()
            print(type(r).__name__)
        except TypeError as e: print(e)
class OnlyRepr:
    def __repr__(self): return "OR"
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()], {1: OnlyRepr()}, (OnlyRepr(),), f"{OnlyRepr()}", f"{OnlyRepr()!s}")
show(lambda: f"{OnlyRepr():>5}")
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, t, v, tb): print("exit", self.name, t and t.__name__, v, tb is not None); return self.swallow
with CM("a") as a, CM("b", True) as b:
    print(a, b)
    raise ValueError("inside")
print("after")
try:
    with CM("c"):
        with CM("d"): raise KeyError("k")
except KeyError as e: print("caught", e)
def early():
    for i in range(3):
        with CM(i):
            if i == 1: return "ret"
            if i == 0: continue
print(early())
class ExitRaises:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("from exit")
def er():
    with ExitRaises(): raise ValueError("orig")
try: er()
except RuntimeError as e: print(e, repr(e.__context__))
class EnterRaises:
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): print("never")
def enr():
    with EnterRaises(): pass
show(enr)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
def ne():
    with NoEnter(): pass
def nx():
    with NoExit(): pass
show(ne); show(nx)
class InstCM: pass
ic = InstCM(); ic.__enter__ = lambda: 1; ic.__exit__ = lambda *a: None
def inst():
    with ic: pass
show(inst)
class Conv:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 7
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 9
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __hash__(self): return 99
    def __bool__(self): return False
    def __len__(self): return 3
    def __contains__(self, x): return x == 1
    def __reversed__(self): return iter([3, 2, 1])
    def __call__(self, *a, **k): return (a, k)
v = Conv()
print(int(v), float(v), round(v), round(v, 2), abs(v), -v, +v, ~v, divmod(v, 2), divmod(2, v), v ** 2, 2 ** v, pow(v, 2, 3), hash(v), bool(v), len(v), 1 in v, 2 in v, list(reversed(v)), v(1, a=2), hex(v), [0] * 10 and list(range(10))[v], callable(v), callable(5), callable(Conv))
class IntOnly:
    def __int__(self): return True
class IntBad:
    def __int__(self): return "x"
class FloatBad:
    def __float__(self): return 1
class TruncOnly:
    def __trunc__(self): return 3
class IdxOnly:
    def __index__(self): return 4
for c in (IntBad, FloatBad, IdxOnly):
    show(lambda: int(c()))
    show(lambda: float(c()))
class FloatSub(float): pass
class RetFloatSub:
    def __float__(self): return FloatSub(1.5)
class StrSub(str):
    pass
class RetStrSub:
    def __str__(self): return StrSub("sub")
    def __repr__(self): return StrSub("rsub")
print(type(str(RetStrSub())).__name__, type(repr(RetStrSub())).__name__, str(RetStrSub()), f"{RetStrSub()}")
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x); return self
    def pop(self): return self.items.pop()
    def __len__(self): return len(self.items)
    def __bool__(self): return len(self) > 0
    def __iadd__(self, x): self.push(x); return self
    def __lshift__(self, x): return self.push(x)
s = Stack().push(1).push(2)
s += 3
s << 4 << 5
print(len(s), s.pop(), bool(s), s.items)
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    def __setitem__(self, ij, v): i, j = ij; self.rows[i][j] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __imatmul__(self, o): self.rows = (self @ o).rows; return self
    def __eq__(self, o): return self.rows == o.rows
    def __iter__(self): return (x for r in self.rows for x in r)
m = Matrix([[1, 2], [3, 4]])
m[0, 1] = 9
m[1, 0] += 5
print(m[0, 1], (m @ m).rows, list(m))
m @= m
print(m.rows, m == m)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def __repr__(self): return f"Tree({self.v}{''.join(', ' + repr(k) for k in self.kids)})"
    def depth(self): return 1 + max((k.depth() for k in self.kids), default=0)
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(t, list(t), t.depth(), sum(t), 3 in t)
import_free = True
class Account:
    rate = 0.05
    def __init__(self, b): self._b = b
    @property
    def balance(self): return self._b
    def __iadd__(self, x): self._b += x; return self
    def __radd__(self, x): return x + self._b
    def __lt__(self, o): return self._b < o._b
    def __getstate(self): return 1
    def call_private(self): return self.__getstate()
accts = [Account(5), Account(2)]
accts[0] += 10
print(sum(accts), sorted(accts)[0].balance, min(accts).balance, accts[0].call_private(), hasattr(accts[0], "__getstate"), accts[0]._Account__getstate())
class Meta2:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Meta2[5], Meta2["a", 1])
show(lambda: Account[5])
