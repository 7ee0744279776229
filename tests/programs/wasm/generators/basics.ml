# Generator functions: laziness, local state, several at once, return values, empty ones, exhaustion.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
def empty():
    return
    yield
def several():
    yield 1
    yield "two"
    yield 3.0, [4]
    yield
    return "ignored by for"
def conditional(n):
    if n > 0:
        yield "positive"
    elif n < 0:
        yield "negative"
    for i in range(abs(n)):
        if i % 2: continue
        yield i
    else:
        yield "end"
print(list(count(4)), list(empty()), list(several()), [list(conditional(n)) for n in (3, 0, -2)])
g = count(2)
print(next(g), next(g), next(g, "done"), next(g, "done"), list(g), list(iter(g)))
a, b = count(3), count(3)
print(next(a), next(a), next(b), list(zip(a, b)), list(a), list(b))
print(sum(count(100)), max(count(5)), 3 in count(10), dict(zip("ab", count(5))), tuple(count(3)), [*count(2), *count(3)], sorted(count(4), reverse=True), set(count(3)), "".join(map(str, count(5))), list(enumerate(count(2), 1)))
g = several()
try:
    while True:
        print(next(g), end="; ")
except StopIteration as stop:
    print("value", stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print("again", stop.value)
started = []
def noisy():
    started.append("start")
    for i in range(3):
        started.append(i)
        yield i
    started.append("end")
g = noisy()
print(started, next(g), started, list(g), started)
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take(n, iterable):
    for _, x in zip(range(n), iterable):
        yield x
print(list(take(10, fibonacci())), [x for x in take(100, fibonacci())][-1], list(take(3, take(5, fibonacci()))))
def squares(numbers):
    for n in numbers: yield n * n
def evens(numbers):
    for n in numbers:
        if n % 2 == 0: yield n
print(list(squares(evens(count(9)))), sum(squares(count(50))), list(evens(squares(take(6, fibonacci())))), list(squares([2 ** 40, 0.5, True])))
def swap_types(n):
    x = n
    for _ in range(5):
        yield x
        x = str(x) if isinstance(x, int) else len(x) + 2 ** 62
print(list(swap_types(7)))
class Tree:
    def __init__(self, value, *children): self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for child in self.children:
            for value in child: yield value
tree = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(tree), sum(tree), [v * 2 for v in tree], max(tree), 3 in tree)
for attempt in (lambda: next(empty()), lambda: count(), lambda: count(1)[0], lambda: len(count(1)), lambda: count(1) + count(2), lambda: count("a"), lambda: list(count("a")), lambda: count(1).missing, lambda: next(5)):
    try:
        r = attempt()
        print("made" if r is not None and not isinstance(r, (int, list)) else r)
    except (StopIteration, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def arguments(a, b=2, *args, c=3, **kw):
    yield a, b, args, c, kw
    a, b = b, a
    yield a, b
print(list(arguments(1)), list(arguments(1, 5, 6, c=7, d=8)), [f(3) for f in [lambda n: list(x for x in range(n)), lambda n: list(count(n))]])
def default_list(items=[]):
    items.append(len(items))
    yield from items
print(list(default_list()), list(default_list()))
