funkcja show(f):
    spróbuj:
        wypisz(f())
    przechwyć Exception jako e:
        wypisz(typ(e).__name__, e)


klasa A:
    funkcja __init__(self, **k):
        wypisz("A", posortowane(k))
        nadklasa().__init__()

    funkcja m(self):
        zwróć ["A"]

    @metoda_klasowa
    funkcja c(cls):
        zwróć ["A.c", cls.__name__]

    @metoda_statyczna
    funkcja s():
        zwróć "A.s"

    @właściwość
    funkcja p(self):
        zwróć "A.p"

    x = "A.x"


klasa B(A):
    funkcja __init__(self, b=0, **k):
        wypisz("B", b)
        nadklasa().__init__(**k)

    funkcja m(self):
        zwróć ["B"] + nadklasa().m()

    @metoda_klasowa
    funkcja c(cls):
        zwróć ["B.c"] + nadklasa().c()

    @właściwość
    funkcja p(self):
        zwróć "B.p " + nadklasa().p


klasa C(A):
    funkcja __init__(self, c=0, **k):
        wypisz("C", c)
        nadklasa().__init__(**k)

    funkcja m(self):
        zwróć ["C"] + nadklasa(C, self).m()

    @metoda_klasowa
    funkcja c(cls):
        zwróć ["C.c"] + nadklasa(C, cls).c()

    @właściwość
    funkcja p(self):
        zwróć "C.p " + nadklasa().p


klasa D(B, C):
    funkcja __init__(self, **k):
        wypisz("D")
        nadklasa().__init__(**k)

    funkcja m(self):
        zwróć ["D"] + nadklasa().m()

    @metoda_klasowa
    funkcja c(cls):
        zwróć ["D.c"] + nadklasa().c()

    @metoda_statyczna
    funkcja s():
        zwróć "D.s"

    @właściwość
    funkcja p(self):
        zwróć "D.p " + nadklasa().p + " " + nadklasa().x + " " + nadklasa().s()


d = D(b=1, c=2)
wypisz(d.m(), D.c(), d.c(), d.p, nadklasa(B, d).m(), nadklasa(D, D).c(), nadklasa(D, d).x,
    nadklasa(C, d).p)
wypisz(D.__mro__, [k.__name__ dla k w D.mro()])
show(lambda: nadklasa(D, d).nothing)
show(lambda: nadklasa(całkowita, d))
show(lambda: nadklasa(5, d))
show(lambda: nadklasa(B, A()).m())


klasa E(D):
    funkcja inner(self):
        funkcja f():
            zwróć nadklasa(E, self).m()

        g = lambda: nadklasa(E, self).m()[0]
        zwróć f(), g(), [nadklasa(E, self).x dla _ w zakres(2)]

    funkcja nested(self):
        funkcja f(me):
            zwróć nadklasa().m()

        zwróć f(self)

    funkcja star(*args):
        zwróć nadklasa().m()

    funkcja gen(self):
        generuj nadklasa().x
        generuj nadklasa().m()


wypisz(E().inner(), E().nested(), lista(E().gen()))
show(lambda: E().star())


funkcja outside():
    zwróć nadklasa().x


show(outside)


klasa F:
    funkcja noarg():
        zwróć nadklasa().x

    funkcja early(self):
        self = Brak
        zwróć nadklasa().__init__

    funkcja dele(self):
        zwróć nadklasa().nope


show(F.noarg)
show(lambda: F().dele())


klasa Base:
    funkcja __eq__(self, o):
        zwróć "base eq"

    funkcja __getitem__(self, i):
        zwróć "item", i

    funkcja __len__(self):
        zwróć 7

    funkcja __call__(self, *a):
        zwróć "call", a

    funkcja __str__(self):
        zwróć "base str"

    funkcja __enter__(self):
        wypisz("enter")
        zwróć self

    funkcja __exit__(self, *a):
        wypisz("exit", a[0] jest Brak)
        zwróć Prawda


klasa Der(Base):
    funkcja __eq__(self, o):
        zwróć "der " + nadklasa().__eq__(o)

    funkcja __getitem__(self, i):
        zwróć nadklasa().__getitem__(i * 2)

    funkcja __len__(self):
        zwróć nadklasa().__len__() + 1

    funkcja __call__(self, *a):
        zwróć nadklasa().__call__(*a, "more")

    funkcja __str__(self):
        zwróć "der " + nadklasa().__str__()

    funkcja __repr__(self):
        zwróć "repr " + napis(długość(nadklasa().__repr__()) > 5)

    funkcja __hash__(self):
        zwróć 5

    funkcja __enter__(self):
        zwróć nadklasa().__enter__()

    funkcja __exit__(self, *a):
        zwróć nadklasa().__exit__(*a)

    funkcja __setattr__(self, n, v):
        nadklasa().__setattr__(n, v * 2)

    funkcja __getattribute__(self, n):
        zwróć nadklasa().__getattribute__(n)

    funkcja __format__(self, spec):
        zwróć "fmt" + nadklasa().__format__("")

    funkcja __ne__(self, o):
        zwróć nadklasa().__ne__(o)

    funkcja __init_subclass__(cls, **k):
        nadklasa().__init_subclass__(**k)
        wypisz("sub", cls.__name__)


x = Der()
x.v = 4
wypisz(x == 1, x[3], długość(x), x(1), x, reprezentacja(x), x.v, f"{x}", skrót(x))
wypisz(Base.__hash__)
z x:
    zgłoś ValueError


klasa Der2(Der):
    nic nie rób


klasa N:
    funkcja __new__(cls, *a, **k):
        wypisz("new", cls.__name__, a, k)
        self = nadklasa().__new__(cls)
        self.made = Prawda
        zwróć self

    funkcja __init__(self, *a, **k):
        wypisz("init", a, k)


klasa N2(N):
    funkcja __new__(cls, v):
        zwróć nadklasa().__new__(cls, v, extra=1)

    funkcja __init__(self, v):
        nadklasa().__init__(v)
        self.v = v


n = N2(5)
wypisz(n.made, n.v)


klasa Single:
    inst = Brak

    funkcja __new__(cls):
        jeśli cls.inst jest Brak:
            cls.inst = nadklasa().__new__(cls)
        zwróć cls.inst


Single().tag = 1
wypisz(Single().tag)


klasa Other:
    funkcja __new__(cls):
        zwróć 5

    funkcja __init__(self):
        wypisz("never")


wypisz(Other())


klasa Cooperative(lista):
    funkcja append(self, v):
        nadklasa().append(v * 2)

    funkcja __init__(self, it=()):
        nadklasa().__init__()
        [self.append(v) dla v w it]


wypisz(Cooperative([1, 2]))


klasa Ex(ValueError):
    funkcja __init__(self, code, msg):
        nadklasa().__init__(msg)
        self.code = code

    funkcja __str__(self):
        zwróć f"[{self.code}] {nadklasa().__str__()}"


spróbuj:
    zgłoś Ex(5, "m")
przechwyć ValueError jako e:
    wypisz(e, e.args, e.code, reprezentacja(e))
s = nadklasa(D, d)
wypisz(s.m(), s.x, typ(s).__name__)


klasa MI1:
    funkcja f(self):
        zwróć "MI1"


klasa MI2:
    funkcja f(self):
        zwróć "MI2"


klasa MI(MI1, MI2):
    funkcja f(self):
        zwróć nadklasa().f() + nadklasa(MI1, self).f()


wypisz(MI().f())
