# Special methods of numbers by name, bound and from the type; their errors; numbers that are asked through them.
def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)
big = 2 ** 70
print((-5).__abs__(), int.__abs__(-big), (-2.5).__abs__(), True.__abs__(), float.__abs__(-0.0), (5).__float__(), (5).__int__(), (5).__index__(), True.__int__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__())
print((7).__divmod__(2), (7).__rdivmod__(2), (7).__divmod__(2.0), (7.0).__divmod__(2), (7.5).__rdivmod__(2), int.__divmod__(big, 3), (7).__divmod__("x"), (7.0).__divmod__("x"), (-7).__divmod__(True))
print((25).__round__(), (25).__round__(-1), (35).__round__(-1), True.__round__(), (2.5).__round__(), (2.675).__round__(2), (2.5).__round__(None), big.__round__(-20), float.__round__(-0.5))
print((2.7).__trunc__(), (-2.7).__trunc__(), (2.2).__floor__(), (-2.2).__floor__(), (2.2).__ceil__(), (-2.2).__ceil__(), (2.7).__int__(), (2.5).__float__(), (1e300).__floor__() == int(1e300), float.__ceil__(-0.5))
print((6).as_integer_ratio(), big.as_integer_ratio(), True.as_integer_ratio(), (0.75).as_integer_ratio())
for f in (lambda: (5).__divmod__(0), lambda: (5.0).__divmod__(0), lambda: (10 ** 400).__float__(), lambda: float("inf").__floor__(), lambda: float("nan").__ceil__(), lambda: float("inf").__trunc__(), lambda: (5).__round__("a"), lambda: (5).__round__(None), lambda: (5).__round__(1, 2), lambda: (5.5).__round__(1.5), lambda: (5).__trunc__(1), lambda: (1.0).__index__(), lambda: (5).__rdivmod__(0)):
    print(attempt(f))
methods = [("abs", int.__abs__), ("index", int.__index__), ("floor", float.__floor__)]
print([m(3) if name != "floor" else m(3.5) for name, m in methods])
class Even:
    def __init__(self, n): self.n = n
    def __round__(self, digits=None): return ("round", digits)
    def __abs__(self): return "abs"
    def __divmod__(self, other): return ("divmod", other)
    def __rdivmod__(self, other): return ("rdivmod", other)
    def __int__(self): return self.n.__int__()
    def __float__(self): return self.n.__float__()
    def __index__(self): return self.n
e = Even(4)
print(round(e), round(e, 2), round(e, None), abs(e), divmod(e, 1), divmod(1, e), divmod(1.5, e), int(e), float(e), [0, 1, 2, 3, 4][e], hex(e))
