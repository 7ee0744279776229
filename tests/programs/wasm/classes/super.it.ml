definisci show(f):
    prova:
        stampa(f())
    eccetto Exception come e:
        stampa(tipo(e).__name__, e)


classe A:
    definisci __init__(self, **k):
        stampa("A", ordina(k))
        superclasse().__init__()

    definisci m(self):
        restituisci ["A"]

    @metodo_di_classe
    definisci c(cls):
        restituisci ["A.c", cls.__name__]

    @metodo_statico
    definisci s():
        restituisci "A.s"

    @proprietà
    definisci p(self):
        restituisci "A.p"

    x = "A.x"


classe B(A):
    definisci __init__(self, b=0, **k):
        stampa("B", b)
        superclasse().__init__(**k)

    definisci m(self):
        restituisci ["B"] + superclasse().m()

    @metodo_di_classe
    definisci c(cls):
        restituisci ["B.c"] + superclasse().c()

    @proprietà
    definisci p(self):
        restituisci "B.p " + superclasse().p


classe C(A):
    definisci __init__(self, c=0, **k):
        stampa("C", c)
        superclasse().__init__(**k)

    definisci m(self):
        restituisci ["C"] + superclasse(C, self).m()

    @metodo_di_classe
    definisci c(cls):
        restituisci ["C.c"] + superclasse(C, cls).c()

    @proprietà
    definisci p(self):
        restituisci "C.p " + superclasse().p


classe D(B, C):
    definisci __init__(self, **k):
        stampa("D")
        superclasse().__init__(**k)

    definisci m(self):
        restituisci ["D"] + superclasse().m()

    @metodo_di_classe
    definisci c(cls):
        restituisci ["D.c"] + superclasse().c()

    @metodo_statico
    definisci s():
        restituisci "D.s"

    @proprietà
    definisci p(self):
        restituisci "D.p " + superclasse().p + " " + superclasse().x + " " + superclasse().s()


d = D(b=1, c=2)
stampa(d.m(), D.c(), d.c(), d.p, superclasse(B, d).m(), superclasse(D, D).c(), superclasse(D, d).x,
    superclasse(C, d).p)
stampa(D.__mro__, [k.__name__ per k in D.mro()])
show(lambda: superclasse(D, d).nothing)
show(lambda: superclasse(intero, d))
show(lambda: superclasse(5, d))
show(lambda: superclasse(B, A()).m())


classe E(D):
    definisci inner(self):
        definisci f():
            restituisci superclasse(E, self).m()

        g = lambda: superclasse(E, self).m()[0]
        restituisci f(), g(), [superclasse(E, self).x per _ in intervallo(2)]

    definisci nested(self):
        definisci f(me):
            restituisci superclasse().m()

        restituisci f(self)

    definisci star(*args):
        restituisci superclasse().m()

    definisci gen(self):
        produci superclasse().x
        produci superclasse().m()


stampa(E().inner(), E().nested(), lista(E().gen()))
show(lambda: E().star())


definisci outside():
    restituisci superclasse().x


show(outside)


classe F:
    definisci noarg():
        restituisci superclasse().x

    definisci early(self):
        self = Nessuno
        restituisci superclasse().__init__

    definisci dele(self):
        restituisci superclasse().nope


show(F.noarg)
show(lambda: F().dele())


classe Base:
    definisci __eq__(self, o):
        restituisci "base eq"

    definisci __getitem__(self, i):
        restituisci "item", i

    definisci __len__(self):
        restituisci 7

    definisci __call__(self, *a):
        restituisci "call", a

    definisci __str__(self):
        restituisci "base str"

    definisci __enter__(self):
        stampa("enter")
        restituisci self

    definisci __exit__(self, *a):
        stampa("exit", a[0] è Nessuno)
        restituisci Vero


classe Der(Base):
    definisci __eq__(self, o):
        restituisci "der " + superclasse().__eq__(o)

    definisci __getitem__(self, i):
        restituisci superclasse().__getitem__(i * 2)

    definisci __len__(self):
        restituisci superclasse().__len__() + 1

    definisci __call__(self, *a):
        restituisci superclasse().__call__(*a, "more")

    definisci __str__(self):
        restituisci "der " + superclasse().__str__()

    definisci __repr__(self):
        restituisci "repr " + stringa(lunghezza(superclasse().__repr__()) > 5)

    definisci __hash__(self):
        restituisci 5

    definisci __enter__(self):
        restituisci superclasse().__enter__()

    definisci __exit__(self, *a):
        restituisci superclasse().__exit__(*a)

    definisci __setattr__(self, n, v):
        superclasse().__setattr__(n, v * 2)

    definisci __getattribute__(self, n):
        restituisci superclasse().__getattribute__(n)

    definisci __format__(self, spec):
        restituisci "fmt" + superclasse().__format__("")

    definisci __ne__(self, o):
        restituisci superclasse().__ne__(o)

    definisci __init_subclass__(cls, **k):
        superclasse().__init_subclass__(**k)
        stampa("sub", cls.__name__)


x = Der()
x.v = 4
stampa(x == 1, x[3], lunghezza(x), x(1), x, rappresentazione(x), x.v, f"{x}", hash(x))
stampa(Base.__hash__)
con x:
    solleva ValueError


classe Der2(Der):
    passa


classe N:
    definisci __new__(cls, *a, **k):
        stampa("new", cls.__name__, a, k)
        self = superclasse().__new__(cls)
        self.made = Vero
        restituisci self

    definisci __init__(self, *a, **k):
        stampa("init", a, k)


classe N2(N):
    definisci __new__(cls, v):
        restituisci superclasse().__new__(cls, v, extra=1)

    definisci __init__(self, v):
        superclasse().__init__(v)
        self.v = v


n = N2(5)
stampa(n.made, n.v)


classe Single:
    inst = Nessuno

    definisci __new__(cls):
        se cls.inst è Nessuno:
            cls.inst = superclasse().__new__(cls)
        restituisci cls.inst


Single().tag = 1
stampa(Single().tag)


classe Other:
    definisci __new__(cls):
        restituisci 5

    definisci __init__(self):
        stampa("never")


stampa(Other())


classe Cooperative(lista):
    definisci append(self, v):
        superclasse().append(v * 2)

    definisci __init__(self, it=()):
        superclasse().__init__()
        [self.append(v) per v in it]


stampa(Cooperative([1, 2]))


classe Ex(ValueError):
    definisci __init__(self, code, msg):
        superclasse().__init__(msg)
        self.code = code

    definisci __str__(self):
        restituisci f"[{self.code}] {superclasse().__str__()}"


prova:
    solleva Ex(5, "m")
eccetto ValueError come e:
    stampa(e, e.args, e.code, rappresentazione(e))
s = superclasse(D, d)
stampa(s.m(), s.x, tipo(s).__name__)


classe MI1:
    definisci f(self):
        restituisci "MI1"


classe MI2:
    definisci f(self):
        restituisci "MI2"


classe MI(MI1, MI2):
    definisci f(self):
        restituisci superclasse().f() + superclasse(MI1, self).f()


stampa(MI().f())
