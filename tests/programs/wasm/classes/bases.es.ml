definir attempt(action):
    intentar:
        imprimir(action())
    excepto Exception como error:
        imprimir(tipo(error).__name__, error)


clase A:
    pasar


clase B(A):
    pasar


definir bases(*bs):
    clase C(*bs):
        pasar

    devolver C.__mro__


attempt(lambda: bases(A))
attempt(lambda: bases(B, A))
attempt(lambda: bases(A, B))
attempt(lambda: bases())
attempt(lambda: bases(A, A))
attempt(lambda: bases(A, objeto))
attempt(lambda: bases(objeto, A))
attempt(lambda: bases(5))
attempt(lambda: bases("a"))
attempt(lambda: bases([1]))
attempt(lambda: bases(Nada))
attempt(lambda: bases(longitud))
attempt(lambda: bases(attempt))
attempt(lambda: bases(lambda: 0))
attempt(lambda: bases(A()))
attempt(lambda: bases(1.5))
attempt(lambda: bases((1,)))
attempt(lambda: bases({}))
attempt(lambda: bases(Verdadero))
attempt(lambda: bases(NotImplemented))
attempt(lambda: bases(...))
attempt(lambda: bases(rango(3)))
attempt(lambda: bases(lista, diccionario))
attempt(lambda: bases(lista, A))
attempt(lambda: bases(A, lista))
attempt(lambda: bases(Exception, lista))
attempt(lambda: bases(ValueError, KeyError))
attempt(lambda: bases(OSError, KeyError))
attempt(lambda: bases(StopIteration, KeyError))
attempt(lambda: bases(booleano))
attempt(lambda: bases(rango))
attempt(lambda: bases(rebanada))
attempt(lambda: bases(superclase(B, B())))
X = tipo("X", (), {})
Y = tipo("Y", (X,), {"a": 1, "m": lambda self: self.a})
imprimir(X, Y, Y.a, Y().m(), Y.__mro__, Y.__bases__, Y.__name__, Y.__qualname__, Y.__module__)


clase P(X):
    pasar


clase Q(X):
    pasar


clase R(P, Q):
    pasar


attempt(lambda: bases(R, P, Q))
attempt(lambda: bases(P, Q, R))
attempt(lambda: bases(Q, R))


clase L1(P, Q):
    pasar


clase L2(Q, P):
    pasar


attempt(lambda: bases(L1, L2))
attempt(lambda: tipo("a", (5,), {}))
attempt(lambda: tipo("a", [], {}))
attempt(lambda: tipo("a", ()))
attempt(lambda: tipo(5, (), {}))
attempt(lambda: tipo("a", (), 5))
attempt(lambda: tipo())
attempt(lambda: tipo("a\x00", (), {}))
attempt(lambda: tipo("a", (A,), {}, x=1))
attempt(lambda: tipo("a", (A,), {"__doc__": "text"}).__doc__)
attempt(lambda: tipo("a", (A,), {"__module__": "mmm"}))
attempt(lambda: tipo("a", (A,), {"__qualname__": "q.a"}))
attempt(lambda: tipo("a", (A,), {"__qualname__": 5}))
attempt(lambda: tipo("a", (A,), {5: 5}))


definir K(base):
    clase Inner(base, flag=Verdadero):
        pasar

    devolver Inner


clase Reg:
    seen = []

    definir __init_subclass__(cls, flag=Falso, **kw):
        superclase().__init_subclass__(**kw)
        cls.seen.append((cls.__name__, flag))


K(Reg)
K(K(Reg))
imprimir(Reg.seen)
attempt(lambda: K(A))
attempt(lambda: K(objeto))
