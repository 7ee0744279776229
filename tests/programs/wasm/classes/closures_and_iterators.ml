# Scopes of class bodies, iterators of classes, decorators that are objects.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# generators, closures, comprehension scopes in classes
class A:
    n = 3
    r = range(n)
    sq = [i * i for i in r]
    d = {i: i + 1 for i in r}
    g = list(i for i in r)
    nested = [[i, j] for i in r for j in range(i)]
    f = lambda self: self.n
    def gen(self):
        for i in range(self.n):
            got = yield i
            if got: self.n = got
    def __iter__(self): return self.gen()
    def comp(self): return [self.n + i for i in self if i != self.n], (lambda: self.n)(), [(lambda k=k: k + self.n)() for k in range(2)]
print(A.sq, A.d, A.g, A.nested, A().f(), list(A()), A().comp())
show(lambda: [x for x in A])
def bad():
    class B:
        n = 2
        xs = [i * n for i in range(n)]
    return B.xs
show(bad)
g = A().gen(); print(next(g), g.send(1), list(g))
class Ctx:
    depth = 0
    def __enter__(self): Ctx.depth += 1; return Ctx.depth
    def __exit__(self, *a): Ctx.depth -= 1
with Ctx() as a, Ctx() as b: print(a, b, Ctx.depth)
print(Ctx.depth)
class It:
    def __init__(self, *a): self.a = list(a)
    def __next__(self):
        if not self.a: raise StopIteration
        return self.a.pop(0)
    def __iter__(self): return self
i = It(1, 2, 3)
for x in i:
    if x == 2: break
print(list(i), list(i), [*It(1), *It(2)], dict(zip(It("a", "b"), It(1, 2))), max(It(3, 9, 2)), sum(It(1, 2)), sorted(It(2, 1)), any(It(0, 1)), next(It(), None), tuple(map(lambda a, b: a * b, It(1, 2), It(3, 4, 5))))
a, *b = It(1, 2, 3); print(a, b)
first, second = It(1, 2); print(first, second)
def unp():
    a, b = It(1)
show(unp)
def unp3():
    a, b = It(1, 2, 3)
show(unp3)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, o, t):
        if o is None: return self
        v = o.__dict__[self.f.__name__] = self.f(o)
        return v
class U:
    @Lazy
    def val(self): print("calc"); return [1]
u = U(); print(u.val, u.val == u.val, "val" in vars(u))
class Obs:
    def __init__(self): self._h = {}
    def on(self, name):
        def deco(f): self._h.setdefault(name, []).append(f); return f
        return deco
    def fire(self, name, *a, **k): return [f(*a, **k) for f in self._h.get(name, ())]
o = Obs()
@o.on("x")
def h1(*a, **k): return a, k
@o.on("x")
@o.on("y")
def h2(a, b=2): return a + b
print(o.fire("x", 1), o.fire("y", 5, b=1), o.fire("z"), h2(1))
show(lambda: o.fire("y"))
class Chain:
    def __init__(self, p=""): self.p = p
    def __getattr__(self, n): return Chain(f"{self.p}/{n}")
    def __getitem__(self, k): return Chain(f"{self.p}[{k!r}]")
    def __call__(self, *a): return Chain(f"{self.p}{a}")
    def __str__(self): return self.p
    __repr__ = __str__
print(Chain().users[5].posts("a", 1).title, [Chain().a.b])
class Reg(dict):
    def __call__(self, f=None, *, name=None):
        if f is None: return lambda f: self(f, name=name)
        self[name or f.__name__] = f
        return f
reg = Reg()
@reg
def one(): return 1
@reg(name="deux")
def two(): return 2
class K:
    @reg
    def meth(self): return "m"
print({k: v() if k != "meth" else v(None) for k, v in reg.items()}, K().meth())
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __lt__(self, o): return self.t < o.t
    def __eq__(self, o): return self.t == o.t
    def __gt__(self, o): return o < self
    def __le__(self, o): return not o < self
    def __ge__(self, o): return not self < o
    def __hash__(self): return hash(self.t)
    def __repr__(self): return ".".join(map(str, self.t))
vs = [Ver("1.10"), Ver("1.2"), Ver("1.2.1"), Ver("0.9")]
print(sorted(vs), max(vs), min(vs), sorted(vs, reverse=True), vs[0] >= vs[1], vs[0] <= vs[1], Ver("1.0") in {Ver("1.0")}, Ver("1") < Ver("2") < Ver("3"), vs.index(Ver("1.2")), sorted(vs, key=lambda v: v.t[-1]))
class Money(object):
    pass
print(Money.__mro__[-1].__name__)
class Count:
    total = 0
    def __init__(self): type(self).total += 1; self.__class__.last = self.total
    def __del(self): pass
class Count2(Count): pass
Count(); Count2(); Count2(); print(Count.total, Count2.total, Count.last, Count2.last)
class Visitor:
    def visit(self, x):
        for k in type(x).__mro__:
            m = getattr(self, "v_" + k.__name__, None)
            if m: return m(x)
    def v_object(self, x): return "obj"
    def v_int(self, x): return f"int {x}"
    def v_list(self, x): return [self.visit(i) for i in x]
print(Visitor().visit([1, True, "a", [2.5, None]]))
