class Animal:
    """An animal."""
    kind = "animal"
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"
    def speak(self):
        return "..."
    @property
    def upper(self):
        return self.name.upper()
    @upper.setter
    def upper(self, value):
        self.name = value.lower()
    @staticmethod
    def make(name):
        return Animal(name)
    @classmethod
    def build(cls, name):
        return cls(name)
    __secret = 1
    def secret(self):
        self.__hidden = self.__secret + 1
        return self.__hidden

class Dog(Animal):
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def speak(self):
        return super().speak() + "woof" + __class__.kind
    def __eq__(self, other):
        return self.name == other.name
    def __len__(self):
        return len(self.tricks)
    def __getitem__(self, i):
        return self.tricks[i]
    def __iter__(self):
        return iter(self.tricks)
    def __add__(self, other):
        return Dog(self.name + other.name)

d = Dog("Rex", ["sit"])
print(d, d.speak(), d.upper, d == Dog("Rex"), len(d), d[0], list(d), d + d)
d.upper = "BOB"
print(d.name, Animal.make("x"), Dog.build("y"), d.secret(), d._Animal__hidden)
print(Animal.__doc__, Dog.__name__, Dog.__qualname__, Dog.__module__, isinstance(d, Animal))

class Meta:
    def __init_subclass__(cls, tag=None, **kw):
        print("subclass", cls.__name__, tag, kw)
class Sub(Meta, tag="t", other=1):
    pass

class Outer:
    class Inner:
        def m(self):
            return __class__.__qualname__
print(Outer.Inner().m())

def local():
    class L:
        def m(self):
            return [super(L, self).__init__ is not None, __class__ is None]
    return L
print(local().__qualname__, local()().m())
class A:
    def m(self): return ["A"]
class B(A):
    def m(self): return ["B"] + super().m()
class C(A):
    def m(self): return ["C"] + super().m()
class D(B, C):
    def m(self): return ["D"] + super().m()
print(D().m())
class Early:
    def m(self):
        return super().x
    def n(self):
        return super()
    try:
        n(0)
    except RuntimeError as e:
        print(e)
class Names:
    a = 1
    def a2(self): return 2
    for i in range(2):
        a += i
    del i
    lst = [j for j in range(a)]
print(Names.a, Names.lst, hasattr(Names, "i"))
