classe Point:
    __slots__ = "x", "y"

    fonction __init__(self, x, y=0):
        self.x, self.y = x, y

    fonction __repr__(self):
        renvoyer f"Point({self.x}, {self.y})"

    fonction __eq__(self, other):
        renvoyer (self.x, self.y) == (other.x, other.y)

    fonction __hash__(self):
        renvoyer hachage((self.x, self.y))


p = Point(1, 2)
p.x += 5
afficher(p, p == Point(6, 2), {p: 1}[Point(6, 2)], Point.__slots__, Point.x, type_de(Point.x),
    [n pour n dans lister_attributs(p) si n[0] != "_"])
afficher(a_attribut(p, "__dict__"), a_attribut(p, "z"), a_attribut(Point, "x"),
    a_attribut(Point, "z"))


fonction attempt(action):
    essayer:
        afficher(action())
    sauf (AttributeError, TypeError, ValueError) comme error:
        afficher(type_de(error).__name__, error)


fonction delete(obj, name):
    supprimer_attribut(obj, name)


q = Point.__new__(Point)


classe Other:
    x = 5


pour action dans lambda: définir_attribut(p, "z", 1), lambda: p.z, lambda: q.x, lambda: delete(p,
        "x"), lambda: p.x, lambda: delete(p, "x"), lambda: définir_attribut(p, "x",
        [1]), lambda: p, lambda: définir_attribut(p, "__init__", 1), lambda: delete(p,
        "z"), lambda: Point.y, lambda: définir_attribut(Point, "z",
        3), lambda: p.z, lambda: définir_attribut(p, "z", 4), lambda: delete(p, "z"):
    attempt(action)


classe Point3(Point):
    __slots__ = "z"
    kind = "solid"

    fonction __init__(self, x, y, z):
        superclasse().__init__(x, y)
        self.z = z

    fonction __repr__(self):
        renvoyer f"Point3({self.x}, {self.y}, {self.z})"


classe Free(Point3):
    passer


classe Fixed(Point3):
    __slots__ = ()


classe Again(Point3):
    __slots__ = ("__dict__",)


a, b, c, d = Point3(1, 2, 3), Free(1, 2, 3), Fixed(1, 2, 3), Again(1, 2, 3)
b.extra, d.extra = "b", "d"
afficher(a, b, c, d, b.extra, d.extra, Point3.z, Point3.x)
pour obj dans a, c:
    attempt(lambda: définir_attribut(obj, "extra", 1))
    attempt(lambda: définir_attribut(obj, "kind", 1))
    attempt(lambda: delete(obj, "kind"))
    attempt(lambda: obj.kind)
b.kind = "free"
afficher(b.kind, c.kind, Free.kind)


classe Shadow(Point):
    __slots__ = ()
    x = 7


s = Shadow.__new__(Shadow)
afficher(s.x)
attempt(lambda: définir_attribut(s, "x", 1))


classe Private:
    __slots__ = "__secret", "_half", "both__"

    fonction __init__(self):
        self.__secret, self._half, self.both__ = 1, 2, 3

    fonction tell(self):
        renvoyer self.__secret, self._half, self.both__


afficher(Private().tell(), Private._Private__secret,
    [n pour n dans lister_attributs(Private()) si "secret" dans n])
attempt(lambda: Private().__secret)


classe Mixed:
    passer


classe Left(Mixed):
    __slots__ = ("l",)


classe Right(Mixed):
    __slots__ = ("r",)


classe Empty(Mixed):
    __slots__ = []


m = Left()
m.l, m.other = 1, 2
afficher(m.l, m.other, Left.l)
attempt(lambda: type_de("T", (Left, Right), {}))
attempt(lambda: type_de("T", (Left, Empty), {})().__class__.__name__)
pour slots dans 5, ("a", 5), ("a b",), ("1a",), ("",), "ok", {"k": "doc"}, ["p",
        "q"], itérateur(["i"]):
    attempt(lambda: [n pour n dans lister_attributs(type_de("T", (),
                    {"__slots__": slots})()) si n[0] != "_"])
attempt(lambda: type_de("T", (), {"__slots__": ("v",), "v": 1}))
attempt(lambda: type_de("T", (nuplet,), {"__slots__": ("v",)}))
attempt(lambda: type_de("T", (nuplet,), {"__slots__": ()})((1, 2)))


classe Stack(liste):
    __slots__ = ("limit",)

    fonction push(self, value):
        si longueur(self) >= self.limit:
            lever ValueError("full")
        self.append(value)


stack = Stack([1])
stack.limit = 2
attempt(lambda: stack.push(2))
attempt(lambda: stack.push(3))
attempt(lambda: définir_attribut(stack, "other", 1))
afficher(stack, stack.limit)


classe Node:
    __slots__ = "value", "next"

    fonction __init__(self, value, next=Rien):
        self.value, self.next = value, next

    fonction __iter__(self):
        node = self
        tant que node est autre que Rien:
            produire node.value
            node = node.next


head = Rien
pour i dans intervalle(5):
    head = Node(i, head)
afficher(liste(head), somme(head))
total = 0
pour i dans intervalle(1000):
    n = Node(i)
    n.value += 1
    total += n.value
afficher(total)


classe Problem(Exception):
    __slots__ = ("code",)

    fonction __init__(self, code):
        self.code = code


essayer:
    lever Problem(3)
sauf Problem comme error:
    afficher(error.code, error.args, Problem.code)
