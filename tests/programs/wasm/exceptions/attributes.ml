# Attributes of builtin exceptions and of classes derived from them, by keyword too.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args, repr(e))
class AE(AttributeError): pass
class NE(NameError): pass
class IE(ImportError): pass
class OE(OSError): pass
class KI(KeyboardInterrupt): pass
class AE2(AttributeError):
    def __init__(self, *a, name=None, **k): super().__init__(*a, name=name, **k); self.mine = 1
for c in (AttributeError, AE, AE2):
    e = c("m", name="n", obj=5)
    print(e, e.name, e.obj, e.args, repr(e))
    e = c()
    print(e, e.name, e.obj)
for c in (NameError, NE, UnboundLocalError):
    e = c("m", name="n"); print(e, e.name, e.args)
for c in (ImportError, IE, ModuleNotFoundError):
    e = c("m", name="n", path="p"); print(e, e.name, e.path, e.msg, e.args, repr(e))
for f in (lambda: AE("m", foo=1), lambda: NE(nam=1), lambda: IE("a", obj=1), lambda: ValueError(x=1), lambda: KeyError(1, x=2), lambda: OE(x=1), lambda: Exception(a=1), lambda: KI(x=1)): show(f)
for a in ((), ("m",), (2, "m"), (2, "m", "f"), (2, "m", "f", None, "g"), (1, 2, 3, 4, 5, 6), ("a", "b"), (13, "x"), (17, "y"), (32, "p"), (110, "t")):
    for c in (OSError, OE):
        e = c(*a); print(type(e).__name__, e, e.args, e.errno, e.strerror, e.filename, e.filename2)
for a in ((), (5,), (1, 2)):
    s = StopIteration(*a); x = SystemExit(*a); print(s.value, x.code, s, x, s.args)
for e in (KeyError("a"), KeyError("a", "b"), KeyError(), KeyError(5), KeyError([1]), LookupError("a"), IndexError("x")): print(e, repr(e), str(e))
print(UnicodeDecodeError.__mro__[1].__name__, UnicodeEncodeError("utf-8", "a", 0, 1, "r"), issubclass(UnicodeError, ValueError))
e = ValueError("a"); e.__cause__ = KeyError("c"); print(repr(e.__cause__), e.__suppress_context__)
def sc(v): e.__cause__ = v
show(lambda: sc(5))
def stt(v): e.__traceback__ = v
show(lambda: stt(5))
def sctx(v): e.__context__ = v
show(lambda: sctx("x"))
sctx(None); sc(None); stt(None); print(e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
def setargs(v): e.args = v
show(lambda: setargs(5)); setargs("ab"); print(e.args, e)
def dela(): del e.args
show(dela)
class P(Exception):
    def __init__(self, x): self.x = x
class Q(P):
    def __init__(self, x, y): super().__init__(x); self.y = y
q = Q(1, 2); print(q.args, repr(q), str(q), q.x, q.y, vars(q))
class R(P):
    def __str__(self): return f"R-{self.x}"
print(R(5), repr(R(5)), f"{R(5)}", [R(5)])
class S2(Exception):
    def __repr__(self): return "custom"
print(S2("a"), repr(S2("a")), [S2()])
class Eq(Exception):
    def __eq__(self, o): return True
    def __hash__(self): return 1
print(Eq() == 5, {Eq(): 1}[Eq()])
