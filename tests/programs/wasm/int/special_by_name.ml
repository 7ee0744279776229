# The special methods of ints and floats, called by name and by super().
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for v in (5, -7, 0, True, 10 ** 30, 2.5, -3.7, 1e300):
    print(v, v.__abs__(), v.__int__(), v.__float__(), v.__trunc__(), v.__floor__(), v.__ceil__(), v.__round__(), v.__round__(1), v.__divmod__(2), v.__rdivmod__(9) if v else None, v.as_integer_ratio(), v.__neg__(), v.__bool__(), v.__hash__() == hash(v))
print((5).__index__(), True.__index__(), (5).__divmod__(2.5), (2.5).__divmod__(5), (5).__rdivmod__("a"), (2.5).__rdivmod__("a"), (7).__round__(-1), (2.5).__round__(None), hasattr(5, "__index__"), hasattr(2.5, "__index__"), hasattr(2.5, "__trunc__"))
for f in (lambda: (5).__divmod__(0), lambda: (2.5).__divmod__(0), lambda: (5).__round__("a"), lambda: (2.5).__round__(1.5), lambda: float("inf").__int__(), lambda: float("nan").__trunc__(), lambda: float("inf").__ceil__(), lambda: (2.5).__index__()): show(f)
class F(float):
    def __abs__(self): return ("mine", super().__abs__())
    def __round__(self, *a): return ("mine", super().__round__(*a))
    def __divmod__(self, o): return ("mine", super().__divmod__(o))
    def __rdivmod__(self, o): return ("mine", super().__rdivmod__(o))
    def __int__(self): return super().__int__() + 100
    def __float__(self): return super().__float__() + 0.5
    def __trunc__(self): return super().__trunc__()
f = F(7.75)
print(abs(f), round(f), round(f, 1), divmod(f, 2), divmod(20, f), divmod(20.5, f), int(f), float(f), divmod(f, f))
