সংজ্ঞা show(f):
    চেষ্টা:
        ছাপাও(f())
    ব্যতিক্রম Exception হিসেবে e:
        ছাপাও(ধরন(e).__name__, e)


শ্রেণি Desc:
    সংজ্ঞা __init__(self, name="?"):
        self.name = name

    সংজ্ঞা __set_name__(self, owner, name):
        ছাপাও("set_name", owner.__name__, name)
        self.name = name

    সংজ্ঞা __get__(self, obj, owner=কিছুই না):
        ছাপাও("get", self.name, obj হলো কিছুই না, owner.__name__)
        ফেরত self যদি obj হলো কিছুই না নাহলে obj.__dict__.get(self.name, "unset")


শ্রেণি Data(Desc):
    সংজ্ঞা __set__(self, obj, value):
        ছাপাও("set", self.name, value)
        obj.__dict__[self.name] = value

    সংজ্ঞা __delete__(self, obj):
        ছাপাও("delete", self.name)
        মুছে ফেলো obj.__dict__[self.name]


শ্রেণি SetOnly:
    সংজ্ঞা __set__(self, obj, value):
        ছাপাও("setonly", value)


শ্রেণি DelOnly:
    সংজ্ঞা __delete__(self, obj):
        ছাপাও("delonly")


শ্রেণি GetOnly:
    সংজ্ঞা __get__(self, obj, owner):
        ফেরত "got", owner.__name__


শ্রেণি A:
    d = Data()
    n = Desc()
    s = SetOnly()
    x = DelOnly()
    g = GetOnly()


a = A()
ছাপাও(a.d, a.n, ধরন(A.d).__name__, a.g, A.g)
a.d = 5
ছাপাও(a.d, a.__dict__)
মুছে ফেলো a.d
show(ল্যাম্বডা: a.d)
a.n = 7
ছাপাও(a.n, a.__dict__)
a.__dict__["n"] = 8
ছাপাও(a.n)
a.g = "own"
ছাপাও(a.g, A.g)
a.s = 5
show(ল্যাম্বডা: ধরন(a.s).__name__)
a.__dict__["s"] = "dict s"
ছাপাও(a.s)


সংজ্ঞা dels():
    মুছে ফেলো a.s


সংজ্ঞা delx():
    মুছে ফেলো a.x


সংজ্ঞা setx():
    a.x = 1


show(dels)
show(delx)
show(setx)
A.d = "replaced"
ছাপাও(a.d, A.d)


শ্রেণি B(A):
    ছাড়ো


ছাপাও(B().n, B.g)


শ্রেণি Prop:
    সংজ্ঞা __init__(self):
        self._v = 1

    @বৈশিষ্ট্য
    সংজ্ঞা v(self):
        "the v"
        ফেরত self._v

    @v.setter
    সংজ্ঞা v(self, value):
        যদি value < 0 হয়:
            তোলো ValueError("negative")
        self._v = value

    @v.deleter
    সংজ্ঞা v(self):
        ছাপাও("deleting")
        self._v = 0

    @বৈশিষ্ট্য
    সংজ্ঞা ro(self):
        ফেরত "ro"

    wo = বৈশিষ্ট্য(কিছুই না, ল্যাম্বডা self, v: ছাপাও("wo", v))
    nothing = বৈশিষ্ট্য()


p = Prop()
p.v = 10
ছাপাও(p.v, Prop.v.fget(p), Prop.v.__doc__, ধরন(Prop.v), দৃষ্টান্ত_কি(Prop.v, বৈশিষ্ট্য))
মুছে ফেলো p.v
ছাপাও(p.v)


সংজ্ঞা set_(n, v):
    বৈশিষ্ট্য_রাখো(p, n, v)


সংজ্ঞা del_(n):
    বৈশিষ্ট্য_মোছো(p, n)


(ল্যাম্বডা: set_("v", -1), ল্যাম্বডা: set_("ro", 1), ল্যাম্বডা: del_("ro"), ল্যাম্বডা: p.wo,
        ল্যাম্বডা: set_("wo", 3), ল্যাম্বডা: p.nothing, ল্যাম্বডা: set_("nothing", 1),
        ল্যাম্বডা: del_("nothing"), ল্যাম্বডা: Prop.ro.setter,
        ল্যাম্বডা: Prop.v.nope) মধ্যে প্রতিটি f এর জন্য:
    চেষ্টা:
        f() যদি f হলো কিছুই না নাহলে ছাপাও(ধরন(f()).__name__)
    ব্যতিক্রম Exception হিসেবে e:
        ছাপাও(ধরন(e).__name__, e)


