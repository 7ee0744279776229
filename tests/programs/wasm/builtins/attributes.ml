# getattr, setattr, hasattr, delattr, isinstance, type, callable, vars on own objects.
class Point:
    kind = "point"
    def __init__(self, x, y): self.x, self.y = x, y
    def length(self): return (self.x ** 2 + self.y ** 2) ** 0.5
class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name
p, n = Point(3, 4), Named(6, 8, "é")
print(getattr(p, "x"), getattr(p, "z", None), getattr(n, "length")(), getattr(n, "kind"), getattr(Point, "kind"), [getattr(n, a) for a in ("x", "y", "name")], hasattr(p, "name"), hasattr(n, "name"), hasattr(p, "length"), hasattr(5, "real"), hasattr("a", "nothing"))
setattr(p, "z", 5); setattr(Point, "kind", "changed"); setattr(p, "kind", "own")
print(p.z, p.kind, n.kind, Point.kind, p.__dict__, n.__dict__)
delattr(p, "kind"); delattr(p, "z")
print(p.kind, hasattr(p, "z"))
for attempt in (lambda: getattr(p, "zz"), lambda: delattr(p, "zz"), lambda: p.zz, lambda: getattr(p, 5), lambda: getattr(p), lambda: setattr(p, "a"), lambda: setattr(5, "a", 1), lambda: Point.x, lambda: None.x, lambda: hasattr(p, 1), lambda: (5).foo, lambda: getattr([], "push"), lambda: len.x, lambda: n.method(), lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: isinstance(1), lambda: type(), lambda: Point.length(), lambda: setattr([], "x", 1), lambda: isinstance(1, (int, 5)) and isinstance("a", (int, 5))):
    try:
        print(attempt())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
for name, value in (("a", 1), ("b", [2]), ("c é", 3)):
    setattr(n, name, value)
print(n.__dict__, getattr(n, "c é"), n.b, [k for k in n.__dict__ if k not in ("x", "y")])
print(type(p) is Point, type(n) is Point, isinstance(n, Point), isinstance(p, Named), issubclass(Named, Point), issubclass(Point, object), type(n).__name__, n.__class__ is Named, Named.__name__, type(Named).__name__, isinstance(Named, type), isinstance(n, (int, Named)), Named.__bases__ == (Point,), [c.__name__ for c in Named.__mro__])
class Dynamic:
    def __init__(self): self.log = []
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda *a: (name[4:], a)
        raise AttributeError("no " + name)
d = Dynamic()
print(d.get_x(1), d.log, hasattr(d, "get_y"), hasattr(d, "other"), getattr(d, "other", "default"))
try:
    d.other
except AttributeError as error:
    print(error)
methods = {name: getattr(p, name) for name in ("length",)}
print(methods["length"](), callable(p.length), callable(p), callable(Point), p.length() == Point.length(p), p.length.__name__)
class Callable:
    def __call__(self, *a, **k): return a, k
print(callable(Callable()), Callable()(1, x=2), list(map(Callable(), [1, 2])), sorted([2, 1], key=Callable()) == [1, 2])
def function(): pass
function.attribute = 5
function.count = function.attribute + 1
print(function.attribute, function.count, hasattr(function, "other"), getattr(function, "count"), function.__name__)
config = Point(0, 0)
for line in "x=10;y=20;mode=fast".split(";"):
    key, value = line.split("=")
    setattr(config, key, int(value) if value.isdigit() else value)
print(config.__dict__, config.length(), sum(v for v in config.__dict__.values() if isinstance(v, int)))
