# Iteration patterns without a library: products, combinations, windows, groups, sieves, streams.
def product(*pools):
    result = [[]]
    for pool in pools:
        result = [row + [item] for row in result for item in pool]
    return [tuple(row) for row in result]

def combinations(items, n):
    if n == 0:
        yield ()
        return
    for i, item in enumerate(items):
        for rest in combinations(items[i + 1:], n - 1):
            yield (item, *rest)

def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (items[i],) + rest

def windows(items, n):
    return [items[i:i + n] for i in range(len(items) - n + 1)]

def chunks(iterable, n):
    chunk = []
    for item in iterable:
        chunk.append(item)
        if len(chunk) == n:
            yield chunk
            chunk = []
    if chunk:
        yield chunk

def group_by(items, key):
    last, group = None, []
    for item in items:
        if group and key(item) != last:
            yield last, group
            group = []
        last = key(item)
        group.append(item)
    if group:
        yield last, group

def interleave(*iterables):
    iterators = [iter(i) for i in iterables]
    while iterators:
        alive = []
        for iterator in iterators:
            for item in iterator:
                yield item
                alive.append(iterator)
                break
        iterators = alive

def primes():
    found = []
    n = 2
    while True:
        for p in found:
            if p * p > n:
                found.append(n)
                yield n
                break
            if n % p == 0:
                break
        else:
            found.append(n)
            yield n
        n += 1

def accumulate(items, function):
    total = None
    for i, item in enumerate(items):
        total = function(total, item) if i else item
        yield total

print(product("ab", [1, 2]), len(product("abc", "xyz", range(4))), product(), product("a", []))
print(list(combinations("abcd", 2)), len(list(combinations(range(10), 4))), list(combinations([1], 2)))
print(["".join(p) for p in permutations("abc")], len(set(permutations([1, 2, 3, 4]))), list(permutations([])))
print(windows([1, 2, 3, 4], 2), windows("abc", 5), list(chunks(range(7), 3)), list(chunks("", 2)))
print(list(group_by([1, 3, 2, 4, 5], lambda n: n % 2)), [(k, len(g)) for k, g in group_by("aaabbc", lambda c: c)])
print(list(interleave("abc", [1], range(10, 12))), [p for p, _ in zip(primes(), range(15))])
print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(accumulate(["a", "b"], lambda a, b: a + b)), list(accumulate([3, 1, 4], max)), list(accumulate([], max)), list(accumulate([2 ** 31] * 4, lambda a, b: a * b)))
