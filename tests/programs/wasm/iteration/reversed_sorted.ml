# sorted and reversed over all iterables; keys, reverse, stability; min and max with keys and defaults.
words = ["pear", "Fig", "apple", "date", "fig", "Éclair", "plum"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, reverse=True), words[0])
print(sorted("hello"), sorted((3, 1, 2)), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted(range(5, 0, -1)), sorted([]), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([True, 0, 1.5, -1]), sorted(x * x % 7 for x in range(7)))
records = [("ann", 3, 1.5), ("bob", 1, 2.5), ("cid", 3, 0.5), ("dee", 2, 2.5)]
print(sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: (-r[2], r[0])), sorted(sorted(records, key=lambda r: r[0], reverse=True), key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True))
print(list(reversed([1, 2, 3])), list(reversed("añ日")), list(reversed((1,))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), "".join(reversed("abc")), [*reversed([])], list(reversed({1: "x", 2: "y"}.items())))
r = reversed([1, 2, 3])
print(next(r), list(r), list(r), 2 in reversed([1, 2]))
print(min(words, key=len), max(words, key=len), min([3, 1, 2]), max(3, 1, 2), min("b", "a"), max([], default=5), min([], default=None), max([[1, 2], [1, 3]]), min((2, "x"), (2, "a")), max({"a": 5, "b": 3}), max({"a": 5, "b": 9}, key={"a": 5, "b": 9}.get), min(-1, 1, key=abs), max(1, -1, key=abs), max([0.0, -0.0, 0]), min(x for x in (3, 1)))
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([1, 3, 2], key=key), calls)

def merge_sort(items, before):
    if len(items) < 2:
        return items
    half = len(items) // 2
    a, b = merge_sort(items[:half], before), merge_sort(items[half:], before)
    result = []
    while a and b:
        result.append((b if before(b[0], a[0]) else a).pop(0))
    return result + a + b

def quick(items):
    return items if len(items) < 2 else quick([x for x in items[1:] if x < items[0]]) + [items[0]] + quick([x for x in items[1:] if x >= items[0]])

numbers = [n * 37 % 101 - 50 for n in range(101)]
print(merge_sort(numbers, lambda a, b: a < b) == sorted(numbers) == quick(numbers), merge_sort(numbers, lambda a, b: a > b) == sorted(numbers, reverse=True), sorted(numbers)[:4], sorted(numbers, key=lambda n: n % 10)[:12])
floats = [n * 0.37 % 1.01 for n in range(300)]
print(quick(floats) == sorted(floats), sorted(floats)[0], sorted(floats + numbers)[-1], sorted([2 ** n for n in range(70)] + [0.5], reverse=True)[:2])
for attempt in (lambda: sorted([1, "a"]), lambda: sorted([None, None]), lambda: sorted([1], 2), lambda: sorted(5), lambda: sorted(), lambda: sorted([1, 2], key=5), lambda: sorted(["a"], key=lambda: 1), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([1])), lambda: max(5), lambda: max(), lambda: min(1, "a"), lambda: max([1], [2], default=3), lambda: min([1, 2], key=5), lambda: sorted([[1], 2]), lambda: sorted([(1, None), (1, 2)]), lambda: sorted([1], other=2)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
class Fails:
    def __lt__(self, other): raise KeyError("compare")
for attempt in (lambda: sorted([Fails(), Fails()]), lambda: sorted([3, 0, 1], key=lambda x: 1 // x), lambda: max([Fails(), 1], key=lambda x: x)):
    try:
        print(attempt())
    except (KeyError, ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
