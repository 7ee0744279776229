# Exceptions that leave generators, and StopIteration inside them.
def fails_at(n):
    for i in range(5):
        if i == n: raise ValueError(f"at {i}")
        yield i
seen = []
try:
    for x in fails_at(2): seen.append(x)
except ValueError as e: print(e, seen)
g = fails_at(1)
print(next(g))
for _ in range(3):
    try: print(next(g))
    except (ValueError, StopIteration) as e: print(type(e).__name__, e)
def stops():
    yield 1
    raise StopIteration("inside")
def stops_by_next():
    yield 1
    yield next(iter([]))
def stops_in_call():
    def helper(): raise StopIteration
    yield 1
    helper()
for f in (stops, stops_by_next, stops_in_call):
    g = f()
    next(g)
    try: next(g)
    except RuntimeError as e: print(type(e).__name__, e, type(e.__cause__).__name__, repr(e.__cause__))
try: list(next(iter(())) for _ in range(2))
except RuntimeError as e: print(e)
def catches_stop():
    it = iter("ab")
    while True:
        try: yield next(it)
        except StopIteration: return "clean"
print(list(catches_stop()))
def throws_stop():
    try: yield 1
    except StopIteration as e: yield f"caught {e.value}"
g = throws_stop(); next(g)
print(g.throw(StopIteration(5)))
g = fails_at(9); next(g)
try: g.throw(StopIteration("out"))
except RuntimeError as e: print(e)
def lazy_argument_error(n): yield 1 // n
g = lazy_argument_error(0)
try: next(g)
except ZeroDivisionError as e: print(e)
class Failing:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
        raise KeyError(self.n)
for use in (list, tuple, sum, sorted, max, set, lambda f: [*f], lambda f: dict.fromkeys(f), lambda f: "".join(map(str, f)), lambda f: 9 in f, lambda f: all(f), lambda f: [x for x in f], lambda f: {x: 1 for x in f}, lambda f: list(zip(f, range(9))), lambda f: list(enumerate(f)), lambda f: print(*f), lambda f: [].extend(f), lambda f: dict(zip(f, f))):
    try: print(use(Failing(2)))
    except KeyError as e: print("KeyError", e, end="; ")
print()
try:
    a, b = Failing(1)
except KeyError as e: print(repr(e))
a, *b = iter(range(3))
print(1 in Failing(3), any(Failing(2)), next(iter(Failing(1))), a, b)
def nested(n):
    try:
        for x in fails_at(n): yield x
    except ValueError as e: raise KeyError("outer") from e
    finally: yield "finally yields"
g = nested(1)
print(next(g), next(g))
try: next(g)
except KeyError as e: print(e, repr(e.__cause__))
def recover(source):
    it = iter(source)
    while True:
        try: yield next(it)
        except StopIteration: return
        except ArithmeticError as e: yield f"<{e}>"
def divisions(pairs):
    for a, b in pairs:
        yield a // b
print(list(recover(divisions([(6, 3), (1, 0), (4, 2)]))), list(recover(map(lambda p: p[0] // p[1], [(6, 3), (1, 0), (4, 2)]))))
def depth(n):
    if n == 0: raise IndexError("deep")
    yield n
    yield from depth(n - 1)
out = []
try:
    for x in depth(4): out.append(x)
except IndexError as e: print(out, e)
def uses_local_late():
    yield 1
    print(unset)
    unset = 2
g = uses_local_late(); next(g)
try: next(g)
except UnboundLocalError as e: print(e)
def endless_recursion():
    yield from endless_recursion()
try: list(endless_recursion())
except RecursionError as e: print(str(e)[:32])
print(list(fails_at(9)))
