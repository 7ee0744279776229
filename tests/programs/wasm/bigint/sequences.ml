# Big ints inside lists, dicts, tuples, comprehensions, ranges, generators.
powers = [2 ** n for n in range(60, 68)]
print(powers, sum(powers), powers[::2], list(reversed(powers))[:2], [n >> 60 for n in powers])
powers[0] += 2 ** 70
powers[1], powers[2] = powers[2], powers[1]
powers.sort(key=lambda n: n % 1000)
print(powers, max(powers), powers.index(2 ** 63), 2 ** 64 in powers, 2 ** 64 + 1 in powers)
r = range(2 ** 64, 2 ** 64 + 10, 3)
print(list(r), len(r), r[1], r[-1], 2 ** 64 + 3 in r, 2 ** 64 + 4 in r, r, r.index(2 ** 64 + 9))
print(list(range(2 ** 63 - 2, 2 ** 63 + 2)), list(range(-2 ** 63 + 1, -2 ** 63 - 2, -1)), list(range(0, 2 ** 70, 2 ** 69)))
big_range = range(0, 10 ** 30, 10 ** 10)
print(big_range[10 ** 19], 10 ** 29 in big_range, 10 ** 29 + 1 in big_range, big_range[-1], big_range[5:7], bool(big_range))
try:
    len(big_range)
except OverflowError as error:
    print(error)
for index in (2 ** 63, -2 ** 70):
    for sequence in ([1, 2], (1, 2), "ab"):
        try:
            sequence[index]
        except IndexError as error:
            print(error)
print([1, 2, 3][-2 ** 70:2 ** 70], "abc"[2 ** 64:], "abc"[:-2 ** 64], (1, 2)[::2 ** 70], [1, 2, 3][::-2 ** 70])
for attempt in (lambda: [1] * 2 ** 63, lambda: "a" * 2 ** 70, lambda: [0][2 ** 64:"x"], lambda: "ab".center(2 ** 70), lambda: [] * 2 ** 70):
    try:
        print(attempt())
    except (OverflowError, MemoryError, TypeError) as error:
        print(type(error).__name__, error)
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
numbers = fibonacci()
print([n for _, n in zip(range(100), numbers)][90:], next(numbers))
counts = {}
for n in [3 ** 45, 2 ** 64, 3 ** 45, -2 ** 64, 4 ** 32]:
    counts[n] = counts.get(n, 0) + 1
print(counts, {n % 2 ** 65: n for n in (2 ** 66, 2 ** 65 + 1)}, tuple(n for n in (2 ** 80, 1)), list(enumerate([5], 2 ** 64)))
