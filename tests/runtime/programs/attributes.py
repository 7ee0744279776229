# Descriptors and the hooks of attributes.


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error)


class P:
    def __init__(self): self._x = 1

    @property
    def x(self):
        """The doc of x."""
        return self._x

    @x.setter
    def x(self, value): self._x = value

    @x.deleter
    def x(self): self._x = None

    @property
    def read_only(self): return 5

    write_only = property(None, lambda self, value: print("written", value))
    nothing = property()

    @property
    def broken(self): return self.not_there


p = P()
print(p.x)
p.x = 7
print(p.x, p._x)
del p.x
print(p.x, P.x.__doc__, P.x.fget(p))
attempt(setattr, p, "read_only", 1)
attempt(delattr, p, "read_only")
p.write_only = 4
attempt(lambda: p.write_only)
attempt(lambda: p.nothing)
attempt(delattr, p, "write_only")
attempt(lambda: p.broken)
print(hasattr(p, "broken"), getattr(p, "broken", "default"))
print(type(P.x).__name__, P.read_only.fset)


class Q(P):
    @property
    def x(self): return super().x * 10 if self._x else "none"


q = Q()
print(q.x)
attempt(setattr, q, "x", 1)


# Data descriptors go before the object's own attributes, the others behind
class Data:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, object, owner):
        if object is None:
            return ("class", owner.__name__)
        return ("data", object.__dict__.get(self.name))
    def __set__(self, object, value): object.__dict__[self.name] = value
    def __delete__(self, object): print("deleted"); del object.__dict__[self.name]


class NonData:
    def __get__(self, object, owner): return "non-data"


class SetOnly:
    def __set__(self, object, value): object.__dict__["set_only"] = ("set", value)


class Host:
    data = Data()
    non_data = NonData()
    set_only = SetOnly()


h = Host()
print(h.data, Host.data, h.non_data, Host.non_data)
h.data = 5
h.non_data = "own"
h.set_only = 3
print(h.data, h.non_data, h.set_only, h.__dict__)
h.__dict__["data"] = "hidden"
print(h.data)
del h.data
attempt(delattr, h, "set_only")


# __getattr__, __getattribute__, __setattr__, __delattr__
class Get:
    real = 1

    def __getattr__(self, name):
        if name == "nope":
            raise AttributeError(f"none of {name}")
        return "got " + name


g = Get()
print(g.real, g.other, hasattr(g, "nope"), getattr(g, "nope", 0))
attempt(lambda: g.nope)


class Proxy:
    def __init__(self, target): object.__setattr__(self, "target", target)
    def __getattribute__(self, name):
        if name == "target":
            return object.__getattribute__(self, name)
        return ("proxied", name)
    def __setattr__(self, name, value): print("set", name, value)
    def __delattr__(self, name): print("del", name)


x = Proxy(3)
print(x.anything, x.target)
x.y = 1
del x.y
print(x.__class__)


class Both:
    def __getattribute__(self, name):
        if name == "a":
            return "a"
        raise AttributeError(name)
    def __getattr__(self, name): return "fallback " + name


print(Both().a, Both().b)


class Counting:
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)


c = Counting()
c.v = 4
print(c.v)
c2 = Counting()
c2.v = 5
print(c2.v)


class Missing:
    def __getattr__(self, name): return self.never_there[name]


def deep():
    try:
        Missing().x
    except RecursionError as error:
        return type(error).__name__


print(deep())


# Methods of builtin types, unbound and bound

items = []
add = items.append
add(1)
list.append(items, 2)
print(items, list.__len__(items), items.__len__(), items.__contains__(2), items.__getitem__(0))
attempt(list.append)
attempt(list.append, 1, 2)
attempt(list.append, items)
print((5).__add__(3), (5).__radd__(3), (5).__sub__("x"), (1).__eq__(1), (2.5).__neg__())
print("ab".__len__(), "ab".__eq__("ab"), {}.__len__(), (1,).__getitem__(0))
print(int.__add__(1, 2), object.__eq__(1, 1) is True, object.__ne__(p, q))
print(object().__eq__(1), p.__eq__(p), p.__ne__(p), p.__hash__() == hash(p))
attempt(lambda: p.__lt__(q))
attempt(lambda: p < q)


# super
class Base:
    name = "base"
    def hello(self): return "base hello"
    @classmethod
    def make(cls): return ("base", cls.__name__)
    @staticmethod
    def static(): return "base static"
    @property
    def prop(self): return "base prop"


class Sub(Base):
    name = "sub"
    def hello(self): return (super().hello(), super().name, super(Sub, self).hello())
    @classmethod
    def make(cls): return super().make()
    @staticmethod
    def static(): return Base.static() + "!"
    @property
    def prop(self): return super().prop + "!"
    def missing(self): return super().nothing


s = Sub()
print(s.hello(), s.make(), Sub.make(), s.static(), s.prop)
attempt(s.missing)
attempt(lambda: super(int, s))
attempt(lambda: super(1, s))
print(super(Sub, s).hello())


# __class__, __doc__ of instances
class Doc:
    """Documented."""


print(Doc().__doc__, Doc.__doc__, P.__doc__, Doc().__class__.__name__, Doc().__module__)
