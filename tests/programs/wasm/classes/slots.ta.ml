வகுப்பு Point:
    __slots__ = "x", "y"

    வரையறு __init__(self, x, y=0):
        self.x, self.y = x, y

    வரையறு __repr__(self):
        திருப்பு f"Point({self.x}, {self.y})"

    வரையறு __eq__(self, other):
        திருப்பு (self.x, self.y) == (other.x, other.y)

    வரையறு __hash__(self):
        திருப்பு ஹாஷ்((self.x, self.y))


p = Point(1, 2)
p.x += 5
அச்சிடு(p, p == Point(6, 2), {p: 1}[Point(6, 2)], Point.__slots__, Point.x, வகை(Point.x),
    [n ஒவ்வொரு n இல் பெயர்ப்பட்டியல்(p) என்றால் n[0] != "_"])
அச்சிடு(பண்பு_உண்டா(p, "__dict__"), பண்பு_உண்டா(p, "z"), பண்பு_உண்டா(Point, "x"), பண்பு_உண்டா(Point, "z"))


வரையறு attempt(action):
    முயற்சி:
        அச்சிடு(action())
    விதிவிலக்கு (AttributeError, TypeError, ValueError) ஆக error:
        அச்சிடு(வகை(error).__name__, error)


வரையறு delete(obj, name):
    பண்பை_நீக்கு(obj, name)


q = Point.__new__(Point)


வகுப்பு Other:
    x = 5


(லாம்டா: பண்பை_அமை(p, "z", 1), லாம்டா: p.z, லாம்டா: q.x, லாம்டா: delete(p, "x"), லாம்டா: p.x,
        லாம்டா: delete(p, "x"), லாம்டா: பண்பை_அமை(p, "x", [1]), லாம்டா: p,
        லாம்டா: பண்பை_அமை(p, "__init__", 1), லாம்டா: delete(p, "z"), லாம்டா: Point.y,
        லாம்டா: பண்பை_அமை(Point, "z", 3), லாம்டா: p.z, லாம்டா: பண்பை_அமை(p, "z", 4),
        லாம்டா: delete(p, "z")) இல் ஒவ்வொரு action:
    attempt(action)


வகுப்பு Point3(Point):
    __slots__ = "z"
    kind = "solid"

    வரையறு __init__(self, x, y, z):
        மேல்வகுப்பு().__init__(x, y)
        self.z = z

    வரையறு __repr__(self):
        திருப்பு f"Point3({self.x}, {self.y}, {self.z})"


வகுப்பு Free(Point3):
    ஒன்றும் செய்யாதே


வகுப்பு Fixed(Point3):
    __slots__ = ()


வகுப்பு Again(Point3):
    __slots__ = ("__dict__",)


a, b, c, d = Point3(1, 2, 3), Free(1, 2, 3), Fixed(1, 2, 3), Again(1, 2, 3)
b.extra, d.extra = "b", "d"
அச்சிடு(a, b, c, d, b.extra, d.extra, Point3.z, Point3.x)
(a, c) இல் ஒவ்வொரு obj:
    attempt(லாம்டா: பண்பை_அமை(obj, "extra", 1))
    attempt(லாம்டா: பண்பை_அமை(obj, "kind", 1))
    attempt(லாம்டா: delete(obj, "kind"))
    attempt(லாம்டா: obj.kind)
b.kind = "free"
அச்சிடு(b.kind, c.kind, Free.kind)


வகுப்பு Shadow(Point):
    __slots__ = ()
    x = 7


s = Shadow.__new__(Shadow)
அச்சிடு(s.x)
attempt(லாம்டா: பண்பை_அமை(s, "x", 1))


வகுப்பு Private:
    __slots__ = "__secret", "_half", "both__"

    வரையறு __init__(self):
        self.__secret, self._half, self.both__ = 1, 2, 3

    வரையறு tell(self):
        திருப்பு self.__secret, self._half, self.both__


அச்சிடு(Private().tell(), Private._Private__secret,
    [n ஒவ்வொரு n இல் பெயர்ப்பட்டியல்(Private()) என்றால் "secret" இல் n])
attempt(லாம்டா: Private().__secret)


வகுப்பு Mixed:
    ஒன்றும் செய்யாதே


வகுப்பு Left(Mixed):
    __slots__ = ("l",)


வகுப்பு Right(Mixed):
    __slots__ = ("r",)


வகுப்பு Empty(Mixed):
    __slots__ = []


m = Left()
m.l, m.other = 1, 2
அச்சிடு(m.l, m.other, Left.l)
attempt(லாம்டா: வகை("T", (Left, Right), {}))
attempt(லாம்டா: வகை("T", (Left, Empty), {})().__class__.__name__)
(5, ("a", 5), ("a b",), ("1a",), ("",), "ok", {"k": "doc"}, ["p", "q"],
        மீள்செய்கி(["i"])) இல் ஒவ்வொரு slots:
    attempt(லாம்டா: [n ஒவ்வொரு n இல் பெயர்ப்பட்டியல்(வகை("T", (),
                    {"__slots__": slots})()) என்றால் n[0] != "_"])
attempt(லாம்டா: வகை("T", (), {"__slots__": ("v",), "v": 1}))
attempt(லாம்டா: வகை("T", (டப்பிள்,), {"__slots__": ("v",)}))
attempt(லாம்டா: வகை("T", (டப்பிள்,), {"__slots__": ()})((1, 2)))


வகுப்பு Stack(பட்டியல்):
    __slots__ = ("limit",)

    வரையறு push(self, value):
        நீளம்(self) >= self.limit என்றால்:
            எழுப்பு ValueError("full")
        self.append(value)


stack = Stack([1])
stack.limit = 2
attempt(லாம்டா: stack.push(2))
attempt(லாம்டா: stack.push(3))
attempt(லாம்டா: பண்பை_அமை(stack, "other", 1))
அச்சிடு(stack, stack.limit)


வகுப்பு Node:
    __slots__ = "value", "next"

    வரையறு __init__(self, value, next=ஒன்றுமில்லை):
        self.value, self.next = value, next

    வரையறு __iter__(self):
        node = self
        node என்பதல்ல ஒன்றுமில்லை உள்ளவரை:
            விளைவி node.value
            node = node.next


head = ஒன்றுமில்லை
வரம்பு(5) இல் ஒவ்வொரு i:
    head = Node(i, head)
அச்சிடு(பட்டியல்(head), கூட்டுத்தொகை(head))
total = 0
வரம்பு(1000) இல் ஒவ்வொரு i:
    n = Node(i)
    n.value += 1
    total += n.value
அச்சிடு(total)


வகுப்பு Problem(Exception):
    __slots__ = ("code",)

    வரையறு __init__(self, code):
        self.code = code


முயற்சி:
    எழுப்பு Problem(3)
விதிவிலக்கு Problem ஆக error:
    அச்சிடு(error.code, error.args, Problem.code)
