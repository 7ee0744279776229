# The texts of objects, methods and types, and what is said of what they can't do.
def show(f):
    try: r = f()
    except Exception as e: r = f"{type(e).__name__} {e}"
    s = str(r)
    out = ""
    i = 0
    while i < len(s):
        if s[i:i + 2] == "0x":
            out += "0x."
            i += 2
            while i < len(s) and s[i] in "0123456789abcdef": i += 1
        else:
            out += s[i]; i += 1
    print(out)
class A:
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    @property
    def p(self): pass
    class In:
        def q(self): pass
    def __init__(self): self.x = 1
class B(A): pass
class C(list): pass
class D(Exception): pass
a = A(); b = B()
def gen(): yield
def outer():
    def inner(): pass
    class L: pass
    return inner, L, lambda: 0
for f in (lambda: a, lambda: A, lambda: a.m, lambda: A.m, lambda: a.s, lambda: A.s, lambda: a.c, lambda: A.c, lambda: B.c, lambda: A.p, lambda: A.__dict__["s"], lambda: A.__dict__["c"], lambda: A.In, lambda: A.In(), lambda: A.In().q, lambda: super(B, b), lambda: super(B, B), lambda: gen(), lambda: gen, lambda: outer()[0], lambda: outer()[1], lambda: outer()[1](), lambda: outer()[2], lambda: len, lambda: [].append, lambda: list.append, lambda: "".join, lambda: str.join, lambda: dict.fromkeys, lambda: {}.keys, lambda: int, lambda: type, lambda: object(), lambda: type(a), lambda: a.__class__, lambda: a.__init__, lambda: A.__init__, lambda: B.__init__, lambda: b.m, lambda: B.m, lambda: C(), lambda: C, lambda: C().append, lambda: D("x"), lambda: D, lambda: D("x").args, lambda: iter([]), lambda: iter(()), lambda: iter({}), lambda: iter(""), lambda: iter(set()), lambda: iter(range(3)), lambda: zip(), lambda: map(len, []), lambda: filter(None, []), lambda: enumerate([]), lambda: reversed([]), lambda: reversed(()), lambda: reversed({}), lambda: slice(1), lambda: range(3), lambda: {}.keys(), lambda: {1: 2}.items(), lambda: NotImplemented, lambda: ..., lambda: type(...), lambda: type(NotImplemented), lambda: type(None), lambda: type(len), lambda: type(a.m), lambda: type(gen()), lambda: type(gen), lambda: type([].append), lambda: type(list.append), lambda: type(A.p), lambda: type(A.__dict__["s"]), lambda: iter(lambda: 1, 2), lambda: [a, A, len], lambda: {"k": a.m}, lambda: (A,), lambda: property(), lambda: staticmethod(len), lambda: classmethod(len), lambda: print, lambda: Exception, lambda: ValueError(a) and 1, lambda: type(iter(lambda: 1, 2)), lambda: vars(A)["m"], lambda: A.In.q.__qualname__, lambda: object , lambda: str(A) + repr(A), lambda: f"{A!r:>20}|{A}", lambda: "%s" % A, lambda: A.__mro__, lambda: B.__bases__, lambda: type.__mro__, lambda: bool.__mro__, lambda: D.__mro__, lambda: a.__dict__, lambda: vars(b)):
    show(f)
for f in (lambda: a.zzz, lambda: A.zzz, lambda: a(), lambda: a[0], lambda: a.m(1), lambda: A.m(), lambda: A(1), lambda: a.p.q, lambda: len(a), lambda: a + 1, lambda: a < a, lambda: -a, lambda: iter(a), lambda: next(a), lambda: int(a), lambda: "x" + a, lambda: [] + a, lambda: a in a, lambda: {a: 1}[1], lambda: range(a), lambda: hash([]), lambda: isinstance(1, a), lambda: issubclass(a, A), lambda: setattr(a, 1, 2), lambda: getattr(a, 1), lambda: type(a)(1, 2), lambda: A.s(1), lambda: A.c(1), lambda: A.p(1), lambda: B.__init__(1, 2), lambda: super(B, a), lambda: super(1, a), lambda: object.__new__(1), lambda: object.__new__(), lambda: A.__new__(int), lambda: object(1), lambda: object.__init__(a, 1), lambda: list.append(a, 1), lambda: str.upper(1), lambda: dict.get(1, 2), lambda: a.__getattribute__(1), lambda: a.__class__.__name__.foo, lambda: None.foo, lambda: (1).foo(), lambda: a.x.y.z, lambda: A.x, lambda: D(1, 2).foo, lambda: D().args[0], lambda: exec_ , lambda: C()[0], lambda: C(1), lambda: C(x=1), lambda: gen().send(1), lambda: gen().foo, lambda: gen.foo, lambda: a.m.foo, lambda: len.foo, lambda: [].append.foo, lambda: A.p.foo, lambda: super(B, b).foo, lambda: property(1)(2), lambda: A.p.fget(1, 2), lambda: format(a, "x"), lambda: f"{a:5}", lambda: "{:d}".format(a), lambda: "%d" % a, lambda: round(a), lambda: abs(a), lambda: divmod(a, 1), lambda: sum([a, a]), lambda: sorted([a, a]), lambda: max(a, a), lambda: min([a, 1]), lambda: "".join([a]), lambda: a.x(), lambda: a.x[0], lambda: a.x.append(1), lambda: del_(), lambda: a @ a, lambda: a ** a, lambda: a // 0, lambda: a if a else b if 0 else c):
    show(f)
