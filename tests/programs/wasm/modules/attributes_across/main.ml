# What modules share: classes, sentinels that `is` tells apart, variables that other modules set.
import shapes
import shapes as sh
from shapes import Square, Error as E, UNIT, is_unit, helper
class Cube(shapes.Square):
    def area(self): return super().area() * 6
class Both(Square, sh.Shape): pass
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, type(e).__module__)
print(shapes.Shape.__module__, Square.__qualname__, Cube.__module__, Square, Cube, E, Cube.__mro__, shapes.__name__, shapes.__doc__, shapes.Shape.__doc__, helper.__module__, helper.__doc__, Square(1).make.__module__)
print(Cube(2).area(), Cube.make(3), Both(1).area(), shapes.Shape.count, sh is shapes, Square is shapes.Square, isinstance(Cube(1), shapes.Shape), issubclass(E, Exception))
print(is_unit(UNIT), is_unit(5), UNIT is shapes.UNIT, shapes.UNIT is not None)
show(lambda: (_ for _ in ()).throw(E("x")))
def r(): raise E("thing")
show(r)
show(lambda: shapes.nothing)
shapes.Shape.area = lambda self: "patched"
print(shapes.Shape(1).area(), Square(2).area())
shapes.extra = 5
print(shapes.extra, hasattr(shapes, "extra"), getattr(shapes, "zzz", "default"))

shapes.helper = lambda: "replaced"; print(shapes.helper(), helper())
del shapes.extra
show(lambda: shapes.extra)
class Mod:
    shapes = shapes
    def f(self): return self.shapes.Square(4).area()
print(Mod().f(), "Square" in dir(shapes))
try: raise E("again")
except shapes.Error as err: print(err, err.args)
