# Attributes whose names are values: getattr, setattr, delattr, hasattr, dir, vars.
class Config:
    level = 1
    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)
    def show(self):
        return {name: getattr(self, name) for name in sorted(vars(self))}
    def _hidden(self): return "hidden"

c = Config(width=3, height=4.5, title="é")
print(c.show(), vars(c) is c.__dict__, vars(c) == {"width": 3, "height": 4.5, "title": "é"})
for name in list(vars(c)):
    if name.startswith("w"):
        delattr(c, name)
print(c.show(), [hasattr(c, name) for name in ("width", "height", "level", "show", "__init__")])
vars(c)["added"] = [1]
print(c.added, getattr(c, "added") == vars(c)["added"], getattr(c, "nothing", None), getattr(c, "lev" + "el"))
print([name for name in dir(c) if not name.startswith("__")], [name for name in dir(Config) if name[0] != "_"])
print({name for name in dir(c) if callable(getattr(c, name)) and not name.startswith("_")}, getattr(c, "_hidden")())

class Proxy:
    def __init__(self, target): self.target = target
    def __getattr__(self, name): return getattr(self.target, name)
p = Proxy(c)
print(p.height, p.show() == c.show(), hasattr(p, "level"), hasattr(p, "depth"))
try:
    p.depth
except AttributeError as error:
    print(error)

class Field:
    def __init__(self, check): self.check = check
    def __set_name__(self, owner, name): self.slot = "_" + name
    def __get__(self, obj, owner): return self if obj is None else getattr(obj, self.slot)
    def __set__(self, obj, value): setattr(obj, self.slot, self.check(value))
    def __delete__(self, obj): delattr(obj, self.slot)
class Person:
    age = Field(int)
    name = Field(str)
    def __init__(self, name, age): self.name, self.age = name, age
q = Person(5, "7")
print(q.name + "!", q.age + 1, vars(q), Person.age.slot)
del q.age
print(hasattr(q, "age"), vars(q), list(map(getattr, [q, c], ["name", "level"])))

for operation in (lambda n: getattr(c, n), lambda n: setattr(c, n, 1), lambda n: delattr(c, n), lambda n: hasattr(c, n)):
    for name in ("absent", 5, None):
        try:
            print(operation(name))
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)
            vars(c).pop("absent", None)
for value in (5, "a", [], None, len, object()):
    try:
        print(vars(value))
    except TypeError as error:
        print(error)
print([hasattr(value, name) for value in (5, 1.5, "a", [], {}, {1}, (), None) for name in ("__add__", "__radd__", "__or__", "__ior__", "__sub__", "__mod__", "__neg__", "__invert__")])
print("__sub__" in dir(set), "__sub__" in dir(dict), "__add__" in dir(str), "__radd__" in dir(str), "__rmul__" in dir(list), "__matmul__" in dir(int))

class Listed:
    def __dir__(self): return ("b", "a")
print(dir(Listed()), sorted(set(dir(Listed)) - set(dir(object))))

class Shapes:
    def area_square(self, n): return n * n
    def area_circle(self, n): return 3 * n * n
    def area(self, kind, n):
        method = getattr(self, f"area_{kind}", None)
        return "no such shape" if method is None else method(n)
print([Shapes().area(kind, 2) for kind in ("square", "circle", "cube")])
