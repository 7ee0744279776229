# An exception of the program's own thrown through the C code of sort, many times, from keys and from comparisons.
class Stop(Exception):
    def __init__(self, at):
        super().__init__(f"at {at}")
        self.at = at

class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        if self.n == 7 and other.n % 2:
            raise Stop(other.n)
        return self.n < other.n

def key(n):
    if n == 3:
        raise Stop(n)
    return -n

caught = 0
for i in range(4000):
    items = [5, i % 5, 3, 1]
    try:
        items.sort(key=key)
    except Stop as error:
        caught += error.at
    if items != [5, i % 5, 3, 1]:
        print("changed", items)
        break
print(caught)
places = {}
for i in range(400):
    items = [Item((n * 7 + i) % 11) for n in range(9)]
    try:
        items.sort()
        places["sorted"] = places.get("sorted", 0) + 1
    except Stop as error:
        places[error.at] = places.get(error.at, 0) + 1
        if sorted([item.n for item in items]) != sorted([(n * 7 + i) % 11 for n in range(9)]):
            print("lost items")
print(sorted(places.items(), key=str))
def nested(depth):
    def inner(n):
        if depth == 0:
            raise Stop(n)
        return sorted([n, n + 1], key=nested(depth - 1))
    return inner
for depth in (0, 1, 5, 40):
    try:
        max([1, 2], key=nested(depth))
    except Stop as error:
        print(depth, error)
for consume in (list, sum, max, sorted, tuple, set, lambda x: [*x], lambda x: dict(zip(x, x)), lambda x: ",".join(map(str, x))):
    try:
        consume(map(key, [1, 2, 3, 4]))
    except Stop as error:
        print(error, end="; ")
print()
