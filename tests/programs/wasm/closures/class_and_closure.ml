# Methods that make closures, classes made in functions, class bodies that are no scope for closures.
class Button:
    def __init__(self, label):
        self.label = label
        self.handlers = []

    def on_click(self, handler):
        self.handlers.append(handler)
        return lambda: self.handlers.remove(handler)

    def click(self, n=1):
        return [handler(self, n) for handler in self.handlers]

    def relabel(self):
        def apply(new):
            self.label = new
            return self
        return apply

button = Button("ok")
off = button.on_click(lambda b, n: b.label * n)
button.on_click(lambda b, n: n + 1)
print(button.click(2), button.relabel()("no").click())
off()
print(button.click(5))
try:
    off()
except ValueError as error:
    print(error)

def make_class(base, factor):
    class Scaled(base):
        scale = factor
        def __init__(self, n):
            self.n = n * factor
        def get(self):
            return self.n, factor, self.scale
    return Scaled

Twice, Thrice = make_class(object, 2), make_class(object, 3)
print(Twice(5).get(), Thrice(5).get(), Twice is Thrice, Twice.__name__)
Thrice.scale = "changed"
print(Twice(1).get(), Thrice(1).get())

x = "module"
class Body:
    x = "class"
    seen = x
    def read(self):
        return x
    lazy = lambda self: x
print(Body.seen, Body().read(), Body().lazy(), Body.x)

def outer():
    x = "function"
    class Inner:
        seen = x
        x = "inner"
        def read(self):
            return x
    return Inner.x, Inner().read()
try:
    print(outer())
except NameError as error:
    print(type(error).__name__)
