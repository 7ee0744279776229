# Modules: import, from, as; run once, in order; their names; what main sees of them and they of each other.
print("main begins", __name__)
import shapes
import shapes as again
from shapes import area, PI as pi
from numbers_ import *
import counter
print(shapes.area(2), area(3), again is shapes, pi, shapes.PI, shapes.__name__)
print(double(4), visible, [name for name in ("_hidden", "hidden_too") if name in ("double",)])
for missing in (lambda: _hidden, lambda: shapes.nothing, lambda: undefined):
    try:
        missing()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)
counter.up()
counter.count += 10
print(counter.up(), counter.count, counter.get())
from counter import count, up
up()
print(count, counter.count)
counter.count = "replaced"
print(counter.get())
del counter.count
try:
    counter.get()
except NameError as error:
    print(error)
counter.count = 100
shapes.area = lambda r: "patched"
print(shapes.area(1), area(1), shapes.both(1))
shapes.added = [1]
print(shapes.added, again.added)

def inside():
    import shapes as local
    from shapes import Square
    return local.both(2), Square(3).area()

print(inside())
square = shapes.Square(5)
print(square, isinstance(square, shapes.Square), type(square).__name__, shapes.make(2), shapes.Square.__module__)
try:
    shapes.fail()
except shapes.ShapeError as error:
    print(type(error).__name__, error, isinstance(error, ValueError))
print([function(2) for function in (shapes.area, area, double)])
