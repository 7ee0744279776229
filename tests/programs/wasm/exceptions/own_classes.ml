# Exceptions that programs define: construction, arguments, chains, bases, and what is no exception.
class AppError(Exception):
    code = 1
    def __init__(self, msg, *, details=None):
        super().__init__(msg)
        self.details = details or {}
    def __str__(self):
        base = super().__str__()
        return f"{type(self).__name__}[{self.code}]: {base}" + (f" {self.details}" if self.details else "")
class NotFound(AppError, KeyError):
    code = 404
class Denied(AppError): code = 403
class Multi(ValueError, AppError): pass
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args, repr(e))
def r(e): raise e
for e in (AppError("a"), NotFound("b", details={"k": 1}), Denied("c")):
    show(lambda: r(e))
print(NotFound.__mro__, Multi.__mro__)
show(lambda: Multi("m", details=1))
show(lambda: Multi("m").args)
try: raise NotFound("zz")
except KeyError as e: print("keyerror", e)
try: raise NotFound
except TypeError as e: print(e)
class E0(Exception): pass
class E1(Exception):
    def __init__(self): pass
class E2(Exception):
    def __init__(self, a, b): self.a = a; self.b = b
class E3(Exception):
    def __new__(cls, *a): o = super().__new__(cls, *a); o.made = 1; return o
for e in (E0(), E0(1), E0(1, 2), E1(), E2(1, 2), E3(5)):
    print(repr(e), str(e), e.args, e.__dict__)
e = E0(1); e.args = (5, 6); print(e, repr(e)); e.args = [7]; print(e.args)
e.extra = 1; print(e.__dict__, e.extra)
def chain():
    try:
        try: raise E0("first")
        except E0 as x: raise AppError("second") from x
    except AppError as y:
        print(repr(y.__cause__), repr(y.__context__), y.__suppress_context__)
        try: raise E1 from None
        except E1 as z: print(z.__cause__, repr(z.__context__), z.__suppress_context__)
chain()
class Retry:
    def __init__(self, n): self.n = n
    def __call__(self, f):
        def w(*a):
            for i in range(self.n):
                try: return f(*a)
                except AppError as e: print("retry", i, e)
            raise RuntimeError("failed") from e if 0 else None
        return w
@Retry(2)
def flaky(x): raise Denied(str(x))
show(lambda: flaky(3))
class Res:
    log = []
    def __init__(self, n): self.n = n
    def __enter__(self): self.log.append("+" + self.n); return self
    def __exit__(self, t, v, tb): self.log.append("-" + self.n + (":" + t.__name__ if t else "")); return t is E0
def use():
    with Res("a"), Res("b"):
        with Res("c"): raise E0("x")
        Res.log.append("after c")
        raise AppError("out")
show(use); print(Res.log)
try:
    raise StopIteration(5)
except StopIteration as s: print(s.value, s.args)
class StopSub(StopIteration): pass
class It:
    def __iter__(self): return self
    def __next__(self): raise StopSub(3)
print(list(It()), next(It(), "default"))
show(lambda: next(It()))
class KE(KeyError): pass
show(lambda: r(KE("k")))
show(lambda: r(KE("k", 1)))
show(lambda: {}["x"])
class SE(SystemExit): pass
try: raise SE(3)
except SystemExit as x: print(x.code, type(x).__name__)
class OE(OSError): pass
x = OE(2, "msg", "file")
print(x, x.errno, x.strerror, x.filename, x.args, type(x).__name__)
class AE(AttributeError): pass
y = AE("m", name="n", obj=5); print(y, y.name, y.obj)
class UE(UnicodeError): pass
print(UE("a"), isinstance(UE(), ValueError))
try:
    try: raise E0
    finally: print("fin")
except E0 as q: print(type(q), q.__traceback__ is not None, q.with_traceback(None) is q, q.__traceback__)
def note():
    e = E0("with note"); e.add_note("n1"); e.add_note("n2"); return e.__notes__
show(note)
show(lambda: r(5))
show(lambda: r(int))
show(lambda: r(E0) )
class NotExc: pass
show(lambda: r(NotExc()))
try:
    try: raise E0
    except (NotExc, 5): pass
except TypeError as t: print(t)
try:
    try: raise E0
    except NotExc: pass
except TypeError as t: print(t)
class Meta3(Exception):
    @property
    def message(self): return self.args[0] if self.args else None
print(Meta3("hello").message, Meta3().message)
print(E0(1) == E0(1), hash(E0) == hash(E0), {E0: 1}[E0], E0 in (E0, E1))
