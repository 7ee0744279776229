# Lists of one kind of item, and how they fare when another kind comes in: int, float, bool, big, text, None.
ints = [1, 2, 3]
ints.append(2 ** 63); print(ints, ints[3] + 1)
ints[0] = 2 ** 62; ints[1] *= 2 ** 61; print(ints, sum(ints), max(ints), ints.index(2 ** 63), 2 ** 62 in ints)
ints.append(1.5); print(ints, sorted(ints))
ints[2] = "three"; print(ints)
ints[1] = None; ints[4] = [ints[4]]; print(ints)
floats = [0.5, 1.0]
floats.append(2); print(floats, floats[2] // 1, floats[1] // 1, [type(x).__name__ for x in floats])
floats[0] = True; print(floats, sum(floats), floats[0] is True, floats[1] == 1)
floats.extend([float("nan"), -0.0, float("inf")]); print(floats)
bools = [True, False]
bools.append(1); print(bools, bools.count(True), [b is True for b in bools], sum(bools))
bools[0] = 0; print(bools, all(bools), any(bools))

def fill(n, value):
    result = []
    for i in range(n):
        result.append(value)
        value = value + value
    return result

print(fill(4, 1), fill(4, 0.5), fill(3, "ab"), fill(2, [1]), fill(3, 2 ** 62), fill(3, True))

def total(items):
    result = 0
    for item in items:
        result += item
    return result

def scale(items, factor):
    for i in range(len(items)):
        items[i] = items[i] * factor
    return items

def dot(a, b):
    result = 0
    for i in range(len(a)):
        result += a[i] * b[i]
    return result

print(total([1, 2, 3]), total([0.5, 2]), total([2 ** 62, 2 ** 62]), total([True, True]), total([]), total([1, 2.5, 2 ** 70]))
print(scale([1, 2], 3), scale([1, 2], 0.5), scale([1.5, 2], 2), scale(["a", [1]], 2), scale([2 ** 62], 4), scale([True], True))
print(dot([1, 2, 3], [4, 5, 6]), dot([0.5], [4]), dot([2 ** 32], [2 ** 32]), dot([1, 0.5], [2, 2]), dot([], []))
try:
    total([1, "a"])
except TypeError as error:
    print(error)
try:
    total(["a"])
except TypeError as error:
    print(error)
try:
    dot([1, 2], [1])
except IndexError as error:
    print(error)
sieve = [True] * 50
sieve[0] = sieve[1] = False
for i in range(2, 8):
    if sieve[i]:
        for j in range(i * i, 50, i):
            sieve[j] = False
print([i for i, p in enumerate(sieve) if p])
zeros = [0] * 5
zeros[1] += 2 ** 63 - 1
zeros[1] += 1
zeros[2] -= 0.5
zeros[3] = zeros[3] or "x"
print(zeros)
table = [[0] * 4 for _ in range(4)]
for i in range(4):
    for j in range(4):
        table[i][j] = table[i - 1][j] + table[i][j - 1] if i and j else 1
print(table)
prefix = [0]
for n in [3, 1, 4, 1, 5, 9, 2, 6]:
    prefix.append(prefix[-1] + n)
print(prefix, [prefix[j] - prefix[i] for i in range(3) for j in (5, 8)])
swap = [1, 2.5, "c"]
swap[0], swap[2] = swap[2], swap[0]
swap[1], swap[0] = swap[0] * 2, swap[1]
print(swap, [x for x in swap if not isinstance(x, str)])
