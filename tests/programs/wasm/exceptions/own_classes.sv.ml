klass AppError(Exception):
    code = 1

    definiera __init__(self, msg, *, details=Inget):
        superklass().__init__(msg)
        self.details = details eller {}

    definiera __str__(self):
        base = superklass().__str__()
        returnera f"{typ(self).__name__}[{self.code}]: {base}" + (f" {self.details}" om self.details annars "")


klass NotFound(AppError, KeyError):
    code = 404


klass Denied(AppError):
    code = 403


klass Multi(ValueError, AppError):
    gör inget


definiera show(f):
    försök:
        skriv(f())
    fånga Exception som e:
        skriv(typ(e).__name__, e, e.args, representation(e))


definiera r(e):
    kasta e


för e i AppError("a"), NotFound("b", details={"k": 1}), Denied("c"):
    show(lambda: r(e))
skriv(NotFound.__mro__, Multi.__mro__)
show(lambda: Multi("m", details=1))
show(lambda: Multi("m").args)
försök:
    kasta NotFound("zz")
fånga KeyError som e:
    skriv("keyerror", e)
försök:
    kasta NotFound
fånga TypeError som e:
    skriv(e)


klass E0(Exception):
    gör inget


klass E1(Exception):
    definiera __init__(self):
        gör inget


klass E2(Exception):
    definiera __init__(self, a, b):
        self.a = a
        self.b = b


klass E3(Exception):
    definiera __new__(cls, *a):
        o = superklass().__new__(cls, *a)
        o.made = 1
        returnera o


för e i E0(), E0(1), E0(1, 2), E1(), E2(1, 2), E3(5):
    skriv(representation(e), sträng(e), e.args, e.__dict__)
e = E0(1)
e.args = 5, 6
skriv(e, representation(e))
e.args = [7]
skriv(e.args)
e.extra = 1
skriv(e.__dict__, e.extra)


definiera chain():
    försök:
        försök:
            kasta E0("first")
        fånga E0 som x:
            kasta AppError("second") från x
    fånga AppError som y:
        skriv(representation(y.__cause__), representation(y.__context__), y.__suppress_context__)
        försök:
            kasta E1 från Inget
        fånga E1 som z:
            skriv(z.__cause__, representation(z.__context__), z.__suppress_context__)


chain()


klass Retry:
    definiera __init__(self, n):
        self.n = n

    definiera __call__(self, f):
        definiera w(*a):
            för i i intervall(self.n):
                försök:
                    returnera f(*a)
                fånga AppError som e:
                    skriv("retry", i, e)
            kasta RuntimeError("failed") från e om 0 annars Inget

        returnera w


@Retry(2)
definiera flaky(x):
    kasta Denied(sträng(x))


show(lambda: flaky(3))


klass Res:
    log = []

    definiera __init__(self, n):
        self.n = n

    definiera __enter__(self):
        self.log.append("+" + self.n)
        returnera self

    definiera __exit__(self, t, v, tb):
        self.log.append("-" + self.n + (":" + t.__name__ om t annars ""))
        returnera t är E0


definiera use():
    med Res("a"), Res("b"):
        med Res("c"):
            kasta E0("x")
        Res.log.append("after c")
        kasta AppError("out")


show(use)
skriv(Res.log)
försök:
    kasta StopIteration(5)
fånga StopIteration som s:
    skriv(s.value, s.args)


klass StopSub(StopIteration):
    gör inget


klass It:
    definiera __iter__(self):
        returnera self

    definiera __next__(self):
        kasta StopSub(3)


skriv(lista(It()), nästa(It(), "default"))
show(lambda: nästa(It()))


klass KE(KeyError):
    gör inget


show(lambda: r(KE("k")))
show(lambda: r(KE("k", 1)))
show(lambda: {}["x"])


klass SE(SystemExit):
    gör inget


försök:
    kasta SE(3)
fånga SystemExit som x:
    skriv(x.code, typ(x).__name__)


klass OE(OSError):
    gör inget


x = OE(2, "msg", "file")
skriv(x, x.errno, x.strerror, x.filename, x.args, typ(x).__name__)


klass AE(AttributeError):
    gör inget


y = AE("m", name="n", obj=5)
skriv(y, y.name, y.obj)


klass UE(UnicodeError):
    gör inget


skriv(UE("a"), är_instans(UE(), ValueError))
försök:
    försök:
        kasta E0
    slutligen:
        skriv("fin")
fånga E0 som q:
    skriv(typ(q), q.__traceback__ är inte Inget, q.with_traceback(Inget) är q, q.__traceback__)


definiera note():
    e = E0("with note")
    e.add_note("n1")
    e.add_note("n2")
    returnera e.__notes__


show(note)
show(lambda: r(5))
show(lambda: r(heltal))
show(lambda: r(E0))


klass NotExc:
    gör inget


show(lambda: r(NotExc()))
försök:
    försök:
        kasta E0
    fånga (NotExc, 5):
        gör inget
fånga TypeError som t:
    skriv(t)
försök:
    försök:
        kasta E0
    fånga NotExc:
        gör inget
fånga TypeError som t:
    skriv(t)


klass Meta3(Exception):
    @egenskap
    definiera message(self):
        returnera self.args[0] om self.args annars Inget


skriv(Meta3("hello").message, Meta3().message)
skriv(E0(1) == E0(1), hashvärde(E0) == hashvärde(E0), {E0: 1}[E0], E0 i (E0, E1))
