# Classes with generators, closures, bound methods, names of methods that are made.
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def walk(self, order="in"):
        return getattr(self, "_walk_" + order)()
    def _walk_in(self): return list(self)
    def _walk_pre(self):
        out = [self.v]
        for c in (self.l, self.r):
            if c is not None: out += c._walk_pre()
        return out
    def map(self, f): return Tree(f(self.v), self.l and self.l.map(f), self.r and self.r.map(f))
    def __contains__(self, x): return any(x == y for y in self)
    def __len__(self): return sum(1 for _ in self)
    def __eq__(self, o): return isinstance(o, Tree) and (self.v, self.l, self.r) == (o.v, o.l, o.r)
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(t), t.walk(), t.walk("pre"), list(t.map(lambda x: x * x)), 3 in t, 9 in t, len(t), t == t.map(lambda x: x), t == t.map(str))
try: t.walk("bad")
except AttributeError as e: print(e)
class Pipeline:
    def __init__(self, *s): self.s = s
    def __or__(self, f): return Pipeline(*self.s, f)
    def __ror__(self, x): return self(x)
    def __call__(self, x):
        for f in self.s: x = f(x)
        return x
p = Pipeline() | str | len | (lambda n: n * 2)
print(12345 | p, p("ab"), [1, 2] | Pipeline(sum, hex))
class Counter:
    def __init__(self): self.n = 0
    def inc(self, by=1): self.n += by; return self.n
    def make(self):
        def f(): return self.inc()
        return f
    def lam(self): return lambda k=2: self.inc(k)
c = Counter(); f, g = c.make(), c.lam()
print(f(), f(), g(), g(5), c.n, [h() for h in (c.inc, f, g)])
m = c.inc
print(m(10), m.__self__ is c, list(map(c.inc, [1, 2, 3])), sorted([3, 1, 2], key=lambda x: -x))
class State:
    def __init__(self, n): self.n = n; self.t = {}
    def on(self, ev, to): self.t[ev] = to; return self
class Machine:
    def __init__(self, s): self.s = s; self.h = [s.n]
    def fire(self, ev):
        try: self.s = self.s.t[ev]
        except KeyError: raise ValueError(f"no {ev!r} in {self.s.n}") from None
        self.h.append(self.s.n)
        return self
idle, run, done = State("idle"), State("run"), State("done")
idle.on("go", run); run.on("stop", idle).on("end", done)
mc = Machine(idle).fire("go").fire("stop").fire("go").fire("end")
print(mc.h)
try: mc.fire("x")
except ValueError as e: print(e, e.__suppress_context__)
class Grid:
    def __init__(self, w, h): self.w, self.h = w, h; self.c = {(x, y): "." for x in range(w) for y in range(h)}
    def __getitem__(self, p): return self.c[p]
    def __setitem__(self, p, v):
        if p not in self.c: raise IndexError(p)
        self.c[p] = v
    def nb(self, x, y): return [(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i or j) and (x + i, y + j) in self.c]
    def step(self):
        n = Grid(self.w, self.h)
        for p in self.c:
            k = sum(self.c[q] == "#" for q in self.nb(*p))
            n[p] = "#" if k == 3 or (k == 2 and self[p] == "#") else "."
        return n
    def __str__(self): return "\n".join("".join(self[x, y] for x in range(self.w)) for y in range(self.h))
g = Grid(5, 5)
for p in [(1, 2), (2, 2), (3, 2)]: g[p] = "#"
print(g); print(g.step()); print(str(g.step().step()) == str(g))
try: g[9, 9] = "#"
except IndexError as e: print(repr(e))
class Inventory:
    def __init__(self): self._i = {}
    def add(self, n, q=1, **tags): e = self._i.setdefault(n, {"q": 0, "tags": {}}); e["q"] += q; e["tags"].update(tags); return self
    def __iter__(self): return ((n, e["q"]) for n, e in sorted(self._i.items()))
    def __getattr__(self, n):
        if n.startswith("count_"): return self._i.get(n[6:], {}).get("q", 0)
        raise AttributeError(f"no attribute {n}")
    def report(self, *, width=10): return [f"{n:<{width}}|{q:>4}" for n, q in self]
i = Inventory().add("b", 3, color="red").add("a").add("b", size=2)
print(list(i), i.count_b, i.count_z, i.report(), i.report(width=4), i._i)
try: i.other
except AttributeError as e: print(e)
class Bank:
    class Insufficient(Exception): pass
    class Account:
        def __init__(self, bank, owner): self.bank, self.owner, self.b = bank, owner, 0
        def deposit(self, x):
            if x <= 0: raise ValueError("amount")
            self.b += x; self.bank.log(self, "+", x); return self
        def withdraw(self, x):
            if x > self.b: raise Bank.Insufficient(self.owner, x - self.b)
            self.b -= x; self.bank.log(self, "-", x); return self
    def __init__(self): self.acc = {}; self.l = []
    def log(self, a, op, x): self.l.append(f"{a.owner}{op}{x}")
    def open(self, o): return self.acc.setdefault(o, self.Account(self, o))
    def transfer(self, a, b, x):
        a, b = self.open(a), self.open(b)
        snapshot = a.b, b.b
        try: a.withdraw(x); b.deposit(x)
        except Exception: a.b, b.b = snapshot; raise
        else: return True
        finally: self.l.append("t")
b = Bank(); b.open("x").deposit(100)
print(b.transfer("x", "y", 30), b.acc["x"].b, b.acc["y"].b)
for args in (("y", "x", 50), ("x", "y", -5)):
    try: b.transfer(*args)
    except (Bank.Insufficient, ValueError) as e: print(type(e).__qualname__, e.args)
print(b.l, Bank.Account.__qualname__, Bank.Insufficient)
class Matrix(list):
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __mul__(self, o): return type(self)([[sum(a * b for a, b in zip(r, c)) for c in zip(*o)] for r in self]) if isinstance(o, Matrix) else type(self)([[x * o for x in r] for r in self])
    def __pow__(self, n): return self.identity(len(self)) if n == 0 else self * self ** (n - 1) if n % 2 else (self * self) ** (n // 2)
    def __repr__(self): return f"M{super().__repr__()}"
print(Matrix([[1, 1], [1, 0]]) ** 30, Matrix.identity(2) * 3, Matrix([[1]]) == [[1]])
class Interp:
    def visit(self, n): return getattr(self, f"visit_{type(n).__name__}", self.generic)(n)
    def generic(self, n): raise TypeError(f"cannot visit {type(n).__name__}")
    def visit_int(self, n): return n
    def visit_tuple(self, n): op, *a = n; return getattr(self, f"op_{op}")(*map(self.visit, a))
    def visit_str(self, n): return self.env[n]
    def op_add(self, *a): return sum(a)
    def op_mul(self, a, b): return a * b
    def op_if(self, c, a, b): return a if c else b
    env = {"x": 5}
it = Interp()
print(it.visit(("add", 1, ("mul", "x", 3), ("if", 0, 1, "x"))))
for bad in (1.5, ("nope", 1), ("mul", 1), "y"):
    try: print(it.visit(bad))
    except Exception as e: print(type(e).__name__, e)
