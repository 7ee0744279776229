# Exceptions inside comprehensions: where they come from, what remains, how they are caught.
seen = []
def check(n):
    seen.append(n)
    if n == 3:
        raise ValueError(f"bad {n}")
    return n
for make in (lambda: [check(n) for n in range(5)], lambda: {check(n) for n in range(5)}, lambda: {n: check(n) for n in range(5)}, lambda: list(check(n) for n in range(5)), lambda: [n for n in range(5) if check(n)], lambda: [m for n in range(5) for m in range(check(n))], lambda: sum(check(n) for n in range(5))):
    try:
        print(make())
    except ValueError as error:
        print(error, seen)
    seen.clear()
for attempt in (lambda: [x for x in 5], lambda: [x for x in None], lambda: [1 // x for x in (1, 0)], lambda: [x.missing for x in "a"], lambda: {[x] for x in "a"}, lambda: {[x]: 1 for x in "a"}, lambda: {x: 1 // 0 for x in "a"}, lambda: [a for a, b in [(1, 2, 3)]], lambda: [a for a, b in [1]], lambda: [x for x in range(3) if x < "a"], lambda: [y for x in [1, 2] for y in x],
                lambda: list(x for x in 5), lambda: sum(x for x in "ab"), lambda: [x + 1 for x in (1, "a")], lambda: [x for x in {}["k"]], lambda: [[1][x] for x in range(2)], lambda: [*[x for x in 3]], lambda: [f(1) for f in (abs, len)], lambda: {x: y for x, y in ["abc"]}):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
kept = [0]
try:
    kept = [1 // n for n in (1, 0)]
except ZeroDivisionError:
    print(kept)
def safe(n):
    try:
        return 10 // n
    except ZeroDivisionError:
        return None
    finally:
        seen.append(n)
print([safe(n) for n in (5, 0, 3)], seen, [r for r in map(safe, (0, 1)) if r is not None])
def nested():
    try:
        return [[1 // (i - j) for j in range(2)] for i in range(1, 3)]
    except ZeroDivisionError as error:
        return "caught " + str(error)
print(nested())
g = (1 // n for n in (1, 0, 2))
print(next(g))
for _ in range(2):
    try:
        print(next(g))
    except (ZeroDivisionError, StopIteration) as error:
        print(type(error).__name__, error)
def lazy_source():
    try:
        yield 1
        yield 2
    finally:
        seen.append("closed")
seen.clear()
print([x for x in lazy_source()], seen)
try:
    (x for x in 5)
except TypeError as error:
    print(error)
lazy = (y for x in [1] for y in x)
try:
    next(lazy)
except TypeError as error:
    print(error)
class Stops:
    def __iter__(self): return self
    def __next__(self):
        self.n = getattr(self, "n", 0) + 1
        if self.n > 3: raise StopIteration("value")
        return self.n
print([n for n in Stops()], list(n for n in Stops() if n % 2))
try:
    print(list(next(iter([])) for _ in range(2)))
except RuntimeError as error:
    print(type(error).__name__, error)
try:
    print([next(iter([])) for _ in range(2)])
except StopIteration as error:
    print(type(error).__name__)
