defina attempt(action):
    tente:
        imprima(action())
    exceto Exception como error:
        imprima(tipo(error).__name__, error)


classe A:
    passe


classe B(A):
    passe


defina bases(*bs):
    classe C(*bs):
        passe

    retorne C.__mro__


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
attempt(lambda: bases(Nenhum))
attempt(lambda: bases(comprimento))
attempt(lambda: bases(attempt))
attempt(lambda: bases(lambda: 0))
attempt(lambda: bases(A()))
attempt(lambda: bases(1.5))
attempt(lambda: bases((1,)))
attempt(lambda: bases({}))
attempt(lambda: bases(Verdadeiro))
attempt(lambda: bases(NotImplemented))
attempt(lambda: bases(...))
attempt(lambda: bases(intervalo(3)))
attempt(lambda: bases(lista, dicionário))
attempt(lambda: bases(lista, A))
attempt(lambda: bases(A, lista))
attempt(lambda: bases(Exception, lista))
attempt(lambda: bases(ValueError, KeyError))
attempt(lambda: bases(OSError, KeyError))
attempt(lambda: bases(StopIteration, KeyError))
attempt(lambda: bases(booleano))
attempt(lambda: bases(intervalo))
attempt(lambda: bases(fatia))
attempt(lambda: bases(superclasse(B, B())))
X = tipo("X", (), {})
Y = tipo("Y", (X,), {"a": 1, "m": lambda self: self.a})
imprima(X, Y, Y.a, Y().m(), Y.__mro__, Y.__bases__, Y.__name__, Y.__qualname__, Y.__module__)


classe P(X):
    passe


classe Q(X):
    passe


classe R(P, Q):
    passe


attempt(lambda: bases(R, P, Q))
attempt(lambda: bases(P, Q, R))
attempt(lambda: bases(Q, R))


classe L1(P, Q):
    passe


classe L2(Q, P):
    passe


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


defina K(base):
    classe Inner(base, flag=Verdadeiro):
        passe

    retorne Inner


classe Reg:
    seen = []

    defina __init_subclass__(cls, flag=Falso, **kw):
        superclasse().__init_subclass__(**kw)
        cls.seen.append((cls.__name__, flag))


K(Reg)
K(K(Reg))
imprima(Reg.seen)
attempt(lambda: K(A))
attempt(lambda: K(objeto))