শ্রেণি PropSub(Prop):
    @Prop.v.setter
    সংজ্ঞা v(self, value):
        ছাপাও("sub set")
        self._v = value * 2

    @বৈশিষ্ট্য
    সংজ্ঞা ro(self):
        ফেরত "sub " + সুপার().ro


q = PropSub()
q.v = 4
ছাপাও(q.v, q.ro)


শ্রেণি Err:
    @বৈশিষ্ট্য
    সংজ্ঞা bad(self):
        ফেরত self.missing

    সংজ্ঞা __getattr__(self, name):
        ফেরত "fallback " + name


ছাপাও(Err().bad, Err().other)


শ্রেণি Err2:
    @বৈশিষ্ট্য
    সংজ্ঞা bad(self):
        ফেরত self.missing


show(ল্যাম্বডা: Err2().bad)


শ্রেণি CM:
    count = 0

    @শ্রেণি_পদ্ধতি
    সংজ্ঞা make(cls, *a):
        cls.count += 1
        ফেরত cls.__name__, cls.count, a

    @স্থির_পদ্ধতি
    সংজ্ঞা st(*a):
        ফেরত a

    @শ্রেণি_পদ্ধতি
    সংজ্ঞা factory(cls):
        ফেরত cls()

    সংজ্ঞা who(self):
        ফেরত ধরন(self).__name__


শ্রেণি CMS(CM):
    ছাড়ো


ছাপাও(CM.make(1), CM().make(2), CMS.make(3), CMS().make(), CM.count, CMS.count, CM.st(1),
    CM().st(2), CMS.factory().who())
ছাপাও(CM.make.__self__, CMS.make.__func__ == CM.make.__func__,
    CM.__dict__["make"].__func__.__name__, ধরন(CM.__dict__["st"]).__name__, CM.st == CM().st)


শ্রেণি LazyProp:
    সংজ্ঞা __init__(self, fn):
        self.fn = fn
        self.name = fn.__name__

    সংজ্ঞা __get__(self, obj, owner):
        যদি obj হলো কিছুই না হয়:
            ফেরত self
        v = self.fn(obj)
        obj.__dict__[self.name] = v
        ফেরত v


শ্রেণি Lz:
    @LazyProp
    সংজ্ঞা heavy(self):
        ছাপাও("computing")
        ফেরত 42


z = Lz()
ছাপাও(z.heavy, z.heavy, z.__dict__)


শ্রেণি Typed:
    সংজ্ঞা __init__(self, kind):
        self.kind = kind

    সংজ্ঞা __set_name__(self, o, n):
        self.n = n

    সংজ্ঞা __get__(self, o, t):
        ফেরত o.__dict__[self.n] যদি o নাহলে self

    সংজ্ঞা __set__(self, o, v):
        যদি না দৃষ্টান্ত_কি(v, self.kind) হয়:
            তোলো TypeError(f"{self.n} must be {self.kind.__name__}, not {ধরন(v).__name__}")
        o.__dict__[self.n] = v


শ্রেণি Pt:
    x = Typed(পূর্ণসংখ্যা)
    name = Typed(স্ট্রিং)

    সংজ্ঞা __init__(self, x, name):
        self.x = x
        self.name = name


ছাপাও(Pt(1, "a").x)
show(ল্যাম্বডা: Pt("1", "a"))
show(ল্যাম্বডা: Pt(1, 2))


শ্রেণি InstDesc:
    ছাড়ো


i = InstDesc()
i.d = GetOnly()
ছাপাও(ধরন(i.d).__name__)


শ্রেণি Call:
    সংজ্ঞা __call__(self, *a, **k):
        ফেরত a, k


শ্রেণি UsesCall:
    c = Call()
    m = দৈর্ঘ্য

    সংজ্ঞা f(self):
        ফেরত 1

    g = ল্যাম্বডা self, x: (x, self.f())


ছাপাও(UsesCall().c(1, a=2), UsesCall.c(3), UsesCall().m("abc"), UsesCall().g(5))
