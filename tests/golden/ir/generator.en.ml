def count(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return "done"

g = count(3)
print(next(g), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)

def chain(*its):
    for it in its:
        r = yield from it
        print("result", r)
print(list(chain(count(2), [7, 8], "xy")))

def lazy():
    print("begin")
    x = yield
    while True:
        x = yield x * 2
l = lazy()
print("made")
next(l)
print(l.send(4), l.send(5))
try:
    l.throw(ValueError("thrown"))
except ValueError as e:
    print(e)
print(list(l))

def expr():
    a = (yield 1) + (yield 2)
    print("sum", a)
    b = [(yield 3), (yield 4)]
    print(b)
    return (yield (yield 5))
e = expr()
print(next(e), e.send(10), e.send(20), e.send(30), e.send(40), e.send(50))
def catching():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("caught", e)
            yield "handled"
c = catching()
print(next(c), c.throw(ValueError(1)), next(c), c.throw(ValueError(2)))
try:
    c.throw(KeyError(3))
except KeyError as e:
    print("out", e)
def never():
    return
    yield
print(list(never()))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for f in fib():
    if f > 50:
        break
    print(f, end=" ")
print()
def tree(t):
    if t:
        left, v, right = t
        yield from tree(left)
        yield v
        yield from tree(right)
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def stops(it):
    return next(it)
try:
    stops(iter([]))
except StopIteration as e:
    print("stopped", e.value)
def leaks():
    yield stops(iter([]))
try:
    list(leaks())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def handles():
    try:
        raise KeyError("own")
    except KeyError:
        yield 1
        try:
            raise
        except KeyError as e:
            print("again", e)
try:
    raise ValueError("caller's")
except ValueError:
    h = handles()
    next(h)
    try:
        raise
    except ValueError as e:
        print("still", e)
    list(h)
try:
    raise TypeError("third")
except TypeError:
    h = handles()
    next(h)
    try:
        h.throw(IndexError("thrown"))
    except IndexError as e:
        print(repr(e), repr(e.__context__))
