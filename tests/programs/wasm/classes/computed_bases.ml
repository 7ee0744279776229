# Classes whose bases are computed: by a condition, a call, a parameter; and what can't be a base.
class Animal:
    def __init__(self, name): self.name = name
    def speak(self): return f"{self.name}: {self.noise()}"

def make(level):
    class Level(Animal if level == 0 else make(level - 1)):
        depth = level
        def noise(self): return (super().noise() if level else "base") + str(self.depth)
    return Level
print(make(3)("m").speak(), make(0)("n").speak(), len(make(5).__mro__))
def make_bad():
    class Bad(5): pass
    return Bad
try: make_bad()
except TypeError as e: print(e)
def derive(*bases):
    class Derived(*bases):
        def names(self): return [c.__name__ for c in type(self).__mro__]
    return Derived
class Loud:
    def noise(self): return "LOUD"
print(derive().__mro__[0].__name__, derive(Loud, Animal)("x").speak(), derive(Animal)("y").names(), derive(derive(Loud))().noise())
for wrong in ((5,), ("text",), (Loud, Loud), (None,), (bool,)):
    try: derive(*wrong)
    except TypeError as e: print(e)
