# What items of any type say in conditions: small ints above all.
class Empty:
    def __len__(self):
        return 0

class Never:
    def __bool__(self):
        return False

class Raises:
    def __bool__(self):
        raise ValueError("no truth")

def count(items):
    n = 0
    for i in range(len(items)):
        if items[i]:
            n += 1
        if not items[i]:
            n += 100
        while items[i]:
            n += 10000
            break
        n += 1000000 if items[i] and n else 0
    return n

VALUES = [0, 1, -1, 2, 2 ** 62 - 1, -2 ** 62, 2 ** 62, -2 ** 63, 10 ** 30, True, False, None, "", "a", 0.0, -0.0, 0.5, float("nan"),
          [], [0], (), (0,), {}, {1: 2}, set(), Empty(), Never(), object, len, ...]
print([count([value]) for value in VALUES])
print(count(VALUES), count([0] * 5), count([1, 0] * 5))
print([bool(value) for value in VALUES], [not value for value in VALUES])
try:
    count([1, Raises()])
except ValueError as error:
    print(error)
