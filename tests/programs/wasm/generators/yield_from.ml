# yield from: every kind of iterable, values back, send and throw through, close through, deep chains.
def inner(n):
    total = 0
    for i in range(n):
        got = yield i
        total += got or 0
    return total
def outer():
    a = yield from inner(2)
    b = yield from inner(1)
    yield from "xy"
    yield from [a, b]
    c = yield from ()
    d = yield from {"k": 1}
    return a, b, c, d
def run(g, answers=()):
    out, answers = [], list(answers)
    try:
        value = next(g)
        while True:
            out.append(value)
            value = g.send(answers.pop(0) if answers else None)
    except StopIteration as stop:
        return out, stop.value
print(run(outer()), run(outer(), [10, 20, 30]), list(outer()))
log = []
def careful(name):
    try:
        while True:
            try:
                got = yield name
                log.append((name, got))
            except ValueError as e: log.append((name, "value", str(e)))
    except GeneratorExit:
        log.append((name, "exit"))
        raise
    finally: log.append((name, "finally"))
def delegate(*names):
    for name in names:
        try: yield from careful(name)
        except KeyError as e:
            log.append(("outer", "key", str(e)))
            yield "recovered"
    return "all"
g = delegate("a", "b")
print(next(g), g.send(1), g.throw(ValueError("v")), g.throw(KeyError("k")), next(g), g.send(2), log); log.clear()
g.close(); print(log); log.clear()
g = delegate("c"); next(g)
try: g.throw(IndexError("through"))
except IndexError as e: print(e, log); log.clear()
def countdown(n):
    if n > 0:
        yield n
        yield from countdown(n - 1)
def walk(tree):
    if isinstance(tree, list):
        for branch in tree: yield from walk(branch)
    else: yield tree
def depth(n):
    if n == 0:
        got = yield "bottom"
        return [got]
    return (yield from depth(n - 1)) + [n]
print(list(countdown(5)), sum(countdown(100)), list(walk([1, [2, [3, [], "ab"]], 4])), run(depth(30), ["sent"])[1][:4], len(run(depth(60))[1]))
class Iterable:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
class Custom:
    def __init__(self): self.seen = []
    def __iter__(self): return self
    def __next__(self):
        self.seen.append("next")
        if len(self.seen) > 4: raise StopIteration("custom value")
        return len(self.seen)
    def send(self, value):
        self.seen.append(("send", value))
        return "sent"
    def throw(self, e):
        self.seen.append(("throw", type(e).__name__ if isinstance(e, BaseException) else e.__name__))
        return "thrown"
    def close(self): self.seen.append("close")
def over(iterable): return (yield from iterable)
c = Custom()
g = over(c)
print(next(g), g.send(5), g.throw(ValueError("x")), next(g), run(g), c.seen)
c = Custom(); g = over(c); next(g); g.close(); print(c.seen)
print(run(over(Iterable(3))), run(over(range(2))), run(over(x * x for x in (1, 2))), run(over(iter("ab"))), run(over({1: 2}.items())), run(over(zip("ab", [1]))), run(over(map(str, (1,)))))
g = over([1, 2]); next(g)
for bad in (lambda: g.send(5), lambda: next(over(5)), lambda: next(over(None)), lambda: list(over(print))):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def chain(*iterables):
    for i in iterables: yield from i
def pairs(a, b):
    x = yield from a
    y = yield from b
    return x, y
print(list(chain("ab", [1], chain(), chain({2}, (3,)))), run(pairs(inner(1), inner(2)), [5, 6, 7]))
def conditional(flag):
    result = (yield from inner(1)) if flag else "skipped"
    items = [(yield from inner(1)), (yield from inner(0))]
    return result, items, (yield from over(over(over([1]))))
print(run(conditional(True), [1, 2]), run(conditional(False)))
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + b
        yield from hanoi(n - 1, c, b, a)
print(list(hanoi(3, "x", "y", "z")), sum(1 for _ in hanoi(9, *"abc")))
def flat_fail():
    try:
        yield from (1 // n for n in (1, 0))
    except ZeroDivisionError as e: yield str(e)
print(list(flat_fail()))
