# __slots__: what objects may have, what the class has of it, inheritance, errors.
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y=0): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"
    def __eq__(self, other): return (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
p = Point(1, 2)
p.x += 5
print(p, p == Point(6, 2), {p: 1}[Point(6, 2)], Point.__slots__, Point.x, type(Point.x), [n for n in dir(p) if n[0] != "_"])
print(hasattr(p, "__dict__"), hasattr(p, "z"), hasattr(Point, "x"), hasattr(Point, "z"))

def attempt(action):
    try:
        print(action())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

def delete(obj, name): delattr(obj, name)
q = Point.__new__(Point)
class Other: x = 5
for action in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: q.x, lambda: delete(p, "x"), lambda: p.x, lambda: delete(p, "x"), lambda: setattr(p, "x", [1]), lambda: p, lambda: setattr(p, "__init__", 1), lambda: delete(p, "z"), lambda: Point.y, lambda: setattr(Point, "z", 3), lambda: p.z, lambda: setattr(p, "z", 4), lambda: delete(p, "z")):
    attempt(action)

class Point3(Point):
    __slots__ = "z"
    kind = "solid"
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
    def __repr__(self): return f"Point3({self.x}, {self.y}, {self.z})"
class Free(Point3): pass
class Fixed(Point3): __slots__ = ()
class Again(Point3): __slots__ = ("__dict__",)
a, b, c, d = Point3(1, 2, 3), Free(1, 2, 3), Fixed(1, 2, 3), Again(1, 2, 3)
b.extra, d.extra = "b", "d"
print(a, b, c, d, b.extra, d.extra, Point3.z, Point3.x)
for obj in (a, c):
    attempt(lambda: setattr(obj, "extra", 1))
    attempt(lambda: setattr(obj, "kind", 1))
    attempt(lambda: delete(obj, "kind"))
    attempt(lambda: obj.kind)
b.kind = "free"
print(b.kind, c.kind, Free.kind)

class Shadow(Point):
    __slots__ = ()
    x = 7
s = Shadow.__new__(Shadow)
print(s.x)
attempt(lambda: setattr(s, "x", 1))

class Private:
    __slots__ = ("__secret", "_half", "both__")
    def __init__(self): self.__secret, self._half, self.both__ = 1, 2, 3
    def tell(self): return self.__secret, self._half, self.both__
print(Private().tell(), Private._Private__secret, [n for n in dir(Private()) if "secret" in n])
attempt(lambda: Private().__secret)

class Mixed: pass
class Left(Mixed): __slots__ = ("l",)
class Right(Mixed): __slots__ = ("r",)
class Empty(Mixed): __slots__ = []
m = Left()
m.l, m.other = 1, 2
print(m.l, m.other, Left.l)
attempt(lambda: type("T", (Left, Right), {}))
attempt(lambda: type("T", (Left, Empty), {})().__class__.__name__)
for slots in (5, ("a", 5), ("a b",), ("1a",), ("",), "ok", {"k": "doc"}, ["p", "q"], iter(["i"])):
    attempt(lambda: [n for n in dir(type("T", (), {"__slots__": slots})()) if n[0] != "_"])
attempt(lambda: type("T", (), {"__slots__": ("v",), "v": 1}))
attempt(lambda: type("T", (tuple,), {"__slots__": ("v",)}))
attempt(lambda: type("T", (tuple,), {"__slots__": ()})((1, 2)))

class Stack(list):
    __slots__ = ("limit",)
    def push(self, value):
        if len(self) >= self.limit: raise ValueError("full")
        self.append(value)
stack = Stack([1])
stack.limit = 2
attempt(lambda: stack.push(2))
attempt(lambda: stack.push(3))
attempt(lambda: setattr(stack, "other", 1))
print(stack, stack.limit)

class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next
head = None
for i in range(5): head = Node(i, head)
print(list(head), sum(head))
total = 0
for i in range(1000):
    n = Node(i)
    n.value += 1
    total += n.value
print(total)
class Problem(Exception):
    __slots__ = ("code",)
    def __init__(self, code): self.code = code
try: raise Problem(3)
except Problem as error: print(error.code, error.args, Problem.code)
