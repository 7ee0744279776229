# Generators: steps, send, throw, close, delegation, and what each error says.


def attempt(f, *args):
    try:
        print("gave", f(*args))
    except BaseException as error:
        print(type(error).__name__, error.args, repr(error.__cause__), repr(error.__context__))


def count(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            print("got", got)
        i += 1
    return ("end", i)


for x in count(3):
    print(x)
print([x * 2 for x in count(3)], [*count(2)], (*count(2),))
g = count(2)
print(next(g), g.send("hello"))
attempt(next, g)
attempt(next, g)
attempt(g.send, 1)
attempt(g.send, None)
attempt(lambda: count(1).send(5))
attempt(count)
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g)
a, b = count(2)
print(a, b)


def first(*args, key=None, **kwargs):
    yield args
    yield key
    yield kwargs


print([*first(1, 2, key="k", z=3)])


# throw
def catching():
    while True:
        try:
            got = yield "ready"
            print("sent", got)
        except ValueError as error:
            print("caught", repr(error), repr(error.__context__))
        except GeneratorExit:
            print("closing")
            raise


c = catching()
print(next(c), c.throw(ValueError("v")), c.throw(ValueError), c.throw(ValueError, "text"), c.send(1))
attempt(c.throw, KeyError("k"))
attempt(c.throw, KeyError("after"))
attempt(next, c)
c = catching()
next(c)
c.close()
c.close()
attempt(next, c)
fresh = catching()
attempt(fresh.throw, ValueError("fresh"))
attempt(next, fresh)
fresh = catching()
fresh.close()
attempt(next, fresh)
c = catching()
next(c)
for bad in [(5,), ("x",), (int,), (ValueError("v"), "more"), ()]:
    attempt(c.throw, *bad)
print(c.send("still alive"))
c.close()


def ignores():
    try:
        yield 1
    except GeneratorExit:
        print("ignored")
    yield 2


i = ignores()
next(i)
attempt(i.close)


def raises_at_close():
    try:
        yield 1
    finally:
        raise KeyError("at close")


r = raises_at_close()
next(r)
attempt(r.close)


def with_finally(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("finally")


log = []
w = with_finally(log)
next(w)
w.close()
print(log)
print([*with_finally(log)], log)


# StopIteration inside
def stops():
    yield 1
    raise StopIteration(5)


s = stops()
next(s)
attempt(next, s)


def leaks():
    yield next(iter(()))


attempt(next, leaks())


def catches_stop():
    try:
        yield 1
    except StopIteration as error:
        yield ("caught", error.value)


s = catches_stop()
next(s)
print(s.throw(StopIteration(7)))


# Already running
def runs_itself():
    yield next(me)


me = runs_itself()
attempt(next, me)


# Errors pass through, the generator is finished
def fails():
    yield 1
    1 / 0
    yield 2


f = fails()
print(next(f))
attempt(next, f)
attempt(next, f)


# Handled exceptions are the generator's own
def handling():
    try:
        raise KeyError("inside")
    except KeyError:
        yield "handling"
        try:
            raise
        except KeyError as error:
            yield ("raised again", error.args)
    yield "done"


h = handling()
print(next(h))


def nothing_active():
    raise


attempt(nothing_active)
try:
    raise ValueError("outer")
except ValueError:
    print(next(h))
    attempt(lambda: next(h))
    try:
        raise
    except ValueError as error:
        print("still", error.args)


# yield from
def delegate(inner):
    result = yield from inner
    print("result", result)
    yield "after"
    return "delegate end"


print([*delegate(count(2))], [*delegate([7, 8])], [*delegate("ab")], [*delegate(())])
attempt(lambda: [*delegate(5)])
d = delegate(count(3))
print(next(d), d.send("through"), d.send("again"), next(d))
attempt(next, d)
d = delegate(catching())
print(next(d), d.throw(ValueError("in")), d.send("x"))
attempt(d.throw, KeyError("out"))
d = delegate(catching())
next(d)
d.close()
attempt(next, d)
d = delegate([1, 2, 3])
next(d)
attempt(d.send, 5)
d = delegate([1, 2, 3])
next(d)
attempt(d.throw, ValueError("list iterator has no throw"))
d = delegate(ignores())
next(d)
attempt(d.close)


class Iterator:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iterator value")
        return self.n
    def send(self, value):
        print("send", value)
        if value == "stop":
            raise StopIteration("sent value")
        return ("sent", value)
    def throw(self, error):
        print("throw", repr(error))
        if isinstance(error, KeyError):
            raise StopIteration("thrown value")
        return "thrown"
    def close(self): print("closed")


print([*delegate(Iterator())])
d = delegate(Iterator())
print(next(d), d.send(1), d.throw(ValueError("v")), d.send("stop"))
d = delegate(Iterator())
print(next(d), d.throw(KeyError("k")))
d = delegate(Iterator())
next(d)
d.close()


def deep(n):
    if n == 0:
        yield "bottom"
        return "value"
    return (yield from deep(n - 1))


print([*deep(20)])


def tree(node):
    if node is not None:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print([*tree(((None, 1, None), 2, ((None, 3, None), 4, None)))])


# Generator expressions, closures, methods
n = 10
g = (x + n for x in (1, 2, 3) if x != 2)
n = 20
print([*g])
print([y for y in ((a, b) for a in (1, 2) for b in (3, 4))])


class Tree:
    def __init__(self, *items): self.items = items
    def __iter__(self):
        for item in self.items:
            if isinstance(item, Tree):
                yield from item
            else:
                yield item


print([*Tree(1, Tree(2, Tree(3)), 4)], 3 in Tree(1, Tree(3)))


def closure():
    total = 0
    def add():
        nonlocal total
        while True:
            total += yield total
    return add


adder = closure()()
next(adder)
print(adder.send(1), adder.send(10), adder.send(100))


# Recursion and depth
def endless():
    yield from endless()


try:
    next(endless())
except RecursionError as error:
    print(type(error).__name__, error)


def returns_early():
    return 5
    yield


attempt(next, returns_early())
for x in returns_early():
    print("never")


def uncaught():
    yield 1
    raise ValueError("from a generator")


for x in uncaught():
    print(x)
