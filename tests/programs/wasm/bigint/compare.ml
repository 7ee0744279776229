# Order and equality of big ints, with each other, with floats, as keys, in sorting.
numbers = [s * (2 ** n + d) for n in (62, 63, 64, 70, 100) for d in (-1, 0, 1) for s in (1, -1)]
mixed = [numbers[i * 7 % len(numbers)] for i in range(len(numbers))]
print(sorted(mixed) == sorted(numbers), sorted(mixed)[:4], sorted(mixed, reverse=True)[0], max(mixed), min(mixed))
order = sorted(numbers)
print(all(order[i] < order[j] for j in range(30) for i in range(j)), all((a < b) + (a == b) + (a > b) == 1 for a in numbers for b in numbers))
print(all((a <= b) == (not a > b) and (a != b) == (not a == b) and (a >= b) == (b <= a) for a in numbers for b in numbers))
print(all((a - b > 0) == (a > b) for a in numbers for b in numbers))
for big, real in ((2 ** 70, 2.0 ** 70), (2 ** 70 + 1, 2.0 ** 70), (2 ** 70 - 1, 2.0 ** 70), (-2 ** 70, -2.0 ** 70), (2 ** 70, 2.0 ** 70 + 2 ** 20),
                  (10 ** 308, 1e308), (10 ** 309, 1e308), (10 ** 400, float("inf")), (-10 ** 400, float("-inf")), (2 ** 70, float("nan")), (2 ** 70, 0.5)):
    print(big < real, big <= real, big == real, big != real, big >= real, big > real, real < big, real == big)
names = {2 ** 64: "a", 2 ** 64 + 1: "b", -2 ** 64: "c"}
print(names[2 ** 32 * 2 ** 32], names.get(2.0 ** 64), names.get(2 ** 64 - 1), names[-(1 << 64)], 10 ** 30 in {10 ** 30}, 10 ** 30 in [10 ** 30 + 1])
print(len({2 ** 64, 1 << 64, 2.0 ** 64, 4 ** 32}), [2 ** 64, 5].index(4 ** 32), [3 ** 50, 3 ** 50 + 1, 3 ** 50].count(27 ** 16 * 9))
print(hash(2 ** 61 - 2), hash(2 ** 61), hash(2 ** 122), hash(10 ** 100), hash(-10 ** 100), hash(2 ** 61 - 1 + 5), hash(-(2 ** 61)) )
print(2 ** 100 != "a", 2 ** 100 == None, [2 ** 100] < [2 ** 100, 0], (2 ** 100, 1) < (2 ** 100, 2))

def bisect(f, low, high):
    while low < high:
        middle = (low + high) // 2
        if f(middle):
            high = middle
        else:
            low = middle + 1
    return low

print(bisect(lambda n: n * n * n >= 10 ** 60 + 1, 0, 10 ** 30), bisect(lambda n: n ** 7 > 2 ** 700, 0, 2 ** 200) == 2 ** 100 + 1)
print(bool(2 ** 64), bool(2 ** 64 - 2 ** 64), not 10 ** 50, 2 ** 64 and "yes", (2 ** 64 - 4 ** 32) or "no", -2 ** 64 - 1 < 0 < 2 ** 64)
print(sum(numbers), sum(numbers, 2 ** 80), sum([2 ** 62] * 8), sum([0.5, 2 ** 70]), sum([2 ** 70, 0.5]), abs(min(numbers)))
