# The docstrings of properties, and descriptors that are asked by hand.
class C:
    @property
    def x(self):
        "of the getter"
        return 1

    @x.setter
    def x(self, value):
        "of the setter"

    @property
    def silent(self):
        return 2

    @classmethod
    @property
    def whole(cls):
        return cls.__name__

    def method(self, *args):
        return type(self).__name__, args

    shared = classmethod(method)
    free = staticmethod(method)


class D(C):
    @C.x.getter
    def x(self):
        "of another getter"
        return 3


def plain(self):
    return 4


print(C.x.__doc__, C.silent.__doc__, D.x.__doc__, D().x, C.whole, D.whole)
print(property(C.method, doc="given").__doc__, property(plain).__doc__, property().__doc__)
p = property(plain, None, None, "own")
print(p.getter(C.x.fget).__doc__, p.setter(None).__doc__, p.deleter(plain).fdel == plain)
q = property(C.x.fget)
q.__doc__ = "set"
print(q.__doc__, q.getter(plain).__doc__, q.getter(D.x.fget).__doc__)
del q.__doc__
print(q.__doc__)

c, d = C(), D()
print(C.method.__get__(c)(1), C.__dict__["shared"].__get__(None, D)(2), C.__dict__["free"].__get__(c)(d, 3))
print(C.x.__get__(c), C.x.__get__(None, C) == C.x, D.x.__get__(d, D))
C.x.__set__(c, 5)
for f in (lambda: C.x.__delete__(c), lambda: C.method.__get__(None), lambda: C.silent.__set__(c, 1),
          lambda: property().__set_name__(1), lambda: C.x.__get__()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


class Proxy:
    def __init__(self, object):
        self.__object = object

    def __getattribute__(self, name):
        if name.startswith("_Proxy__"):
            return object.__getattribute__(self, name)
        return getattr(self.__object, name)


class E(C):
    def method(self, *args):
        return super().method(*args) + ("E",)


proxy = Proxy(E())
print(isinstance(proxy, C), isinstance(proxy, (int, E)), isinstance(proxy, D), isinstance(proxy, Proxy))
print(E.__dict__["method"](proxy, 1))


class Maker:
    def __new__(cls, what):
        return object.__new__(Made if what == 1 else cls)


class Made(Maker):
    def __init__(self, what):
        self.what = what


print(Maker(1).what, Made(2).what, type(Maker(3)).__name__)
for f in (lambda: int.__new__(bool, 0), lambda: object.__new__(list), lambda: list.__new__(object)):
    try:
        f()
    except TypeError as e:
        print(e)


class Closed:
    __class_getitem__ = None


try:
    Closed[1]
except TypeError as e:
    print(e)
