definir attempt(action):
    intentar:
        imprimir(action())
    excepto Exception como e:
        imprimir(tipo(e).__name__, e)


definir wraps(fn):
    definir deco(w):
        para name en "__module__", "__name__", "__qualname__", "__doc__":
            establecer_atributo(w, name, obtener_atributo(fn, name))
        w.__dict__.update(fn.__dict__)
        w.__wrapped__ = fn
        devolver w

    devolver deco


definir source(a, b=2):
    "Source doc."


source.tag = "t"


@wraps(source)
definir target():
    "Target doc."


imprimir(target.__name__, target.__doc__, target.__qualname__, target.tag, ordenar(target.__dict__),
    target.__wrapped__.__name__)
eliminar target.tag
attempt(lambda: target.tag)
imprimir(source.__dict__, source.__defaults__, (lambda x, y=[1], *z: 0).__defaults__,
    (lambda: 0).__defaults__)
source.__dict__["direct"] = 5
imprimir(source.direct, variables(source))
source.__doc__ = Nada
imprimir(source.__doc__)
eliminar source.__doc__
imprimir(source.__doc__, tiene_atributo(source, "__dict__"), tiene_atributo(source, "nope"))


definir counter():
    counter.calls += 1
    devolver counter.calls


counter.calls = 0
counter()
counter()
imprimir(counter.calls, counter.__dict__)


clase Calls:
    definir method(self):
        "m doc"

    method.level = 3
    other = method


imprimir(Calls.method.level, Calls().method.level, Calls.other.__name__, Calls().other.__qualname__)


clase Cached:
    definir __init__(self, fn):
        self.fn, self.cache = fn, {}
        self.__name__ = fn.__name__
        self.__doc__ = fn.__doc__

    definir __call__(self, n):
        si n no está en self.cache:
            self.cache[n] = self.fn(n)
        devolver self.cache[n]


@Cached
definir fib(n):
    "Fibonacci."
    devolver n si n < 2 sino fib(n - 1) + fib(n - 2)


imprimir(fib(30), fib.__name__, fib.__doc__, longitud(fib.cache), fib.fn.__name__,
    fib.fn.__qualname__)


definir register(table):
    definir deco(fn):
        table[fn.__name__] = fn
        devolver fn

    devolver deco


table = {}


@register(table)
definir one():
    devolver 1


@register(table)
definir two():
    devolver 2


imprimir({k: (v(), v.__name__, v.__module__) para k, v en table.items()})


clase Doc:
    "Class doc."

    definir __init__(self):
        "init doc"

    @propiedad
    definir p(self):
        "p doc"
        devolver 1

    @p.setter
    definir p(self, v):
        "setter doc"

    @método_estático
    definir s():
        "s doc"


imprimir(Doc.__doc__, Doc.__init__.__doc__, Doc.p.__doc__, Doc.s.__doc__, Doc().__doc__,
    Doc().s.__doc__, variables(Doc)["__doc__"])


definir `no`():
    devolver "not a doc"


definir fs():
    f"not a doc"


definir num():
    5


definir cat():
    "ab"


imprimir(`no`.__doc__, fs.__doc__, num.__doc__, cat.__doc__)


clase A:
    definir m(self):
        pasar

    @método_estático
    definir s():
        pasar

    @método_de_clase
    definir c(cls):
        pasar


imprimir(A().m.__class__, A().m.__class__.__name__, variables(A)["s"].__class__,
    variables(A)["c"].__class__, [].append.__class__, A.m.__class__, longitud.__class__,
    A.c.__class__)
attempt(lambda: A().m.nothing)
attempt(lambda: [].append.nothing)
attempt(lambda: longitud.nothing)
attempt(lambda: A().m == A().m)
a = A()
attempt(lambda: (a.m == a.m, hash(a.m) == hash(a.m), a.m != A().m, a.m.__eq__(a.m),
        a.m.__self__ == a))
attempt(lambda: obtener_atributo(a.m, "nothing", "default"))
attempt(lambda: tiene_atributo(a.m, "nothing"))
attempt(lambda: longitud.__func__)
attempt(lambda: [].append.__func__)
