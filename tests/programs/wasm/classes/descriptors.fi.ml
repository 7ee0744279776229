määrittele show(f):
    yritä:
        tulosta(f())
    sieppaa Exception nimellä e:
        tulosta(tyyppi(e).__name__, e)


luokka Desc:
    määrittele __init__(self, name="?"):
        self.name = name

    määrittele __set_name__(self, owner, name):
        tulosta("set_name", owner.__name__, name)
        self.name = name

    määrittele __get__(self, obj, owner=Ei mitään):
        tulosta("get", self.name, obj on Ei mitään, owner.__name__)
        palauta self jos obj on Ei mitään muuten obj.__dict__.get(self.name, "unset")


luokka Data(Desc):
    määrittele __set__(self, obj, value):
        tulosta("set", self.name, value)
        obj.__dict__[self.name] = value

    määrittele __delete__(self, obj):
        tulosta("delete", self.name)
        poista obj.__dict__[self.name]


luokka SetOnly:
    määrittele __set__(self, obj, value):
        tulosta("setonly", value)


luokka DelOnly:
    määrittele __delete__(self, obj):
        tulosta("delonly")


luokka GetOnly:
    määrittele __get__(self, obj, owner):
        palauta "got", owner.__name__


luokka A:
    d = Data()
    n = Desc()
    s = SetOnly()
    x = DelOnly()
    g = GetOnly()


a = A()
tulosta(a.d, a.n, tyyppi(A.d).__name__, a.g, A.g)
a.d = 5
tulosta(a.d, a.__dict__)
poista a.d
show(lambda: a.d)
a.n = 7
tulosta(a.n, a.__dict__)
a.__dict__["n"] = 8
tulosta(a.n)
a.g = "own"
tulosta(a.g, A.g)
a.s = 5
show(lambda: tyyppi(a.s).__name__)
a.__dict__["s"] = "dict s"
tulosta(a.s)


määrittele dels():
    poista a.s


määrittele delx():
    poista a.x


määrittele setx():
    a.x = 1


show(dels)
show(delx)
show(setx)
A.d = "replaced"
tulosta(a.d, A.d)


luokka B(A):
    älä tee mitään


tulosta(B().n, B.g)


luokka Prop:
    määrittele __init__(self):
        self._v = 1

    @ominaisuus
    määrittele v(self):
        "the v"
        palauta self._v

    @v.setter
    määrittele v(self, value):
        jos value < 0:
            heitä ValueError("negative")
        self._v = value

    @v.deleter
    määrittele v(self):
        tulosta("deleting")
        self._v = 0

    @ominaisuus
    määrittele ro(self):
        palauta "ro"

    wo = ominaisuus(Ei mitään, lambda self, v: tulosta("wo", v))
    nothing = ominaisuus()


p = Prop()
p.v = 10
tulosta(p.v, Prop.v.fget(p), Prop.v.__doc__, tyyppi(Prop.v), on_ilmentymä(Prop.v, ominaisuus))
poista p.v
tulosta(p.v)


määrittele set_(n, v):
    aseta_attribuutti(p, n, v)


määrittele del_(n):
    poista_attribuutti(p, n)


jokaiselle f joukossa lambda: set_("v", -1), lambda: set_("ro",
        1), lambda: del_("ro"), lambda: p.wo, lambda: set_("wo",
        3), lambda: p.nothing, lambda: set_("nothing",
        1), lambda: del_("nothing"), lambda: Prop.ro.setter, lambda: Prop.v.nope:
    yritä:
        f() jos f on Ei mitään muuten tulosta(tyyppi(f()).__name__)
    sieppaa Exception nimellä e:
        tulosta(tyyppi(e).__name__, e)


luokka PropSub(Prop):
    @Prop.v.setter
    määrittele v(self, value):
        tulosta("sub set")
        self._v = value * 2

    @ominaisuus
    määrittele ro(self):
        palauta "sub " + yliluokka().ro


q = PropSub()
q.v = 4
tulosta(q.v, q.ro)


luokka Err:
    @ominaisuus
    määrittele bad(self):
        palauta self.missing

    määrittele __getattr__(self, name):
        palauta "fallback " + name


tulosta(Err().bad, Err().other)


luokka Err2:
    @ominaisuus
    määrittele bad(self):
        palauta self.missing


show(lambda: Err2().bad)


luokka CM:
    count = 0

    @luokkametodi
    määrittele make(cls, *a):
        cls.count += 1
        palauta cls.__name__, cls.count, a

    @staattinen_metodi
    määrittele st(*a):
        palauta a

    @luokkametodi
    määrittele factory(cls):
        palauta cls()

    määrittele who(self):
        palauta tyyppi(self).__name__


luokka CMS(CM):
    älä tee mitään


tulosta(CM.make(1), CM().make(2), CMS.make(3), CMS().make(), CM.count, CMS.count, CM.st(1),
    CM().st(2), CMS.factory().who())
tulosta(CM.make.__self__, CMS.make.__func__ == CM.make.__func__,
    CM.__dict__["make"].__func__.__name__, tyyppi(CM.__dict__["st"]).__name__, CM.st == CM().st)


luokka LazyProp:
    määrittele __init__(self, fn):
        self.fn = fn
        self.name = fn.__name__

    määrittele __get__(self, obj, owner):
        jos obj on Ei mitään:
            palauta self
        v = self.fn(obj)
        obj.__dict__[self.name] = v
        palauta v


luokka Lz:
    @LazyProp
    määrittele heavy(self):
        tulosta("computing")
        palauta 42


z = Lz()
tulosta(z.heavy, z.heavy, z.__dict__)


luokka Typed:
    määrittele __init__(self, kind):
        self.kind = kind

    määrittele __set_name__(self, o, n):
        self.n = n

    määrittele __get__(self, o, t):
        palauta o.__dict__[self.n] jos o muuten self

    määrittele __set__(self, o, v):
        jos ei on_ilmentymä(v, self.kind):
            heitä TypeError(f"{self.n} must be {self.kind.__name__}, not {tyyppi(v).__name__}")
        o.__dict__[self.n] = v


luokka Pt:
    x = Typed(kokonaisluku)
    name = Typed(merkkijono)

    määrittele __init__(self, x, name):
        self.x = x
        self.name = name


tulosta(Pt(1, "a").x)
show(lambda: Pt("1", "a"))
show(lambda: Pt(1, 2))


luokka InstDesc:
    älä tee mitään


i = InstDesc()
i.d = GetOnly()
tulosta(tyyppi(i.d).__name__)


luokka Call:
    määrittele __call__(self, *a, **k):
        palauta a, k


luokka UsesCall:
    c = Call()
    m = pituus

    määrittele f(self):
        palauta 1

    g = lambda self, x: (x, self.f())


tulosta(UsesCall().c(1, a=2), UsesCall.c(3), UsesCall().m("abc"), UsesCall().g(5))
