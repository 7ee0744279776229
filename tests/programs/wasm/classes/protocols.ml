# Containers, iterators and indices by special methods; what the lack of one says.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if i < 0: return ("neg", i)
        if i >= self.n: raise IndexError("end")
        return i * 10
s = Seq(4)
print(s[0], s[-1], s[1:2], s[::2], s[1:2:3], s[:], list(s), [x for x in s], 20 in s, 25 in s, list(reversed(s)), tuple(s), sum(s), max(s), sorted(s, reverse=True), list(zip(s, s)), [*s], dict(enumerate(s)), s[1, 2] if 0 else 0)
a, b, *c = s
print(a, b, c, list(iter(s)), list(map(str, s)), any(s), all(s))
class Idx:
    def __init__(self, i): self.i = i
    def __index__(self): return self.i
print([1, 2, 3][Idx(1)], "abc"[Idx(-1)], (1, 2, 3)[Idx(0):Idx(2)], list(range(Idx(3))), [0] * Idx(2), hex(Idx(255)), bin(Idx(5)), int(Idx(7)), float(Idx(3)), chr(Idx(65)), "ab" * Idx(2), round(2.567, Idx(1)), {1: "a"}.get(Idx(1)), s[Idx(2)] if 0 else 0)
class BadIdx:
    def __index__(self): return 1.5
show(lambda: [1][BadIdx()])
show(lambda: [1][1.0])
show(lambda: range(BadIdx()))
class Map:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __contains__(self, k): print("in", k); return k in self.d
    def __iter__(self): return iter(self.d)
    def keys(self): return self.d.keys()
m = Map()
m["a"] = 1
m["a"] += 5
m[1, ...] = 3
print(m["a"], "a" in m, "z" not in m, list(m))
del m["a"]
show(lambda: m["a"])
m["k"] = 1
del m[1, ...]
print(dict(m), {**m})
def kw(**k): return k
print(kw(**m))
class NoIter: pass
for f in (lambda: iter(NoIter()), lambda: len(NoIter()), lambda: NoIter()[0], lambda: 1 in NoIter(), lambda: [*NoIter()], lambda: NoIter()(), lambda: reversed(NoIter()), lambda: next(NoIter()), lambda: -NoIter(), lambda: ~NoIter(), lambda: +NoIter(), lambda: abs(NoIter()), lambda: int(NoIter()), lambda: float(NoIter()), lambda: round(NoIter()), lambda: hash(NoIter()) and 1, lambda: NoIter() < NoIter(), lambda: range(NoIter()), lambda: "a" + NoIter(), lambda: NoIter() + 1, lambda: kw(**NoIter()), lambda: kw(*NoIter()), lambda: format(NoIter(), "x"), lambda: f"{NoIter():>5}", lambda: dict(NoIter()), lambda: sum(NoIter()), lambda: "".join(NoIter()), lambda: sorted(NoIter()), lambda: min(NoIter()), lambda: divmod(NoIter(), 1), lambda: pow(NoIter(), 2), lambda: enumerate(NoIter()), lambda: zip(NoIter()), lambda: map(str, NoIter()), lambda: all(NoIter()), lambda: set(NoIter()), lambda: "%d" % NoIter(), lambda: chr(NoIter()), lambda: [1, 2][NoIter()], lambda: {}[[]], lambda: {}[NoIter] , lambda: isinstance(1, NoIter()), lambda: issubclass(NoIter(), int), lambda: int("5", NoIter())):
    show(f)
def setitem(): NoIter()[0] = 1
def delitem(): del NoIter()[0]
def unpack(): a, b = NoIter()
def loop():
    for x in NoIter(): pass
def withs():
    with NoIter(): pass
def aug():
    x = NoIter(); x += 1
def dele(): del NoIter().x
def call(): NoIter().foo()
def raisen(): raise NoIter()
def raisec(): raise NoIter
def frm(): raise ValueError from NoIter()
for f in (setitem, delitem, unpack, loop, withs, aug, dele, call, raisen, raisec, frm): show(f)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), [x for x in It()], sum(It()), max(It()), next(It()), list(zip(It(), It())), 2 in It(), 9 in It())
class BadIter:
    def __iter__(self): return 5
show(lambda: list(BadIter()))
class IterRaises:
    def __iter__(self): raise KeyError("k")
show(lambda: list(IterRaises()))
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("v")
show(lambda: list(NextRaises()))
class Con:
    def __contains__(self, x): return "yes"
print(1 in Con(), 1 not in Con())
class ConNone:
    __contains__ = None
    def __iter__(self): return iter([1])
show(lambda: 1 in ConNone())
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): print("hint"); return 2
print(list(Hint()))
class Rev:
    def __reversed__(self): return "reversed!"
print(reversed(Rev()))
class Getattr0:
    def __len__(self): return 3
show(lambda: list(reversed(Getattr0())))
class Missing(dict):
    def __missing__(self, k): return k * 2
print(Missing()["ab"], Missing(a=1)["a"])
