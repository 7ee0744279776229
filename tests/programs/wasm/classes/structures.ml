# Class hierarchies, trees, lists, events, caches.
class Shape:
    _count = 0
    def __init__(self, name): self.name = name; Shape._count += 1
    def area(self): raise NotImplementedError
    def __lt__(self, o): return self.area() < o.area()
    def __repr__(self): return f"{self.__class__.__name__}({self.name!r})"
    @classmethod
    def count(cls): return cls._count
    @staticmethod
    def unit(): return "cm"
class Circle(Shape):
    PI = 3.14159
    def __init__(self, r): super().__init__("circle"); self.r = r
    def area(self): return self.PI * self.r ** 2
class Rect(Shape):
    def __init__(self, w, h, name="rect"): super().__init__(name); self.w, self.h = w, h
    def area(self): return self.w * self.h
    @property
    def perimeter(self): return 2 * (self.w + self.h)
class Square(Rect):
    def __init__(self, s): super().__init__(s, s, "square")
    @property
    def side(self): return self.w
    @side.setter
    def side(self, v): self.w = self.h = v
shapes = [Circle(1), Rect(2, 3), Square(1.5)]
print(sorted(shapes), max(shapes), [s.area() for s in shapes], Shape.count(), Square.unit(), shapes[2].perimeter)
shapes[2].side = 10
print(shapes[2].area(), shapes[2].__dict__, sum(s.area() for s in shapes))
try: Shape("x").area()
except NotImplementedError as e: print(repr(e))
print({type(s).__name__: s for s in shapes}, [isinstance(s, Rect) for s in shapes])
class Node:
    def __init__(self, key, val): self.key, self.val, self.left, self.right, self.h = key, val, None, None, 1
class AVL:
    def __init__(self): self.root = None; self.n = 0
    def _h(self, n): return n.h if n else 0
    def _fix(self, n): n.h = 1 + max(self._h(n.left), self._h(n.right)); return n
    def _rot(self, n, a, b):
        c = getattr(n, a); setattr(n, a, getattr(c, b)); setattr(c, b, n)
        self._fix(n); return self._fix(c)
    def __setitem__(self, k, v): self.root = self._put(self.root, k, v)
    def _put(self, n, k, v):
        if n is None: self.n += 1; return Node(k, v)
        if k < n.key: n.left = self._put(n.left, k, v)
        elif k > n.key: n.right = self._put(n.right, k, v)
        else: n.val = v; return n
        self._fix(n); b = self._h(n.left) - self._h(n.right)
        if b > 1:
            if k > n.left.key: n.left = self._rot(n.left, "right", "left")
            return self._rot(n, "left", "right")
        if b < -1:
            if k < n.right.key: n.right = self._rot(n.right, "left", "right")
            return self._rot(n, "right", "left")
        return n
    def __iter__(self):
        def walk(n):
            if n: yield from walk(n.left); yield n.key, n.val; yield from walk(n.right)
        return walk(self.root)
    def __len__(self): return self.n
    def __contains__(self, k): return any(k == q for q, _ in self)
t = AVL()
for i in [5, 2, 8, 1, 9, 3, 7, 4, 6, 0] * 2: t[i] = str(i) * 2
print(list(t), len(t), t.root.h, 5 in t, 50 in t)
class LinkedList:
    class _Node:
        __slots__ = "v", "next"
        def __init__(self, v, next=None): self.v, self.next = v, next
    def __init__(self, it=()):
        self.head = None; self.size = 0
        for x in it: self.append(x)
    def append(self, v):
        n = self._Node(v)
        if self.head is None: self.head = n
        else:
            c = self.head
            while c.next is not None: c = c.next
            c.next = n
        self.size += 1
        return self
    def __iter__(self):
        c = self.head
        while c: yield c.v; c = c.next
    def reverse(self):
        p = None; c = self.head
        while c: c.next, p, c = p, c, c.next
        self.head = p
        return self
    def __len__(self): return self.size
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += self.size
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(i)
    def __add__(self, o): return LinkedList([*self, *o])
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __repr__(self): return f"LinkedList({list(self)})"
    def __bool__(self): return self.head is not None
l = LinkedList([1, 2, 3])
print(l, l.reverse(), len(l), l[0], l[-1], l[1:], l + [9], l == LinkedList([3, 2, 1]), bool(LinkedList()), 2 in l, sorted(l), [*map(str, l)])
try: l[10]
except IndexError as e: print("IndexError", e)
class Event:
    def __init__(self): self.subs = []
    def __iadd__(self, f): self.subs.append(f); return self
    def __isub__(self, f): self.subs.remove(f); return self
    def __call__(self, *a, **k): return [s(*a, **k) for s in self.subs]
class Button:
    def __init__(self, l): self.l = l; self.click = Event()
    def press(self): return self.click(self.l, times=2)
def h1(l, times=1): return l * times
class H:
    def __init__(self, p): self.p = p
    def on(self, l, times): return f"{self.p}:{l}:{times}"
b = Button("ok"); h = H("p")
b.click += h1; b.click += h.on
print(b.press()); b.click -= h.on; print(b.press())
class Temp:
    def __init__(self, c): self.c = c
    f = property(lambda s: s.c * 9 / 5 + 32, lambda s, v: setattr(s, "c", (v - 32) * 5 / 9))
t = Temp(100); print(t.f); t.f = 32; print(t.c)
class Vec:
    def __init__(self, *c): self.c = c
    def __add__(s, o): return Vec(*(a + b for a, b in zip(s.c, o.c)))
    def __sub__(s, o): return s + -o
    def __neg__(s): return s * -1
    def __mul__(s, k): return sum(a * b for a, b in zip(s.c, k.c)) if isinstance(k, Vec) else Vec(*(a * k for a in s.c))
    __rmul__ = __mul__
    def __abs__(s): return (s * s) ** .5
    def __eq__(s, o): return s.c == o.c
    def __hash__(s): return hash(s.c)
    def __repr__(s): return "Vec" + repr(s.c)
    def __getattr__(s, n):
        try: return s.c["xyz".index(n)]
        except (ValueError, IndexError): raise AttributeError(n) from None
v = Vec(1, 2, 3)
print(v + v, v - v, 3 * v, v * v, abs(Vec(3, 4)), v.x, v.z, hasattr(Vec(1), "y"), {v: 1}[Vec(1, 2, 3)], -v)
class Poly:
    def __init__(self, *cs): self.cs = list(cs)
    def __call__(self, x):
        r = 0
        for c in reversed(self.cs): r = r * x + c
        return r
    def __str__(self): return " + ".join(f"{c}x^{i}" if i else str(c) for i, c in enumerate(self.cs) if c) or "0"
p = Poly(1, 0, 3)
print(p, p(2), p(0.5), list(map(p, range(3))), Poly())
class Cache:
    def __init__(self, f, n=2): self.f, self.n, self.d, self.hits = f, n, {}, 0
    def __call__(self, *a):
        if a in self.d: self.hits += 1; v = self.d.pop(a)
        else:
            v = self.f(*a)
            if len(self.d) >= self.n: del self.d[next(iter(self.d))]
        self.d[a] = v
        return v
    def __get__(self, o, t): return self if o is None else lambda *a: self(o, *a)
class Uses:
    def __init__(self, k): self.k = k
    @Cache
    def mul(self, x): print("compute", self.k, x); return self.k * x
u = Uses(3); print(u.mul(2), u.mul(2), u.mul(3), u.mul(4), u.mul(2), Uses.mul.hits)
