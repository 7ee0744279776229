klasa AppError(Exception):
    code = 1

    funkcja __init__(self, msg, *, details=Brak):
        nadklasa().__init__(msg)
        self.details = details lub {}

    funkcja __str__(self):
        base = nadklasa().__str__()
        zwróć f"{typ(self).__name__}[{self.code}]: {base}" + (f" {self.details}" jeśli self.details inaczej "")


klasa NotFound(AppError, KeyError):
    code = 404


klasa Denied(AppError):
    code = 403


klasa Multi(ValueError, AppError):
    nic nie rób


funkcja show(f):
    spróbuj:
        wypisz(f())
    przechwyć Exception jako e:
        wypisz(typ(e).__name__, e, e.args, reprezentacja(e))


funkcja r(e):
    zgłoś e


dla e w AppError("a"), NotFound("b", details={"k": 1}), Denied("c"):
    show(lambda: r(e))
wypisz(NotFound.__mro__, Multi.__mro__)
show(lambda: Multi("m", details=1))
show(lambda: Multi("m").args)
spróbuj:
    zgłoś NotFound("zz")
przechwyć KeyError jako e:
    wypisz("keyerror", e)
spróbuj:
    zgłoś NotFound
przechwyć TypeError jako e:
    wypisz(e)


klasa E0(Exception):
    nic nie rób


klasa E1(Exception):
    funkcja __init__(self):
        nic nie rób


klasa E2(Exception):
    funkcja __init__(self, a, b):
        self.a = a
        self.b = b


klasa E3(Exception):
    funkcja __new__(cls, *a):
        o = nadklasa().__new__(cls, *a)
        o.made = 1
        zwróć o


dla e w E0(), E0(1), E0(1, 2), E1(), E2(1, 2), E3(5):
    wypisz(reprezentacja(e), napis(e), e.args, e.__dict__)
e = E0(1)
e.args = 5, 6
wypisz(e, reprezentacja(e))
e.args = [7]
wypisz(e.args)
e.extra = 1
wypisz(e.__dict__, e.extra)


funkcja chain():
    spróbuj:
        spróbuj:
            zgłoś E0("first")
        przechwyć E0 jako x:
            zgłoś AppError("second") z modułu x
    przechwyć AppError jako y:
        wypisz(reprezentacja(y.__cause__), reprezentacja(y.__context__), y.__suppress_context__)
        spróbuj:
            zgłoś E1 z modułu Brak
        przechwyć E1 jako `z`:
            wypisz(`z`.__cause__, reprezentacja(`z`.__context__), `z`.__suppress_context__)


chain()


klasa Retry:
    funkcja __init__(self, n):
        self.n = n

    funkcja __call__(self, f):
        funkcja `w`(*a):
            dla i w zakres(self.n):
                spróbuj:
                    zwróć f(*a)
                przechwyć AppError jako e:
                    wypisz("retry", i, e)
            zgłoś RuntimeError("failed") z modułu e jeśli 0 inaczej Brak

        zwróć `w`


@Retry(2)
funkcja flaky(x):
    zgłoś Denied(napis(x))


show(lambda: flaky(3))


klasa Res:
    log = []

    funkcja __init__(self, n):
        self.n = n

    funkcja __enter__(self):
        self.log.append("+" + self.n)
        zwróć self

    funkcja __exit__(self, t, v, tb):
        self.log.append("-" + self.n + (":" + t.__name__ jeśli t inaczej ""))
        zwróć t jest E0


funkcja use():
    z Res("a"), Res("b"):
        z Res("c"):
            zgłoś E0("x")
        Res.log.append("after c")
        zgłoś AppError("out")


show(use)
wypisz(Res.log)
spróbuj:
    zgłoś StopIteration(5)
przechwyć StopIteration jako s:
    wypisz(s.value, s.args)


klasa StopSub(StopIteration):
    nic nie rób


klasa It:
    funkcja __iter__(self):
        zwróć self

    funkcja __next__(self):
        zgłoś StopSub(3)


wypisz(lista(It()), następny(It(), "default"))
show(lambda: następny(It()))


klasa KE(KeyError):
    nic nie rób


show(lambda: r(KE("k")))
show(lambda: r(KE("k", 1)))
show(lambda: {}["x"])


klasa SE(SystemExit):
    nic nie rób


spróbuj:
    zgłoś SE(3)
przechwyć SystemExit jako x:
    wypisz(x.code, typ(x).__name__)


klasa OE(OSError):
    nic nie rób


x = OE(2, "msg", "file")
wypisz(x, x.errno, x.strerror, x.filename, x.args, typ(x).__name__)


klasa AE(AttributeError):
    nic nie rób


y = AE("m", name="n", obj=5)
wypisz(y, y.name, y.obj)


klasa UE(UnicodeError):
    nic nie rób


wypisz(UE("a"), jest_instancją(UE(), ValueError))
spróbuj:
    spróbuj:
        zgłoś E0
    na koniec:
        wypisz("fin")
przechwyć E0 jako q:
    wypisz(typ(q), q.__traceback__ nie jest Brak, q.with_traceback(Brak) jest q, q.__traceback__)


funkcja note():
    e = E0("with note")
    e.add_note("n1")
    e.add_note("n2")
    zwróć e.__notes__


show(note)
show(lambda: r(5))
show(lambda: r(całkowita))
show(lambda: r(E0))


klasa NotExc:
    nic nie rób


show(lambda: r(NotExc()))
spróbuj:
    spróbuj:
        zgłoś E0
    przechwyć (NotExc, 5):
        nic nie rób
przechwyć TypeError jako t:
    wypisz(t)
spróbuj:
    spróbuj:
        zgłoś E0
    przechwyć NotExc:
        nic nie rób
przechwyć TypeError jako t:
    wypisz(t)


klasa Meta3(Exception):
    @właściwość
    funkcja message(self):
        zwróć self.args[0] jeśli self.args inaczej Brak


wypisz(Meta3("hello").message, Meta3().message)
wypisz(E0(1) == E0(1), skrót(E0) == skrót(E0), {E0: 1}[E0], E0 w (E0, E1))
