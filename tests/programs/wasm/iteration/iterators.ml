# iter and next by hand: exhausting, sharing, defaults, sentinels, own iterators.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

class Pages:
    def __init__(self, *pages): self.pages = pages
    def __getitem__(self, i):
        return self.pages[i].upper()

class Repeatable:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))

print(list(Countdown(4)), [x * x for x in Countdown(3)], sum(Countdown(100)), max(Countdown(5)), 3 in Countdown(5), 9 in Countdown(5), tuple(Countdown(2)), dict(zip("ab", Countdown(9))), sorted(Countdown(3)), set(Countdown(3)) == {1, 2, 3})
print(list(Pages("a", "b")), "B" in Pages("a", "b"), [p for p in Pages()], list(enumerate(Pages("x"))), list(zip(Pages("m", "n"), Countdown(2))))
r = Repeatable(3)
print(list(r), list(r), [(a, b) for a in r for b in r][:4], max(r), len(list(r)))
c = Countdown(5)
for x in c:
    if x == 4: break
print(list(c), list(c), next(c, "done"))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None), next(it, -1))
a, b = iter("abcd"), iter("xy")
print(next(a) + next(b) + next(a), list(zip(a, b)), list(a))
state = [5]
def pop_or_zero():
    state[0] -= 1
    return state[0]
print(list(iter(pop_or_zero, 1)), state, list(iter([3, 2, 1].pop, 3)))
for make in (lambda: iter([]), lambda: iter(()), lambda: iter(""), lambda: iter({}), lambda: iter(set()), lambda: iter(range(0)), lambda: iter(Countdown(0)), lambda: reversed([]), lambda: zip(), lambda: enumerate(""), lambda: map(str, []), lambda: filter(None, [0])):
    try:
        next(make())
    except StopIteration as error:
        print("StopIteration", repr(error), end="; ")
print()
for attempt in (lambda: iter(5), lambda: iter(None), lambda: next([1]), lambda: next(5), lambda: next(), lambda: iter(), lambda: iter(object()), lambda: [*5], lambda: list(3.5), lambda: sum(5), lambda: [x for x in len], lambda: 5 in 5, lambda: next(iter([]), 1, 2)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
class Broken:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Raises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("in next")
for thing in (Broken(), NoNext(), Raises()):
    try:
        for x in thing: pass
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
items = [1, 2]
it = iter(items)
print(next(it), next(it), next(it, "end"), items.append(3), next(it, "still the end"))
it = iter(items)
items.clear()
print(next(it, "empty"), [x for x in map(lambda x, y: x + y, [1, 2, 3], [10, 20])], list(map(pow, [2, 3], [5, 2])), list(filter(lambda x: x % 2, range(6))), list(filter(None, [0, 1, "", "a", None])), list(reversed((1, 2))), list(map(str.upper, filter(str.isalpha, "a1b"))))
