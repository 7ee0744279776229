# What unpacking says when the number or the kind of the values is wrong; what was assigned already.
def attempt(function):
    try:
        print(function())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
def two(value):
    a, b = value
    return a, b
def three(value):
    a, b, c = value
    return a, b, c
def starred(value):
    a, *b, c = value
    return a, b, c
def nested(value):
    (a, b), c = value
    return a, b, c
def none(value):
    [] = value
    return "ok"
values = [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, 2], "", "a", "ab", "abc", {}, {1: 2}, {1, 2, 3}, range(2), range(5), 5, None, 1.5, True, len, (x for x in range(1)), iter("abcd"), {"a": 1, "b": 2}.items()]
for value in values:
    attempt(lambda: two(value))
for value in values[:7]:
    attempt(lambda: three(value))
    attempt(lambda: starred(value))
    attempt(lambda: none(value))
for value in ((1, 2), ((1, 2), 3), ((1, 2, 3), 4), ("ab", "c"), ([], 1), (None, 1), [[1, 2]], ("a", 1)):
    attempt(lambda: nested(value))
a = b = c = "old"
try:
    a, b = 1, 2, 3
except ValueError:
    print(a, b)
try:
    (a, b), c = 10, 20
except TypeError:
    print(a, b, c)
try:
    a, (b, c) = 10, 20
except TypeError:
    print(a, b, c)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error, a, b, c)
for pairs in ([(1, 2), (3,)], [(1, 2), 3], ["ab", "c"]):
    try:
        for x, y in pairs:
            print(x, y, end=" ")
    except (ValueError, TypeError) as error:
        print(error, x, y)
class Endless:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        return self.n
source = Endless()
try:
    a, b = source
except ValueError as error:
    print(error, source.n)
class Fails:
    def __iter__(self):
        yield 1
        raise KeyError("middle")
try:
    a, b, c = Fails()
except KeyError as error:
    print(repr(error), a)
try:
    first, *rest = Fails()
except KeyError as error:
    print(repr(error))
class Getitem:
    def __getitem__(self, i): return [10, 20][i]
a, b = Getitem(); print(a, b)
*a, = Getitem(); print(a)
try:
    [a, b, c] = Getitem()
except ValueError as error:
    print(error)
limit = [1, 2, 3]
try:
    limit[0], limit[9] = "set", "not"
except IndexError as error:
    print(error, limit)
