funktion attempt(action):
    versuchen:
        ausgeben(action())
    abfangen Exception als e:
        ausgeben(typ(e).__name__, e)


funktion wraps(fn):
    funktion deco(w):
        für name in "__module__", "__name__", "__qualname__", "__doc__":
            attribut_setzen(w, name, attribut_holen(fn, name))
        w.__dict__.update(fn.__dict__)
        w.__wrapped__ = fn
        zurückgeben w

    zurückgeben deco


funktion source(a, b=2):
    "Source doc."


source.tag = "t"


@wraps(source)
funktion target():
    "Target doc."


ausgeben(target.__name__, target.__doc__, target.__qualname__, target.tag,
    sortiert(target.__dict__), target.__wrapped__.__name__)
löschen target.tag
attempt(lambda: target.tag)
ausgeben(source.__dict__, source.__defaults__, (lambda x, y=[1], *z: 0).__defaults__,
    (lambda: 0).__defaults__)
source.__dict__["direct"] = 5
ausgeben(source.direct, variablen(source))
source.__doc__ = Nichts
ausgeben(source.__doc__)
löschen source.__doc__
ausgeben(source.__doc__, hat_attribut(source, "__dict__"), hat_attribut(source, "nope"))


funktion counter():
    counter.calls += 1
    zurückgeben counter.calls


counter.calls = 0
counter()
counter()
ausgeben(counter.calls, counter.__dict__)


klasse Calls:
    funktion method(self):
        "m doc"

    method.level = 3
    other = method


ausgeben(Calls.method.level, Calls().method.level, Calls.other.__name__, Calls().other.__qualname__)


klasse Cached:
    funktion __init__(self, fn):
        self.fn, self.cache = fn, {}
        self.__name__ = fn.__name__
        self.__doc__ = fn.__doc__

    funktion __call__(self, n):
        wenn n nicht in self.cache dann:
            self.cache[n] = self.fn(n)
        zurückgeben self.cache[n]


@Cached
funktion fib(n):
    "Fibonacci."
    zurückgeben n wenn n < 2 sonst fib(n - 1) + fib(n - 2)


ausgeben(fib(30), fib.__name__, fib.__doc__, länge(fib.cache), fib.fn.__name__, fib.fn.__qualname__)


funktion register(table):
    funktion deco(fn):
        table[fn.__name__] = fn
        zurückgeben fn

    zurückgeben deco


table = {}


@register(table)
funktion one():
    zurückgeben 1


@register(table)
funktion two():
    zurückgeben 2


ausgeben({k: (v(), v.__name__, v.__module__) für k, v in table.items()})


klasse Doc:
    "Class doc."

    funktion __init__(self):
        "init doc"

    @eigenschaft
    funktion p(self):
        "p doc"
        zurückgeben 1

    @p.setter
    funktion p(self, v):
        "setter doc"

    @statische_methode
    funktion s():
        "s doc"


ausgeben(Doc.__doc__, Doc.__init__.__doc__, Doc.p.__doc__, Doc.s.__doc__, Doc().__doc__,
    Doc().s.__doc__, variablen(Doc)["__doc__"])


funktion no():
    zurückgeben "not a doc"


funktion fs():
    f"not a doc"


funktion num():
    5


funktion cat():
    "ab"


ausgeben(no.__doc__, fs.__doc__, num.__doc__, cat.__doc__)


klasse A:
    funktion m(self):
        nichts tun

    @statische_methode
    funktion s():
        nichts tun

    @klassenmethode
    funktion c(cls):
        nichts tun


ausgeben(A().m.__class__, A().m.__class__.__name__, variablen(A)["s"].__class__,
    variablen(A)["c"].__class__, [].append.__class__, A.m.__class__, länge.__class__, A.c.__class__)
attempt(lambda: A().m.nothing)
attempt(lambda: [].append.nothing)
attempt(lambda: länge.nothing)
attempt(lambda: A().m == A().m)
a = A()
attempt(lambda: (a.m == a.m, hashwert(a.m) == hashwert(a.m), a.m != A().m, a.m.__eq__(a.m),
        a.m.__self__ == a))
attempt(lambda: attribut_holen(a.m, "nothing", "default"))
attempt(lambda: hat_attribut(a.m, "nothing"))
attempt(lambda: länge.__func__)
attempt(lambda: [].append.__func__)
