functie show(f):
    probeer:
        toon(f())
    vang Exception genaamd e:
        toon(type(e).__name__, e)


klasse Desc:
    functie __init__(self, name="?"):
        self.name = name

    functie __set_name__(self, owner, name):
        toon("set_name", owner.__name__, name)
        self.name = name

    functie __get__(self, obj, owner=Niets):
        toon("get", self.name, obj is Niets, owner.__name__)
        geef terug self als obj is Niets anders obj.__dict__.get(self.name, "unset")


klasse Data(Desc):
    functie __set__(self, obj, value):
        toon("set", self.name, value)
        obj.__dict__[self.name] = value

    functie __delete__(self, obj):
        toon("delete", self.name)
        verwijder obj.__dict__[self.name]


klasse SetOnly:
    functie __set__(self, obj, value):
        toon("setonly", value)


klasse DelOnly:
    functie __delete__(self, obj):
        toon("delonly")


klasse GetOnly:
    functie __get__(self, obj, owner):
        geef terug "got", owner.__name__


klasse A:
    d = Data()
    n = Desc()
    s = SetOnly()
    x = DelOnly()
    g = GetOnly()


a = A()
toon(a.d, a.n, type(A.d).__name__, a.g, A.g)
a.d = 5
toon(a.d, a.__dict__)
verwijder a.d
show(lambda: a.d)
a.n = 7
toon(a.n, a.__dict__)
a.__dict__["n"] = 8
toon(a.n)
a.g = "own"
toon(a.g, A.g)
a.s = 5
show(lambda: type(a.s).__name__)
a.__dict__["s"] = "dict s"
toon(a.s)


functie dels():
    verwijder a.s


functie delx():
    verwijder a.x


functie setx():
    a.x = 1


show(dels)
show(delx)
show(setx)
A.d = "replaced"
toon(a.d, A.d)


klasse B(A):
    doe niets


toon(B().n, B.g)


klasse Prop:
    functie __init__(self):
        self._v = 1

    @eigenschap
    functie v(self):
        "the v"
        geef terug self._v

    @v.setter
    functie v(self, value):
        als value < 0 dan:
            werp ValueError("negative")
        self._v = value

    @v.deleter
    functie v(self):
        toon("deleting")
        self._v = 0

    @eigenschap
    functie ro(self):
        geef terug "ro"

    wo = eigenschap(Niets, lambda self, v: toon("wo", v))
    nothing = eigenschap()


p = Prop()
p.v = 10
toon(p.v, Prop.v.fget(p), Prop.v.__doc__, type(Prop.v), is_instantie(Prop.v, eigenschap))
verwijder p.v
toon(p.v)


functie set_(n, v):
    zet_attribuut(p, n, v)


functie del_(n):
    verwijder_attribuut(p, n)


voor f in lambda: set_("v", -1), lambda: set_("ro",
        1), lambda: del_("ro"), lambda: p.wo, lambda: set_("wo",
        3), lambda: p.nothing, lambda: set_("nothing",
        1), lambda: del_("nothing"), lambda: Prop.ro.setter, lambda: Prop.v.nope:
    probeer:
        f() als f is Niets anders toon(type(f()).__name__)
    vang Exception genaamd e:
        toon(type(e).__name__, e)


klasse PropSub(Prop):
    @Prop.v.setter
    functie v(self, value):
        toon("sub set")
        self._v = value * 2

    @eigenschap
    functie ro(self):
        geef terug "sub " + superklasse().ro


q = PropSub()
q.v = 4
toon(q.v, q.ro)


klasse Err:
    @eigenschap
    functie bad(self):
        geef terug self.missing

    functie __getattr__(self, name):
        geef terug "fallback " + name


toon(Err().bad, Err().other)


klasse Err2:
    @eigenschap
    functie bad(self):
        geef terug self.missing


show(lambda: Err2().bad)


klasse CM:
    count = 0

    @klassemethode
    functie make(cls, *a):
        cls.count += 1
        geef terug cls.__name__, cls.count, a

    @statische_methode
    functie st(*a):
        geef terug a

    @klassemethode
    functie factory(cls):
        geef terug cls()

    functie who(self):
        geef terug type(self).__name__


klasse CMS(CM):
    doe niets


toon(CM.make(1), CM().make(2), CMS.make(3), CMS().make(), CM.count, CMS.count, CM.st(1), CM().st(2),
    CMS.factory().who())
toon(CM.make.__self__, CMS.make.__func__ == CM.make.__func__, CM.__dict__["make"].__func__.__name__,
    type(CM.__dict__["st"]).__name__, CM.st == CM().st)


klasse LazyProp:
    functie __init__(self, fn):
        self.fn = fn
        self.name = fn.__name__

    functie __get__(self, obj, owner):
        als obj is Niets dan:
            geef terug self
        v = self.fn(obj)
        obj.__dict__[self.name] = v
        geef terug v


klasse Lz:
    @LazyProp
    functie heavy(self):
        toon("computing")
        geef terug 42


z = Lz()
toon(z.heavy, z.heavy, z.__dict__)


klasse Typed:
    functie __init__(self, kind):
        self.kind = kind

    functie __set_name__(self, o, n):
        self.n = n

    functie __get__(self, o, t):
        geef terug o.__dict__[self.n] als o anders self

    functie __set__(self, o, v):
        als niet is_instantie(v, self.kind) dan:
            werp TypeError(f"{self.n} must be {self.kind.__name__}, not {type(v).__name__}")
        o.__dict__[self.n] = v


klasse Pt:
    x = Typed(geheel_getal)
    name = Typed(tekenreeks)

    functie __init__(self, x, name):
        self.x = x
        self.name = name


toon(Pt(1, "a").x)
show(lambda: Pt("1", "a"))
show(lambda: Pt(1, 2))


klasse InstDesc:
    doe niets


i = InstDesc()
i.d = GetOnly()
toon(type(i.d).__name__)


klasse Call:
    functie __call__(self, *a, **k):
        geef terug a, k


klasse UsesCall:
    c = Call()
    m = lengte

    functie f(self):
        geef terug 1

    g = lambda self, x: (x, self.f())


toon(UsesCall().c(1, a=2), UsesCall.c(3), UsesCall().m("abc"), UsesCall().g(5))
