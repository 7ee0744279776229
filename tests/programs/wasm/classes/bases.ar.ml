دالة attempt(action):
    حاول:
        اطبع(action())
    استثناء Exception باسم error:
        اطبع(نوع(error).__name__, error)


صنف A:
    مرر


صنف B(A):
    مرر


دالة bases(*bs):
    صنف C(*bs):
        مرر

    أرجع C.__mro__


attempt(لامدا: bases(A))
attempt(لامدا: bases(B, A))
attempt(لامدا: bases(A, B))
attempt(لامدا: bases())
attempt(لامدا: bases(A, A))
attempt(لامدا: bases(A, كائن))
attempt(لامدا: bases(كائن, A))
attempt(لامدا: bases(5))
attempt(لامدا: bases("a"))
attempt(لامدا: bases([1]))
attempt(لامدا: bases(لا شيء))
attempt(لامدا: bases(طول))
attempt(لامدا: bases(attempt))
attempt(لامدا: bases(لامدا: 0))
attempt(لامدا: bases(A()))
attempt(لامدا: bases(1.5))
attempt(لامدا: bases((1,)))
attempt(لامدا: bases({}))
attempt(لامدا: bases(صحيح))
attempt(لامدا: bases(NotImplemented))
attempt(لامدا: bases(...))
attempt(لامدا: bases(مدى(3)))
attempt(لامدا: bases(قائمة, قاموس))
attempt(لامدا: bases(قائمة, A))
attempt(لامدا: bases(A, قائمة))
attempt(لامدا: bases(Exception, قائمة))
attempt(لامدا: bases(ValueError, KeyError))
attempt(لامدا: bases(OSError, KeyError))
attempt(لامدا: bases(StopIteration, KeyError))
attempt(لامدا: bases(منطقي))
attempt(لامدا: bases(مدى))
attempt(لامدا: bases(شريحة))
attempt(لامدا: bases(الصنف_الأب(B, B())))
X = نوع("X", (), {})
Y = نوع("Y", (X,), {"a": 1, "m": لامدا self: self.a})
اطبع(X, Y, Y.a, Y().m(), Y.__mro__, Y.__bases__, Y.__name__, Y.__qualname__, Y.__module__)


صنف P(X):
    مرر


صنف Q(X):
    مرر


صنف R(P, Q):
    مرر


attempt(لامدا: bases(R, P, Q))
attempt(لامدا: bases(P, Q, R))
attempt(لامدا: bases(Q, R))


صنف L1(P, Q):
    مرر


صنف L2(Q, P):
    مرر


attempt(لامدا: bases(L1, L2))
attempt(لامدا: نوع("a", (5,), {}))
attempt(لامدا: نوع("a", [], {}))
attempt(لامدا: نوع("a", ()))
attempt(لامدا: نوع(5, (), {}))
attempt(لامدا: نوع("a", (), 5))
attempt(لامدا: نوع())
attempt(لامدا: نوع("a\x00", (), {}))
attempt(لامدا: نوع("a", (A,), {}, x=1))
attempt(لامدا: نوع("a", (A,), {"__doc__": "text"}).__doc__)
attempt(لامدا: نوع("a", (A,), {"__module__": "mmm"}))
attempt(لامدا: نوع("a", (A,), {"__qualname__": "q.a"}))
attempt(لامدا: نوع("a", (A,), {"__qualname__": 5}))
attempt(لامدا: نوع("a", (A,), {5: 5}))


دالة K(base):
    صنف Inner(base, flag=صحيح):
        مرر

    أرجع Inner


صنف Reg:
    seen = []

    دالة __init_subclass__(cls, flag=خطأ, **kw):
        الصنف_الأب().__init_subclass__(**kw)
        cls.seen.append((cls.__name__, flag))


K(Reg)
K(K(Reg))
اطبع(Reg.seen)
attempt(لامدا: K(A))
attempt(لامدا: K(كائن))
