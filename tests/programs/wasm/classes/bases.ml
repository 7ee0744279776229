# Bases that are computed, and type() with three arguments: orders, errors.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class A: pass
class B(A): pass
def bases(*bs):
    class C(*bs):
        pass
    return C.__mro__
attempt(lambda: bases(A))
attempt(lambda: bases(B, A))
attempt(lambda: bases(A, B))
attempt(lambda: bases())
attempt(lambda: bases(A, A))
attempt(lambda: bases(A, object))
attempt(lambda: bases(object, A))
attempt(lambda: bases(5))
attempt(lambda: bases("a"))
attempt(lambda: bases([1]))
attempt(lambda: bases(None))
attempt(lambda: bases(len))
attempt(lambda: bases(attempt))
attempt(lambda: bases(lambda: 0))
attempt(lambda: bases(A()))
attempt(lambda: bases(1.5))
attempt(lambda: bases((1,)))
attempt(lambda: bases({}))
attempt(lambda: bases(True))
attempt(lambda: bases(NotImplemented))
attempt(lambda: bases(...))
attempt(lambda: bases(range(3)))
attempt(lambda: bases(list, dict))
attempt(lambda: bases(list, A))
attempt(lambda: bases(A, list))
attempt(lambda: bases(Exception, list))
attempt(lambda: bases(ValueError, KeyError))
attempt(lambda: bases(OSError, KeyError))
attempt(lambda: bases(StopIteration, KeyError))
attempt(lambda: bases(bool))
attempt(lambda: bases(range))
attempt(lambda: bases(slice))
attempt(lambda: bases(super(B, B())))
X = type("X", (), {})
Y = type("Y", (X,), {"a": 1, "m": lambda self: self.a})
print(X, Y, Y.a, Y().m(), Y.__mro__, Y.__bases__, Y.__name__, Y.__qualname__, Y.__module__)
class P(X): pass
class Q(X): pass
class R(P, Q): pass
attempt(lambda: bases(R, P, Q))
attempt(lambda: bases(P, Q, R))
attempt(lambda: bases(Q, R))
class L1(P, Q): pass
class L2(Q, P): pass
attempt(lambda: bases(L1, L2))
attempt(lambda: type("a", (5,), {}))
attempt(lambda: type("a", [], {}))
attempt(lambda: type("a", ()))
attempt(lambda: type(5, (), {}))
attempt(lambda: type("a", (), 5))
attempt(lambda: type())
attempt(lambda: type("a\0", (), {}))
attempt(lambda: type("a", (A,), {}, x=1))
attempt(lambda: type("a", (A,), {"__doc__": "text"}).__doc__)
attempt(lambda: type("a", (A,), {"__module__": "mmm"}))
attempt(lambda: type("a", (A,), {"__qualname__": "q.a"}))
attempt(lambda: type("a", (A,), {"__qualname__": 5}))
attempt(lambda: type("a", (A,), {5: 5}))
def K(base):
    class Inner(base, flag=True):
        pass
    return Inner
class Reg:
    seen = []
    def __init_subclass__(cls, flag=False, **kw):
        super().__init_subclass__(**kw)
        cls.seen.append((cls.__name__, flag))
K(Reg); K(K(Reg))
print(Reg.seen)
attempt(lambda: K(A))
attempt(lambda: K(object))
