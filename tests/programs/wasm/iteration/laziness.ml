# What is taken when: map, filter, zip, enumerate, generator expressions are lazy, and stop in order.
trace = []
def noisy(name, n):
    for i in range(n):
        trace.append(f"{name}{i}")
        yield i
def show(*values):
    print(*values, trace)
    trace.clear()
show(list(zip(noisy("a", 2), noisy("b", 3))))
show(list(zip(noisy("a", 3), noisy("b", 2))))
show(any(x == 1 for x in noisy("c", 5)), all(x < 1 for x in noisy("d", 5)))
show(2 in noisy("e", 9), next(noisy("f", 3)))
m = map(lambda x: trace.append(f"m{x}") or x * 10, noisy("g", 3))
show("made")
show(next(m))
show(list(m))
f = filter(lambda x: trace.append(f"f{x}") or x % 2, noisy("h", 4))
show(next(f))
show(next(f, "none"), next(f, "none"))
show(list(map(lambda a, b: a + b, noisy("i", 2), noisy("j", 1))))
g = (trace.append(f"g{x}") or x for x in noisy("k", 3) if x != 1)
show("made")
show(next(g), list(g))
e = enumerate(noisy("l", 2))
show("made")
show(next(e))
a, b = noisy("n", 2)
show(a, b)
first, *rest = noisy("o", 3)
show(first, rest)
try:
    a, b = noisy("p", 5)
except ValueError as error:
    show(error)
show(max(noisy("q", 3)), sorted(noisy("r", 2), reverse=True))
def limited(iterable, n):
    for i, x in enumerate(iterable):
        if i >= n:
            return
        yield x
show(list(limited(noisy("s", 9), 2)))
def take_while(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            break
        yield x
show(list(take_while(lambda x: x < 2, noisy("t", 9))))
def chain(*iterables):
    for iterable in iterables:
        yield from iterable
show(list(chain(noisy("u", 1), "xy", noisy("v", 1))), list(zip(chain("ab", "c"), range(2))))
n = 5
lazy = (n * x for x in range(n))
n = 100
show(list(lazy))
def bad():
    yield 1
    raise KeyError("in generator")
for make in (lambda: list(bad()), lambda: sum(bad()), lambda: [*bad()], lambda: dict(zip("ab", bad())), lambda: max(bad()), lambda: sorted(bad()), lambda: ",".join(map(str, bad())), lambda: tuple(x for x in bad()), lambda: list(map(lambda x: 1 // (x - 1), bad()))):
    try:
        print(make())
    except (KeyError, ZeroDivisionError) as error:
        print(type(error).__name__, error, end="; ")
print()
