classe AppError(Exception):
    code = 1

    fonction __init__(self, msg, *, details=Rien):
        superclasse().__init__(msg)
        self.details = details ou {}

    fonction __str__(self):
        base = superclasse().__str__()
        renvoyer f"{type_de(self).__name__}[{self.code}]: {base}" + (f" {self.details}" si self.details sinon "")


classe NotFound(AppError, KeyError):
    code = 404


classe Denied(AppError):
    code = 403


classe Multi(ValueError, AppError):
    passer


fonction show(f):
    essayer:
        afficher(f())
    sauf Exception comme e:
        afficher(type_de(e).__name__, e, e.args, représentation(e))


fonction r(e):
    lever e


pour e dans AppError("a"), NotFound("b", details={"k": 1}), Denied("c"):
    show(lambda: r(e))
afficher(NotFound.__mro__, Multi.__mro__)
show(lambda: Multi("m", details=1))
show(lambda: Multi("m").args)
essayer:
    lever NotFound("zz")
sauf KeyError comme e:
    afficher("keyerror", e)
essayer:
    lever NotFound
sauf TypeError comme e:
    afficher(e)


classe E0(Exception):
    passer


classe E1(Exception):
    fonction __init__(self):
        passer


classe E2(Exception):
    fonction __init__(self, a, b):
        self.a = a
        self.b = b


classe E3(Exception):
    fonction __new__(cls, *a):
        o = superclasse().__new__(cls, *a)
        o.made = 1
        renvoyer o


pour e dans E0(), E0(1), E0(1, 2), E1(), E2(1, 2), E3(5):
    afficher(représentation(e), chaîne(e), e.args, e.__dict__)
e = E0(1)
e.args = 5, 6
afficher(e, représentation(e))
e.args = [7]
afficher(e.args)
e.extra = 1
afficher(e.__dict__, e.extra)


fonction chain():
    essayer:
        essayer:
            lever E0("first")
        sauf E0 comme x:
            lever AppError("second") depuis x
    sauf AppError comme y:
        afficher(représentation(y.__cause__), représentation(y.__context__), y.__suppress_context__)
        essayer:
            lever E1 depuis Rien
        sauf E1 comme z:
            afficher(z.__cause__, représentation(z.__context__), z.__suppress_context__)


chain()


classe Retry:
    fonction __init__(self, n):
        self.n = n

    fonction __call__(self, f):
        fonction w(*a):
            pour i dans intervalle(self.n):
                essayer:
                    renvoyer f(*a)
                sauf AppError comme e:
                    afficher("retry", i, e)
            lever RuntimeError("failed") depuis e si 0 sinon Rien

        renvoyer w


@Retry(2)
fonction flaky(x):
    lever Denied(chaîne(x))


show(lambda: flaky(3))


classe Res:
    log = []

    fonction __init__(self, n):
        self.n = n

    fonction __enter__(self):
        self.log.append("+" + self.n)
        renvoyer self

    fonction __exit__(self, t, v, tb):
        self.log.append("-" + self.n + (":" + t.__name__ si t sinon ""))
        renvoyer t est E0


fonction use():
    avec Res("a"), Res("b"):
        avec Res("c"):
            lever E0("x")
        Res.log.append("after c")
        lever AppError("out")


show(use)
afficher(Res.log)
essayer:
    lever StopIteration(5)
sauf StopIteration comme s:
    afficher(s.value, s.args)


classe StopSub(StopIteration):
    passer


classe It:
    fonction __iter__(self):
        renvoyer self

    fonction __next__(self):
        lever StopSub(3)


afficher(liste(It()), suivant(It(), "default"))
show(lambda: suivant(It()))


classe KE(KeyError):
    passer


show(lambda: r(KE("k")))
show(lambda: r(KE("k", 1)))
show(lambda: {}["x"])


classe SE(SystemExit):
    passer


essayer:
    lever SE(3)
sauf SystemExit comme x:
    afficher(x.code, type_de(x).__name__)


classe OE(OSError):
    passer


x = OE(2, "msg", "file")
afficher(x, x.errno, x.strerror, x.filename, x.args, type_de(x).__name__)


classe AE(AttributeError):
    passer


y = AE("m", name="n", obj=5)
afficher(y, y.name, y.obj)


classe UE(UnicodeError):
    passer


afficher(UE("a"), est_instance(UE(), ValueError))
essayer:
    essayer:
        lever E0
    enfin:
        afficher("fin")
sauf E0 comme q:
    afficher(type_de(q), q.__traceback__ est autre que Rien, q.with_traceback(Rien) est q,
        q.__traceback__)


fonction note():
    e = E0("with note")
    e.add_note("n1")
    e.add_note("n2")
    renvoyer e.__notes__


show(note)
show(lambda: r(5))
show(lambda: r(entier))
show(lambda: r(E0))


classe NotExc:
    passer


show(lambda: r(NotExc()))
essayer:
    essayer:
        lever E0
    sauf (NotExc, 5):
        passer
sauf TypeError comme t:
    afficher(t)
essayer:
    essayer:
        lever E0
    sauf NotExc:
        passer
sauf TypeError comme t:
    afficher(t)


classe Meta3(Exception):
    @propriété
    fonction message(self):
        renvoyer self.args[0] si self.args sinon Rien


afficher(Meta3("hello").message, Meta3().message)
afficher(E0(1) == E0(1), hachage(E0) == hachage(E0), {E0: 1}[E0], E0 dans (E0, E1))
