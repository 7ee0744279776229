# enumerate and zip over every kind of iterable; lengths that differ; strict; their errors.
def count_up(n):
    for i in range(n):
        yield i * i
print(list(enumerate("ab")), list(enumerate([])), list(enumerate(["x"], 5)), list(enumerate("ab", -1)), list(enumerate((1,), start=2 ** 63)), list(enumerate({"k": 1, "m": 2})), list(enumerate(count_up(3))), list(enumerate(iterable="z", start=1)))
print(list(zip()), list(zip("abc")), list(zip("abc", [1, 2])), list(zip([1, 2], "abc", (True, False, None))), list(zip([], "abc")), list(zip({"a": 1, "b": 2}.items(), {3: 0})), list(zip(count_up(5), range(2))), dict(zip("ab", range(9))))
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)], list(zip(*[[1, 2], [3, 4], [5, 6]])), [list(column) for column in zip(*["abc", "def"])], list(zip(*[iter("abcdef")] * 2)), list(zip(*zip("ab", "cd"))))
source = iter(range(10))
print(list(zip(source, "ab")), next(source), list(zip("ab", source)), next(source))
for i, (a, b) in enumerate(zip("xy", [10, 20])):
    print(i, a, b, end="; ")
print()
for (i, a), *rest in zip(enumerate("ab"), [1, 2], [3, 4]):
    print(i, a, rest, end="; ")
print()
print(list(zip("ab", "cd", strict=True)), list(zip(strict=True)), list(zip("ab", "cd", strict=False)))
for iterables in (("ab", "c"), ("a", "bc"), ("ab", "cd", "e"), ("", "a")):
    try:
        print(list(zip(*iterables, strict=True)))
    except ValueError as error:
        print(error)
e = enumerate("abc")
print(next(e), next(e), list(e), next(e, "end"), iter(e) is e)
z = zip("ab", "cd")
print(next(z), iter(z) is z, list(z), list(z))
for attempt in (lambda: enumerate(5), lambda: enumerate(), lambda: enumerate("a", "b"), lambda: enumerate("a", 1, 2), lambda: zip(5), lambda: zip("a", None), lambda: zip("a", other=1), lambda: len(enumerate("a")), lambda: zip("a")[0], lambda: next(zip()), lambda: list(enumerate("a", 1.5))):
    try:
        print(attempt())
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)

def pairs(items):
    return list(zip(items, items[1:]))

def argmax(values):
    best = 0
    for i, value in enumerate(values):
        if value > values[best]:
            best = i
    return best

def dot(a, b):
    total = 0
    for x, y in zip(a, b):
        total += x * y
    return total

def differences(a, b):
    return [i for i, (x, y) in enumerate(zip(a, b)) if x != y]

print(pairs([1, 4, 9, 16]), [b - a for a, b in pairs([1, 4, 9, 16])], argmax([3, 9, 2, 9]), dot([1, 2, 3], [4, 5, 6]), dot([0.5], [2 ** 62]), dot([2 ** 62], [4]), differences("karolin", "kathrin"))
table = {}
for n, word in enumerate("the cat the dog the end".split(), 1):
    table.setdefault(word, []).append(n)
print(table, [f"{i}:{c}" for i, c in enumerate("é日")], max(enumerate([5, 8, 2]), key=lambda p: p[1]), sorted(zip([3, 1, 2], "abc")), sum([i * x for i, x in enumerate([1.5, 2.5], 1)]))
