# Classes that recurse without end, change what is being gone through, raise in every special method.
def show(f):
    try: print(f())
    except RecursionError as e: print("RecursionError", str(e)[:32])
    except Exception as e: print(type(e).__name__, e)
class R:
    def __init__(self, k): self.k = k
    def __repr__(self): return f"R[{self.k!r}]"
r = R(1); r.k = [r]
show(lambda: repr(r)[:5])
class E:
    def __init__(self, o=None): self.o = o
    def __eq__(self, x): return self.o == x.o
    def __hash__(self): return hash(self.o)
    def __lt__(self, x): return self.o < x.o
    def __len__(self): return len(self.o)
    def __getattr__(self, n): return getattr(self.o, n)
    def __iter__(self): return iter(self.o)
    def __bool__(self): return bool(self.o)
    def __str__(self): return str(self.o)
    def __call__(self): return self.o()
    def __add__(self, x): return self.o + x
    def __contains__(self, x): return x in self.o
    def __getitem__(self, i): return self.o[i]
    def __index__(self): return self.o.__len__()
e = E(); e.o = e; f = E(); f.o = f
for g in (lambda: e == f, lambda: hash(e), lambda: e < f, lambda: len(e), lambda: iter(e), lambda: bool(e), lambda: str(e), lambda: e(), lambda: e + 1, lambda: 1 in e, lambda: e[0], lambda: [e] == [f], lambda: {e: 1}, lambda: sorted([e, f]), lambda: (e,) < (f,), lambda: max(e, f), lambda: not e, lambda: f"{e}", lambda: [1, 2][e]): show(g)
class Deep:
    def __init__(self, n): self.c = Deep(n - 1) if n else None
    def depth(self): return 1 + (self.c.depth() if self.c else 0)
print(Deep(150).depth()); show(lambda: Deep(5000))
class Mut:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return False
l = [1, 2, 3]; l[1] = Mut(l)
show(lambda: 5 in l); print(l)
l = [1, 2, 3]; l[0] = Mut(l); show(lambda: l.index(9)); print(l)
l = [1, 2, 3]; l[0] = Mut(l); show(lambda: l.remove(9)); print(l)
l = [1, 2, 3]; l[0] = Mut(l); show(lambda: l.count(9)); print(l)
l = [1, 2, 3]; l[0] = Mut(l); show(lambda: l == [0, 2, 3]); print(l)
class Key:
    def __init__(self, d, v): self.d, self.v = d, v
    def __hash__(self): return 1
    def __eq__(self, o): self.d.clear(); return self.v == getattr(o, "v", None)
d = {}; d[Key(d, 1)] = 1
def put(): d[Key(d, 2)] = 2
show(put); print(len(d))
class SortMut:
    def __init__(self, l, v): self.l, self.v = l, v
    def __lt__(self, o): self.l.append(0); return self.v < o.v
l = []; l += [SortMut(l, 2), SortMut(l, 1)]
show(lambda: l.sort()); print(len(l))
l = [3, 1, 2]
def key(x): l.append(x); return x
show(lambda: l.sort(key=key)); print(l)
l = [1, 2, 3]
for x in l:
    if len(l) < 6: l.append(x * 10)
print(l)
d = {1: 1}
def dd():
    for k in d: d[k + 1] = 1
show(dd)
s = {1}
def ss():
    for k in s: s.add(k + 100)
show(ss)
class Grow:
    def __init__(self): self.n = 0
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 5: raise IndexError
        self.n += 1; return i
g = Grow(); print(list(g), g.n, list(reversed(g)), 4 in g)
def mk(i):
    class T:
        k = i
        def m(self): return self.k
    return T
ts = [mk(i) for i in range(200)]
print(sum(t().m() for t in ts), len({t for t in ts}), ts[0] == ts[1], ts[5].__name__)
for i in range(3000): mk(i)().m()
class Cyc: pass
for i in range(20000):
    a, b = Cyc(), Cyc(); a.b, b.a = b, a; a.data = [0] * 20
print("done")
o = Cyc()
for i in range(300): setattr(o, f"attr{i}", i)
print(sum(vars(o).values()), o.attr299, len(dir(o)) - len(dir(Cyc())))
for i in range(0, 300, 2): delattr(o, f"attr{i}")
print(sum(vars(o).values()), hasattr(o, "attr0"), list(vars(o))[:3])
class BadLen:
    def __len__(self): raise ValueError("len")
    def __bool__(self): raise KeyError("bool")
    def __iter__(self): raise OSError("iter")
    def __hash__(self): raise LookupError("hash")
    def __eq__(self, o): raise ArithmeticError("eq")
    def __repr__(self): raise RuntimeError("repr")
    def __str__(self): raise NameError("str")
    def __getattr__(self, n): raise TypeError("getattr")
    def __contains__(self, x): raise IndexError("contains")
    def __call__(self): raise BufferError("call")
    def __lt__(self, o): raise EOFError("lt")
    def __add__(self, o): raise MemoryError("add")
    def __format__(self, s): raise ImportError("fmt")
    def __index__(self): raise OverflowError("index")
    def __enter__(self): raise StopIteration("enter")
    def __exit__(self, *a): pass
b = BadLen()
def wi():
    with b: pass
for g in (lambda: len(b), lambda: bool(b), lambda: iter(b), lambda: hash(b), lambda: b == 1, lambda: repr(b), lambda: str(b), lambda: b.q, lambda: 1 in b, lambda: b(), lambda: b < 1, lambda: b + 1, lambda: f"{b}", lambda: [1][b], wi, lambda: [b], lambda: {b: 1}, lambda: [b] == [1], lambda: b in [1], lambda: [1].index(b), lambda: sorted([b, b]), lambda: print(b), lambda: "%s" % b, lambda: [*b], lambda: dict(b), lambda: set([b]), lambda: not b, lambda: b and 1, lambda: all([b]), lambda: list(filter(None, [b])), lambda: hasattr(b, "x"), lambda: getattr(b, "x", 1), lambda: max(b, b), lambda: sum([b]), lambda: range(b), lambda: isinstance(b, int), lambda: callable(b), lambda: b != 1, lambda: (1, b) == (1, 2), lambda: {1: b} == {1: 2}, lambda: b is None): show(g)
