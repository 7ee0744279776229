# dir(), vars(), what errors know of names, and what misspelt attributes may have meant.


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", "-"), getattr(error, "obj", "-") is not None)


class A:
    x = 1

    def __init__(self):
        self.own = 2
        self.other = 3

    def method(self): pass


class B(A):
    def own_method(self): pass


def visible(o): return [name for name in dir(o) if name[0] != "_"]


print(visible(A()), visible(B()), visible(A), visible(B))
print([name for name in ("__init__", "__class__", "__eq__", "__dict__", "__add__") if name in dir(A())])
print(visible(ValueError()), visible(object()), visible((1,)))
print(vars(A()), vars(B())["own"])
attempt(vars, 5)
attempt(lambda: A().nothing)
attempt(lambda: A.nothing)
attempt(lambda: undefined)


def unset():
    print(late)
    late = 1


attempt(unset)
error = AttributeError("text", name="n", obj=5)
print(error, error.name, error.obj, AttributeError("x").name, NameError("x", name="y").name, ImportError("x").name)
attempt(AttributeError, 1)
for make in (lambda: AttributeError("x", other=1), lambda: ImportError("x", nam="y"), lambda: NameError("x", obj=1)):
    attempt(make)


class HasDir:
    def __dir__(self): return ["b", "a"]


print(dir(HasDir()))


class Mine(AttributeError):
    def __init__(self, text, **more):
        super().__init__(text, **more)


m = Mine("m", name="q", obj=1)
print(m, m.args, m.name, m.obj)


# Each of these is printed at the end, with what was meant
class Shape:
    def __init__(self):
        self.width = 1
        self.height = 2
        self.colour = "red"

    def area(self): return self.width * self.height
    def perimeter(self): return 2 * (self.width + self.height)
    def set_colour(self, c): self.colour = c


def guess(step):
    shape = Shape()
    if step == 0:
        return shape.widht
    if step == 1:
        return shape.heigth
    if step == 2:
        return shape.Area()
    if step == 3:
        return shape.color
    if step == 4:
        return Shape.perimiter
    if step == 5:
        return [].appendd
    if step == 6:
        return [].len
    if step == 7:
        return {}.key
    if step == 8:
        return shape.nothing_like_it
    if step == 9:
        return shape.setColour
    if step == 10:
        return (5).bit_lenght
    if step == 11:
        return shape.__int__
    if step == 12:
        raise AttributeError("by hand", name="areaa", obj=shape)
    if step == 13:
        shape.widthh = 1
        del shape.widhth
    if step == 14:
        return shape.w
    if step == 15:
        return Shape().__init_


def all_of_them(step):
    try:
        guess(step)
    except AttributeError:
        if step == 15:
            raise ValueError("the end")
        all_of_them(step + 1)


all_of_them(0)
