# Generators combined: windows, merges, permutations, parsers, simulations; many alive at the same time.
def numbers(start=0):
    while True:
        yield start
        start += 1
def take(n, source):
    for _ in range(n):
        try: yield next(source)
        except StopIteration: return
def window(source, n):
    items = []
    for item in source:
        items.append(item)
        if len(items) == n:
            yield tuple(items)
            items.pop(0)
def merge(*sources):
    heads = []
    for i, s in enumerate(map(iter, sources)):
        for x in s:
            heads.append((x, i, s))
            break
    while heads:
        x, i, s = least = min(heads)
        heads.remove(least)
        yield x
        for x in s:
            heads.append((x, i, s))
            break
def tee(source, n):
    queues = [[] for _ in range(n)]
    it = iter(source)
    def reader(queue):
        while True:
            if not queue:
                try: value = next(it)
                except StopIteration: return
                for q in queues: q.append(value)
            yield queue.pop(0)
    return [reader(q) for q in queues]
def sieve():
    source = numbers(2)
    while True:
        p = next(source)
        yield p
        source = (lambda p, s: (n for n in s if n % p))(p, source)
def tokens(text):
    word = ""
    for c in text + " ":
        if c.isalnum(): word += c
        else:
            if word: yield word
            word = ""
            if not c.isspace(): yield c
def permutations(items):
    if not items: yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]): yield [x, *rest]
def gray(n):
    if n == 0:
        yield ""
        return
    for code in gray(n - 1): yield "0" + code
    for code in reversed(list(gray(n - 1))): yield "1" + code
def walk(seed, n):
    x = y = 0
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        dx, dy = ((1, 0), (0, 1), (-1, 0), (0, -1))[seed >> 16 & 3]
        x, y = x + dx, y + dy
        yield x, y
def batches(source, size):
    batch = []
    for x in source:
        batch.append(x)
        if len(batch) == size:
            yield batch
            batch = []
    if batch: yield batch
def round_robin(*sources):
    sources = list(sources)
    while sources:
        for s in sources[:]:
            try: yield next(s)
            except StopIteration: sources.remove(s)
print(list(take(5, numbers(2 ** 62))), list(window("abcd", 2)), list(window(range(2), 3)), list(merge([1, 4, 9], [2, 3, 10], [], (0, 11))))
a, b, c = tee(range(5), 3)
print(next(a), next(a), next(b), list(c), list(a), list(b))
print(list(take(12, sieve())), list(tokens("f(x1, 22)+é")), ["".join(p) for p in permutations("abc")], sum(1 for _ in permutations([*range(5)])), list(gray(3)))
path = list(walk(42, 200))
print(path[-1], len(set(path)), max(x * x + y * y for x, y in path), path[:4])
print(list(batches(range(7), 3)), list(round_robin(iter("abc"), iter([1]), take(2, numbers(10)))), sum(x * y for x, y in window(take(50, numbers()), 2)))
alive = [numbers(i * i) for i in range(200)]
total = 0
for step in range(5):
    for g in alive: total += next(g)
    alive = alive[::-1][: len(alive) - 10]
print(total, len(alive), next(alive[0]), next(alive[-1]))
nested = numbers()
for i in range(40): nested = (lambda s, i: (x + i for x in s))(nested, i)
print(list(take(3, nested)))
def stateful():
    state, log = {"n": 0}, []
    for i in range(4):
        state["n"] += i
        log.append(dict(state))
        yield state
    yield log
out = list(stateful())
print(out[0] == out[1], out[-1])
def collatz(n):
    while n != 1:
        yield n
        n = n * 3 + 1 if n % 2 else n // 2
    yield 1
print(max(range(1, 60), key=lambda n: sum(1 for _ in collatz(n))), list(collatz(6)), max(collatz(27)))
def digits_of_e():
    a = [1] * 40
    while True:
        carry = 0
        for i in range(39, -1, -1):
            x = a[i] * 10 + carry
            carry, a[i] = divmod(x, i + 2)
        yield carry
print("2." + "".join(map(str, take(30, digits_of_e()))))
