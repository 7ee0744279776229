函数 show(f):
    尝试:
        打印(f())
    捕获 Exception 作为 e:
        打印(类型(e).__name__, e)


类 A:
    函数 __init__(self, **k):
        打印("A", 排序(k))
        父类().__init__()

    函数 m(self):
        返回 ["A"]

    @类方法
    函数 c(cls):
        返回 ["A.c", cls.__name__]

    @静态方法
    函数 s():
        返回 "A.s"

    @属性
    函数 p(self):
        返回 "A.p"

    x = "A.x"


类 B(A):
    函数 __init__(self, b=0, **k):
        打印("B", b)
        父类().__init__(**k)

    函数 m(self):
        返回 ["B"] + 父类().m()

    @类方法
    函数 c(cls):
        返回 ["B.c"] + 父类().c()

    @属性
    函数 p(self):
        返回 "B.p " + 父类().p


类 C(A):
    函数 __init__(self, c=0, **k):
        打印("C", c)
        父类().__init__(**k)

    函数 m(self):
        返回 ["C"] + 父类(C, self).m()

    @类方法
    函数 c(cls):
        返回 ["C.c"] + 父类(C, cls).c()

    @属性
    函数 p(self):
        返回 "C.p " + 父类().p


类 D(B, C):
    函数 __init__(self, **k):
        打印("D")
        父类().__init__(**k)

    函数 m(self):
        返回 ["D"] + 父类().m()

    @类方法
    函数 c(cls):
        返回 ["D.c"] + 父类().c()

    @静态方法
    函数 s():
        返回 "D.s"

    @属性
    函数 p(self):
        返回 "D.p " + 父类().p + " " + 父类().x + " " + 父类().s()


d = D(b=1, c=2)
打印(d.m(), D.c(), d.c(), d.p, 父类(B, d).m(), 父类(D, D).c(), 父类(D, d).x, 父类(C, d).p)
打印(D.__mro__, [对于 D.mro() 中的 每个 k 取 k.__name__])
show(匿名函数: 父类(D, d).nothing)
show(匿名函数: 父类(整数, d))
show(匿名函数: 父类(5, d))
show(匿名函数: 父类(B, A()).m())


类 E(D):
    函数 inner(self):
        函数 f():
            返回 父类(E, self).m()

        g = 匿名函数: 父类(E, self).m()[0]
        返回 f(), g(), [对于 范围(2) 中的 每个 _ 取 父类(E, self).x]

    函数 nested(self):
        函数 f(me):
            返回 父类().m()

        返回 f(self)

    函数 star(*args):
        返回 父类().m()

    函数 gen(self):
        产出 父类().x
        产出 父类().m()


打印(E().inner(), E().nested(), 列表(E().gen()))
show(匿名函数: E().star())


函数 outside():
    返回 父类().x


show(outside)


类 F:
    函数 noarg():
        返回 父类().x

    函数 early(self):
        self = 空
        返回 父类().__init__

    函数 dele(self):
        返回 父类().nope


show(F.noarg)
show(匿名函数: F().dele())


类 Base:
    函数 __eq__(self, o):
        返回 "base eq"

    函数 __getitem__(self, i):
        返回 "item", i

    函数 __len__(self):
        返回 7

    函数 __call__(self, *a):
        返回 "call", a

    函数 __str__(self):
        返回 "base str"

    函数 __enter__(self):
        打印("enter")
        返回 self

    函数 __exit__(self, *a):
        打印("exit", a[0] 是 空)
        返回 真


类 Der(Base):
    函数 __eq__(self, o):
        返回 "der " + 父类().__eq__(o)

    函数 __getitem__(self, i):
        返回 父类().__getitem__(i * 2)

    函数 __len__(self):
        返回 父类().__len__() + 1

    函数 __call__(self, *a):
        返回 父类().__call__(*a, "more")

    函数 __str__(self):
        返回 "der " + 父类().__str__()

    函数 __repr__(self):
        返回 "repr " + 字符串(长度(父类().__repr__()) > 5)

    函数 __hash__(self):
        返回 5

    函数 __enter__(self):
        返回 父类().__enter__()

    函数 __exit__(self, *a):
        返回 父类().__exit__(*a)

    函数 __setattr__(self, n, v):
        父类().__setattr__(n, v * 2)

    函数 __getattribute__(self, n):
        返回 父类().__getattribute__(n)

    函数 __format__(self, spec):
        返回 "fmt" + 父类().__format__("")

    函数 __ne__(self, o):
        返回 父类().__ne__(o)

    函数 __init_subclass__(cls, **k):
        父类().__init_subclass__(**k)
        打印("sub", cls.__name__)


x = Der()
x.v = 4
打印(x == 1, x[3], 长度(x), x(1), x, 表示(x), x.v, f"{x}", 哈希(x))
打印(Base.__hash__)
使用 x:
    抛出 ValueError


类 Der2(Der):
    略过


类 N:
    函数 __new__(cls, *a, **k):
        打印("new", cls.__name__, a, k)
        self = 父类().__new__(cls)
        self.made = 真
        返回 self

    函数 __init__(self, *a, **k):
        打印("init", a, k)


类 N2(N):
    函数 __new__(cls, v):
        返回 父类().__new__(cls, v, extra=1)

    函数 __init__(self, v):
        父类().__init__(v)
        self.v = v


n = N2(5)
打印(n.made, n.v)


类 Single:
    inst = 空

    函数 __new__(cls):
        如果 cls.inst 是 空:
            cls.inst = 父类().__new__(cls)
        返回 cls.inst


Single().tag = 1
打印(Single().tag)


类 Other:
    函数 __new__(cls):
        返回 5

    函数 __init__(self):
        打印("never")


打印(Other())


类 Cooperative(列表):
    函数 append(self, v):
        父类().append(v * 2)

    函数 __init__(self, it=()):
        父类().__init__()
        [对于 it 中的 每个 v 取 self.append(v)]


打印(Cooperative([1, 2]))


类 Ex(ValueError):
    函数 __init__(self, code, msg):
        父类().__init__(msg)
        self.code = code

    函数 __str__(self):
        返回 f"[{self.code}] {父类().__str__()}"


尝试:
    抛出 Ex(5, "m")
捕获 ValueError 作为 e:
    打印(e, e.args, e.code, 表示(e))
s = 父类(D, d)
打印(s.m(), s.x, 类型(s).__name__)


类 MI1:
    函数 f(self):
        返回 "MI1"


类 MI2:
    函数 f(self):
        返回 "MI2"


类 MI(MI1, MI2):
    函数 f(self):
        返回 父类().f() + 父类(MI1, self).f()


打印(MI().f())
