# Classes in format(), f-strings, %, str and repr: which method is asked, and what it must give.
class OnlyRepr:
    def __repr__(self): return "R"
class OnlyStr:
    def __str__(self): return "S"
class Both:
    def __str__(self): return "S"
    def __repr__(self): return "R"
class Formatted(Both):
    def __format__(self, spec): return f"F[{spec}]"
class Child(Formatted):
    def __str__(self): return "child " + super().__str__()
for thing in (OnlyRepr(), Both(), Formatted(), Child()):
    print(str(thing), repr(thing), f"{thing}", f"{thing!s}", f"{thing!r}", "%s %r" % (thing, thing), "{} {!r} {!s}".format(thing, thing, thing), [thing], format(thing))
print(str(OnlyStr()), f"{OnlyStr()}", "%s" % OnlyStr(), "<" in repr(OnlyStr()))
print(f"{Formatted():>10}", f"{Both()!s:>5}", f"{Both()!r:*^5}", "{:<4}|".format(Formatted()), f"{Formatted()!s:4}|", f"{Child():{1 + 1}}")
for thing, spec in ((OnlyRepr(), ">5"), (Both(), "s"), (object(), "d")):
    try:
        format(thing, spec)
    except TypeError as error:
        print(error)
class Wrong:
    def __repr__(self): return None
    def __format__(self, spec): return None
class Fails:
    def __repr__(self): raise KeyError("repr")
    def __str__(self): raise IndexError("str")
    def __format__(self, spec): raise ArithmeticError("format " + spec)
for attempt in (lambda: repr(Wrong()), lambda: str(Wrong()), lambda: f"{Wrong()}", lambda: [Wrong()].__repr__(), lambda: "%s" % Wrong(), lambda: repr([Fails()]), lambda: str(Fails()), lambda: f"{Fails():x}", lambda: f"{Fails()!r}", lambda: "%s" % Fails(), lambda: print(Fails()), lambda: "{:y}".format(Fails())):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
class Vector:
    def __init__(self, *parts): self.parts = parts
    def __repr__(self): return f"Vector{self.parts}"
    def __format__(self, spec): return "(" + ", ".join([format(p, spec) for p in self.parts]) + ")"
v = Vector(1, -2.5, 1 / 3)
print(v, f"{v}", f"{v:.2f}", f"{v:>8.1e}", f"{v!r:>30}", "{0:+} {0!r}".format(v), [v, v])
nested = Vector(Vector(1, 2), Vector(3))
print(nested, f"{nested:03}", f"{nested:.1%}")
