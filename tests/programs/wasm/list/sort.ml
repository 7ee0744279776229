# list.sort: stable, by key, in reverse, on every kind of run; what happens when it fails half way.
def check(items, **how):
    expected = sorted(items, **how)
    copy = items[:]
    result = copy.sort(**how)
    return result is None and copy == expected and sorted(copy) == sorted(items)

shapes = [[], [1], [2, 1], list(range(100)), list(range(100, 0, -1)), [5] * 50, list(range(40)) + list(range(20, 60)), [n * 17 % 97 for n in range(97)], [n % 3 for n in range(70)], [-n if n % 2 else n for n in range(65)], list(range(32)) + [-1], [2 ** n % 1009 for n in range(64)], [(n * n) % 50 / 7 for n in range(300)]]
print([check(shape) and check(shape, reverse=True) and check(shape, key=lambda x: -x) and check(shape, key=lambda x: x % 5 // 1, reverse=True) for shape in shapes])
pairs = [(n % 4, n) for n in range(20)]
pairs.sort(key=lambda p: p[0]); print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True); print(pairs)
words = "the quick brown Fox jumps over The lazy dog".split()
words.sort(); print(words)
words.sort(key=str.lower); print(words)
words.sort(key=lambda w: (len(w), w), reverse=True); print(words)
mixed = [3, 1.5, True, 2 ** 70, -1, 0.0, False]
mixed.sort(); print(mixed)
texts = ["é", "z", "a", "日", "Z", "", "aa"]
texts.sort(); print(texts)
lists = [[2], [1, 9], [], [1], [1, 8, 7]]
lists.sort(); print(lists)
class Item:
    compared = 0
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n
    def __repr__(self): return f"<{self.n}>"
things = [Item(n * 7 % 11) for n in range(11)]
things.sort(); print(things, Item.compared)
Item.compared = 0
sorted_things = [Item(n) for n in range(30)]
sorted_things.sort(); print(Item.compared)
things.sort(reverse=True); print(things[:3])
for items, how in (([1, "a"], {}), ([None, 1], {}), ([1, 2], {"key": 5}), ([3, 0, 2], {"key": lambda x: 6 // x}), ([[1], ["a"]], {}), ([1.0, "x"], {}), (["b", 1, "a"], {"key": len})):
    try:
        items.sort(**how)
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error, items)
try:
    [1, 2].sort(lambda x: x)
except TypeError as error:
    print(error)
data = [3, 1, 2]
def meddle(x):
    data.append(x)
    return x
try:
    data.sort(key=meddle)
except ValueError as error:
    print(error, sorted(data))
data = [3, 1, 2]
print([len(data) for _ in [0] if data.sort(key=lambda x: len(data)) is None], data)
seen = []
data = [5, 3, 4]
data.sort(key=lambda x: seen.append(x) or x); print(data, seen)
numbers = []
seed = 1
for i in range(2000):
    seed = seed * 16807 % 2147483647
    numbers.append(seed % 1000)
numbers.sort(key=lambda n: n % 100)
print(numbers[:8], all(a % 100 <= b % 100 for a, b in zip(numbers, numbers[1:])), sum(numbers))
