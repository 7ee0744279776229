# super() in every form.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self, **k): print("A", sorted(k)); super().__init__()
    def m(self): return ["A"]
    @classmethod
    def c(cls): return ["A.c", cls.__name__]
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    x = "A.x"
class B(A):
    def __init__(self, b=0, **k): print("B", b); super().__init__(**k)
    def m(self): return ["B"] + super().m()
    @classmethod
    def c(cls): return ["B.c"] + super().c()
    @property
    def p(self): return "B.p " + super().p
class C(A):
    def __init__(self, c=0, **k): print("C", c); super().__init__(**k)
    def m(self): return ["C"] + super(C, self).m()
    @classmethod
    def c(cls): return ["C.c"] + super(C, cls).c()
    @property
    def p(self): return "C.p " + super().p
class D(B, C):
    def __init__(self, **k): print("D"); super().__init__(**k)
    def m(self): return ["D"] + super().m()
    @classmethod
    def c(cls): return ["D.c"] + super().c()
    @staticmethod
    def s(): return "D.s"
    @property
    def p(self): return "D.p " + super().p + " " + super().x + " " + super().s()
d = D(b=1, c=2)
print(d.m(), D.c(), d.c(), d.p, super(B, d).m(), super(D, D).c(), super(D, d).x, super(C, d).p)
print(D.__mro__, [k.__name__ for k in D.mro()])
show(lambda: super(D, d).nothing)
show(lambda: super(int, d))
show(lambda: super(5, d))
show(lambda: super(B, A()).m())
class E(D):
    def inner(self):
        def f(): return super(E, self).m()
        g = lambda: super(E, self).m()[0]
        return f(), g(), [super(E, self).x for _ in range(2)]
    def nested(self):
        def f(me): return super().m()
        return f(self)
    def star(*args): return super().m()
    def gen(self):
        yield super().x
        yield super().m()
print(E().inner(), E().nested(), list(E().gen()))
show(lambda: E().star())
def outside(): return super().x
show(outside)
class F:
    def noarg(): return super().x
    def early(self):
        self = None
        return super().__init__
    def dele(self):
        return super().nope
show(F.noarg)
show(lambda: F().dele())
class Base:
    def __eq__(self, o): return "base eq"
    def __getitem__(self, i): return ("item", i)
    def __len__(self): return 7
    def __call__(self, *a): return ("call", a)
    def __str__(self): return "base str"
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0] is None); return True
class Der(Base):
    def __eq__(self, o): return "der " + super().__eq__(o)
    def __getitem__(self, i): return super().__getitem__(i * 2)
    def __len__(self): return super().__len__() + 1
    def __call__(self, *a): return super().__call__(*a, "more")
    def __str__(self): return "der " + super().__str__()
    def __repr__(self): return "repr " + str(len(super().__repr__()) > 5)
    def __hash__(self): return 5
    def __enter__(self): return super().__enter__()
    def __exit__(self, *a): return super().__exit__(*a)
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __getattribute__(self, n): return super().__getattribute__(n)
    def __format__(self, spec): return "fmt" + super().__format__("")
    def __ne__(self, o): return super().__ne__(o)
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); print("sub", cls.__name__)
x = Der()
x.v = 4
print(x == 1, x[3], len(x), x(1), x, repr(x), x.v, f"{x}", hash(x))
print(Base.__hash__)
with x: raise ValueError
class Der2(Der): pass
class N:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        self = super().__new__(cls)
        self.made = True
        return self
    def __init__(self, *a, **k): print("init", a, k)
class N2(N):
    def __new__(cls, v): return super().__new__(cls, v, extra=1)
    def __init__(self, v): super().__init__(v); self.v = v
n = N2(5)
print(n.made, n.v)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
Single().tag = 1; print(Single().tag)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class Cooperative(list):
    def append(self, v): super().append(v * 2)
    def __init__(self, it=()): super().__init__(); [self.append(v) for v in it]
print(Cooperative([1, 2]))
class Ex(ValueError):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try: raise Ex(5, "m")
except ValueError as e: print(e, e.args, e.code, repr(e))
s = super(D, d)
print(s.m(), s.x, type(s).__name__)
class MI1:
    def f(self): return "MI1"
class MI2:
    def f(self): return "MI2"
class MI(MI1, MI2):
    def f(self): return super().f() + super(MI1, self).f()
print(MI().f())
