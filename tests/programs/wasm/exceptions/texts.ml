# str, repr and args of exceptions, with any arguments, for built-in and own classes.
class Plain(Exception): pass
class WithInit(Exception):
    def __init__(self, code, text="none"):
        super().__init__(text)
        self.code = code
class NoSuper(Exception):
    def __init__(self, a, b): self.pair = a, b
class WithStr(ValueError):
    def __str__(self): return f"own text of {self.args}"
class WithRepr(Plain):
    def __repr__(self): return "<own>"
for args in ((), ("text",), ("",), (1,), (None,), ("a", "b"), (1, "x", [2]), ({"k": 1},), (("t",),), ("é日😀\n",), (2 ** 70,), ("it's",)):
    for kind in (Exception, ValueError, KeyError, IndexError, Plain, WithStr, WithRepr, StopIteration, LookupError, ArithmeticError):
        e = kind(*args)
        print(kind.__name__, str(e), repr(e), e.args, f"{e}", [e], end=" | ")
    print()
w, n = WithInit(5), NoSuper(1, 2)
print(str(w), repr(w), w.args, w.code, str(WithInit(1, "t")), str(n), repr(n), n.args, n.pair, str(NoSuper("p", "q")))
n.args = ("new", 3); print(n, n.args)
n.args = [1]; print(repr(n), n.args)
try:
    n.args = 5
except TypeError as e:
    print(e)
print(StopIteration(7).value, StopIteration().value, StopIteration(1, 2).value, SystemExit(3).code, SystemExit().code, SystemExit("x", 1).code, KeyError("k").args[0], str(KeyError("k")), str(KeyError("k", 1)), str(KeyError()), str(KeyError(5)), str(KeyError("")))
for kind in (Exception, KeyError, Plain, WithInit):
    try:
        raise kind("x") if kind is not WithInit else kind(1)
    except Exception as e:
        print(type(e).__name__, e, e.__class__ == kind, isinstance(e, kind), type(e) is kind, e == e, e != kind("x"), hash(e) == hash(e), bool(e))
try:
    raise Plain
except Plain as e:
    print(repr(e), e.args, str(e) == "")
for attempt in (lambda: WithInit(), lambda: NoSuper(1), lambda: Exception(x=1), lambda: KeyError(a=1), lambda: Plain()(), lambda: Plain().missing, lambda: len(Plain("a")), lambda: Plain("a")[0], lambda: list(Plain("ab")), lambda: Plain("a") < Plain("b")):
    try:
        print(attempt())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
e = Plain("x"); e.extra = [1]; e.note = "n"
print(e.extra, e.__dict__, Plain.__name__, Plain.__mro__[1].__name__, Plain("a").__eq__(Plain("a")) is NotImplemented, {e: 1}[e])
e.add_note("first"); e.add_note("second é")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
errors = [ValueError("v"), KeyError("k"), Plain(1, 2)]
print(errors, sorted(map(str, errors)), {type(x).__name__: x.args for x in errors}, [str(x) for x in errors], "%s %r" % (errors[0], errors[1]), "{} {!r}".format(errors[2], errors[2]))
def make(text): return ValueError(text.upper())
try:
    raise make("made")
except ValueError as e:
    kept = e
print(kept, repr(kept))
