# Functions are values: in containers, as arguments, as results, compared by identity.
def double(n):
    return n * 2

def square(n):
    return n * n

def compose(*functions):
    def composed(value):
        for function in reversed(functions):
            value = function(value)
        return value
    return composed

table = {"d": double, "s": square, "l": len, "m": max}
print([table[key](3) for key in "ds"], table["l"]("four"), table["m"](4, 9, 2))
print(compose(double, square)(5), compose(square, double)(5), compose()(5))
print(compose(str, abs, int)("-12"), compose(list, reversed, sorted)([2, 3, 1]))

again = double
print(again is double, again == double, double == square, double is not square)
print(double.__name__, again.__name__, compose(double).__name__, (lambda: 0).__name__)

def apply_n(function, n, value):
    for _ in range(n):
        value = function(value)
    return value

print(apply_n(double, 70, 1), apply_n(lambda s: s + "!", 3, "hey"), apply_n(square, 6, 3))

methods = ["a,b".split, [3, 1].index, "x".join]
print(methods[0](","), methods[1](1), methods[2]("123"))

class Counter:
    def __init__(self, start):
        self.count = start
    def up(self, by=1):
        self.count += by
        return self.count

counter = Counter(5)
up = counter.up
print(up(), up(10), counter.count, Counter.up(counter, 100), counter.up.__name__)
used = {double: "double", square: "square"}
print(used[again], used.get(compose), callable(double), callable(5), callable(Counter), callable(counter))
print(sorted(["bb", "a", "ccc"], key=len), max([-3, 2], key=abs), list(map(square, filter(None, [0, 1, 2]))))
print(square is square, bool(double), not double)
