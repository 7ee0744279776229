# Overriding, super, chains and diamonds, attributes of bases, isinstance, mixins, abstract methods.
class Animal:
    sound = "..."
    def __init__(self, name): self.name = name
    def speak(self): return f"{self.name}: {self.noise()}"
    def noise(self): return self.sound
    def __repr__(self): return f"{type(self).__name__}({self.name!r})"
class Dog(Animal):
    sound = "woof"
    def noise(self): return super().noise() + "!"
class Puppy(Dog):
    def __init__(self, name, age=1):
        super().__init__(name + "chen")
        self.age = age
    def noise(self): return super().noise() * self.age
    def speak(self): return "(" + super().speak() + ")"
class Silent(Animal):
    def noise(self): raise NotImplementedError(f"{self} is silent")
print([x.speak() for x in (Animal("a"), Dog("d"), Puppy("p", 2), Puppy("é"))], Puppy("q"), [Puppy("r"), Dog("s")], Dog.noise(Puppy("t", 3)), Animal.speak(Dog("u")))
try: Silent("s").speak()
except NotImplementedError as e: print(e)
class A:
    def f(self): return ["A"]
    def g(self): return "g of A"
class B(A):
    def f(self): return ["B"] + super().f()
class C(A):
    def f(self): return ["C"] + super().f()
    def g(self): return "g of C"
class D(B, C):
    def f(self): return ["D"] + super().f()
class E(C, B):
    def f(self): return ["E"] + super().f()
print(D().f(), E().f(), D().g(), [k.__name__ for k in D.__mro__], [k.__name__ for k in E.__mro__], B().f(), issubclass(D, A), isinstance(E(), (B, D)), issubclass(B, C))
class Root:
    def __init__(self, **kw):
        self.rest = kw
        self.order = ["Root"]
class Left(Root):
    def __init__(self, left=0, **kw):
        super().__init__(**kw)
        self.left = left
        self.order.append("Left")
class Right(Root):
    def __init__(self, right=0, **kw):
        super().__init__(**kw)
        self.right = right
        self.order.append("Right")
class Both(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.order.append("Both")
b = Both(left=1, right=2, other=3)
print(b.left, b.right, b.rest, b.order)
class Loud:
    def say(self): return super().say().upper() + "!"
class Twice:
    def say(self): return super().say() * 2
class Speaker:
    def say(self): return "hi"
class LoudTwice(Loud, Twice, Speaker): pass
class TwiceLoud(Twice, Loud, Speaker): pass
print(LoudTwice().say(), TwiceLoud().say())
class Shape:
    def area(self): raise NotImplementedError
    def bigger(self, other): return self if self.area() >= other.area() else other
    def __lt__(self, other): return self.area() < other.area()
class Square(Shape):
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2
class Rectangle(Square):
    def __init__(self, a, b):
        super().__init__(a)
        self.other = b
    def area(self): return super().area() * self.other // self.side if self.side else 0
shapes = [Square(3), Rectangle(2, 10), Rectangle(0, 5), Square(2 ** 33)]
print([s.area() for s in shapes], shapes[0].bigger(shapes[1]) == shapes[1], [s.area() for s in sorted(shapes)], max(shapes) == shapes[3], sum(s.area() for s in shapes), [type(s).__name__ for s in shapes if isinstance(s, Rectangle)])
for attempt in (lambda: D().h(), lambda: Both(1, 2), lambda: A().f(1), lambda: Loud().say()):
    try: print(attempt())
    except (TypeError, AttributeError, RuntimeError, NameError) as e: print(type(e).__name__, str(e)[:60])
try:
    class Mixed(A, D): pass
except TypeError as e: print(str(e)[:50])
try:
    class Double(A, A): pass
except TypeError as e: print(e)
class Chain:
    def __init__(self): self.log = []
    def add(self, x):
        self.log.append(x)
        return self
class LongChain(Chain):
    def add(self, x): return super().add(x).done() if x == "end" else super().add(x)
    def done(self): return self.log
print(LongChain().add(1).add(2).add("end"), Chain().add("end").log)
