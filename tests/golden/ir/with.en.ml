class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow

with Manager("a") as a, Manager("b"):
    print("body", a)
with Manager("s", True):
    raise ValueError("swallowed")
print("after")
try:
    with Manager("n") as (x, y, z):
        print(x, y, z)
except ValueError as e:
    print(e)
def f():
    for i in range(3):
        with Manager(i):
            if i == 0:
                continue
            if i == 1:
                return "returned"
print(f())
def g():
    while True:
        with Manager("w", True):
            with Manager("inner"):
                raise KeyError
        with Manager("br"):
            break
    with Manager("else"):
        pass
    return "end"
print(g())
class Half:
    def __enter__(self):
        return 1
for bad in (5, Half()):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)
class Raising:
    def __enter__(self):
        return self
    def __exit__(self, *args):
        raise RuntimeError("in exit")
try:
    with Raising():
        raise ValueError("first")
except RuntimeError as e:
    print(e, repr(e.__context__))
