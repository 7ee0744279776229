def chain(e):
    out = []
    while e is not None and len(out) < 6:
        out.append(type(e).__name__ + str(e.args))
        e = e.__context__
    return out


def f():
    try:
        raise KeyError("a")
    except Exception:
        try:
            yield 1
        except ValueError as e:
            print("in", chain(e))
            yield 2
    yield 3


g = f()
next(g)
print(g.throw(ValueError("v")))
try:
    g.throw(TypeError("t"))
except TypeError as e:
    print("out", chain(e))


def simple():
    yield 1


def outer_context():
    g = simple()
    next(g)
    try:
        raise IndexError("outer")
    except IndexError:
        try:
            g.throw(ValueError("w"))
        except ValueError as e:
            print("outer", chain(e))


outer_context()


def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        try:
            yield 1
        except ValueError as e:
            print("inner caught", chain(e))


def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        yield 1
        yield 4


def delegating():
    yield from inner()


g = delegating()
next(g)
try:
    g.throw(ValueError("d"))
except ValueError as e:
    print(chain(e))


def again():
    try:
        raise KeyError("same")
    except KeyError as e:
        yield e


g = again()
e = next(g)
try:
    g.throw(e)
except KeyError as x:
    print(chain(x), x is e)


def named():
    yield 1


g = named()
print(g.__name__, g.__qualname__, (x for x in [1]).__name__)
g.__name__ = "other"
g.__qualname__ = "quite.other"
print(g.__name__, g.__qualname__, repr(g)[:30])
named.__name__ = "renamed"
print(named().__name__, named().__qualname__)
for name in ("__name__", "__qualname__"):
    try:
        setattr(g, name, 1)
    except TypeError as e:
        print(e)
    try:
        delattr(g, name)
    except TypeError as e:
        print(e)
