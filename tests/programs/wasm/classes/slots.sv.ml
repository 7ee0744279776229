klass Point:
    __slots__ = "x", "y"

    definiera __init__(self, x, y=0):
        self.x, self.y = x, y

    definiera __repr__(self):
        returnera f"Point({self.x}, {self.y})"

    definiera __eq__(self, other):
        returnera (self.x, self.y) == (other.x, other.y)

    definiera __hash__(self):
        returnera hashvärde((self.x, self.y))


p = Point(1, 2)
p.x += 5
skriv(p, p == Point(6, 2), {p: 1}[Point(6, 2)], Point.__slots__, Point.x, typ(Point.x),
    [n för n i attributlista(p) om n[0] != "_"])
skriv(har_attribut(p, "__dict__"), har_attribut(p, "z"), har_attribut(Point, "x"),
    har_attribut(Point, "z"))


definiera attempt(action):
    försök:
        skriv(action())
    fånga (AttributeError, TypeError, ValueError) som error:
        skriv(typ(error).__name__, error)


definiera delete(obj, name):
    ta_bort_attribut(obj, name)


q = Point.__new__(Point)


klass Other:
    x = 5


för action i lambda: sätt_attribut(p, "z", 1), lambda: p.z, lambda: q.x, lambda: delete(p,
        "x"), lambda: p.x, lambda: delete(p, "x"), lambda: sätt_attribut(p, "x",
        [1]), lambda: p, lambda: sätt_attribut(p, "__init__", 1), lambda: delete(p,
        "z"), lambda: Point.y, lambda: sätt_attribut(Point, "z",
        3), lambda: p.z, lambda: sätt_attribut(p, "z", 4), lambda: delete(p, "z"):
    attempt(action)


klass Point3(Point):
    __slots__ = "z"
    kind = "solid"

    definiera __init__(self, x, y, z):
        superklass().__init__(x, y)
        self.z = z

    definiera __repr__(self):
        returnera f"Point3({self.x}, {self.y}, {self.z})"


klass Free(Point3):
    gör inget


klass Fixed(Point3):
    __slots__ = ()


klass Again(Point3):
    __slots__ = ("__dict__",)


a, b, c, d = Point3(1, 2, 3), Free(1, 2, 3), Fixed(1, 2, 3), Again(1, 2, 3)
b.extra, d.extra = "b", "d"
skriv(a, b, c, d, b.extra, d.extra, Point3.z, Point3.x)
för obj i a, c:
    attempt(lambda: sätt_attribut(obj, "extra", 1))
    attempt(lambda: sätt_attribut(obj, "kind", 1))
    attempt(lambda: delete(obj, "kind"))
    attempt(lambda: obj.kind)
b.kind = "free"
skriv(b.kind, c.kind, Free.kind)


klass Shadow(Point):
    __slots__ = ()
    x = 7


s = Shadow.__new__(Shadow)
skriv(s.x)
attempt(lambda: sätt_attribut(s, "x", 1))


klass Private:
    __slots__ = "__secret", "_half", "both__"

    definiera __init__(self):
        self.__secret, self._half, self.both__ = 1, 2, 3

    definiera tell(self):
        returnera self.__secret, self._half, self.both__


skriv(Private().tell(), Private._Private__secret,
    [n för n i attributlista(Private()) om "secret" i n])
attempt(lambda: Private().__secret)


klass Mixed:
    gör inget


klass Left(Mixed):
    __slots__ = ("l",)


klass Right(Mixed):
    __slots__ = ("r",)


klass Empty(Mixed):
    __slots__ = []


m = Left()
m.l, m.other = 1, 2
skriv(m.l, m.other, Left.l)
attempt(lambda: typ("T", (Left, Right), {}))
attempt(lambda: typ("T", (Left, Empty), {})().__class__.__name__)
för slots i 5, ("a", 5), ("a b",), ("1a",), ("",), "ok", {"k": "doc"}, ["p", "q"], iterator(["i"]):
    attempt(lambda: [n för n i attributlista(typ("T", (), {"__slots__": slots})()) om n[0] != "_"])
attempt(lambda: typ("T", (), {"__slots__": ("v",), "v": 1}))
attempt(lambda: typ("T", (tupel,), {"__slots__": ("v",)}))
attempt(lambda: typ("T", (tupel,), {"__slots__": ()})((1, 2)))


klass Stack(lista):
    __slots__ = ("limit",)

    definiera push(self, value):
        om längd(self) >= self.limit:
            kasta ValueError("full")
        self.append(value)


stack = Stack([1])
stack.limit = 2
attempt(lambda: stack.push(2))
attempt(lambda: stack.push(3))
attempt(lambda: sätt_attribut(stack, "other", 1))
skriv(stack, stack.limit)


klass Node:
    __slots__ = "value", "next"

    definiera __init__(self, value, next=Inget):
        self.value, self.next = value, next

    definiera __iter__(self):
        node = self
        så länge node är inte Inget:
            ge node.value
            node = node.next


head = Inget
för i i intervall(5):
    head = Node(i, head)
skriv(lista(head), summa(head))
total = 0
för i i intervall(1000):
    n = Node(i)
    n.value += 1
    total += n.value
skriv(total)


klass Problem(Exception):
    __slots__ = ("code",)

    definiera __init__(self, code):
        self.code = code


försök:
    kasta Problem(3)
fånga Problem som error:
    skriv(error.code, error.args, Problem.code)
