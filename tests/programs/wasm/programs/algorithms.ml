# Rosetta-like: sorting algorithms, primes, permutations, knapsack, game of life, tic-tac-toe, text wrapping, matrix det
def quicksort(xs):
    if len(xs) <= 1:
        return xs
    p, *rest = xs
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])


def merge_sort(xs, key=lambda x: x):
    if len(xs) < 2:
        return xs[:]
    m = len(xs) // 2
    a, b = merge_sort(xs[:m], key), merge_sort(xs[m:], key)
    out = []
    while a and b:
        out.append((a if key(a[0]) <= key(b[0]) else b).pop(0))
    return out + a + b


def bubble(xs):
    xs = list(xs)
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return tuple(xs)


def heapify_sort(a):
    a = a.copy()

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) <= end:
            if child + 1 <= end and a[child] < a[child + 1]:
                child += 1
            if a[root] >= a[child]:
                return
            a[root], a[child] = a[child], a[root]
            root = child

    n = len(a)
    for s in range((n - 2) // 2, -1, -1):
        sift(s, n - 1)
    for e in range(n - 1, 0, -1):
        a[e], a[0] = a[0], a[e]
        sift(0, e - 1)
    return a


data = [5, 2.5, -1, 99, 0, 5, 3]
print(quicksort(data), merge_sort(data, key=lambda x: -x), bubble(data), heapify_sort(data), sep="\n")
words = ["pear", "Apple", "fig", "banana", "kiwi"]
print(merge_sort(words, key=len), sorted(words, key=str.lower, reverse=True), min(words, key=len), max(words))


def permutations(xs):
    if not xs:
        yield []
    for i, x in enumerate(xs):
        for p in permutations(xs[:i] + xs[i + 1:]):
            yield [x] + p


print(["".join(p) for p in permutations("abc")], sum(1 for _ in permutations(list(range(5)))))


def powerset(s):
    s = list(s)
    return [[s[j] for j in range(len(s)) if i >> j & 1] for i in range(1 << len(s))]


print(powerset("abc"))


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


print(sieve(50), len(sieve(1000)))


def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], (best[c - w][0] + v, best[c - w][1] + (name,)))
    return best[cap]


print(knapsack([("map", 9, 150), ("water", 15, 200), ("cheese", 23, 30), ("tin", 6, 95)], 30))


def life(cells, steps):
    for _ in range(steps):
        near = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
        cells = {p for p, n in near.items() if n == 3 or n == 2 and p in cells}
    return cells


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
print(sorted(life(glider, 4)), life({(0, 0)}, 1))
print("\n".join("".join("#" if (x, y) in glider else "." for x in range(3)) for y in range(3)))


def wrap(text, width):
    line = []
    for w in text.split():
        if sum(map(len, line)) + len(line) + len(w) > width:
            yield " ".join(line)
            line = []
        line.append(w)
    if line:
        yield " ".join(line)


text = "In olden times when wishing still helped one, there lived a king whose daughters were all beautiful"
for align in "<^>":
    for l in wrap(text, 30):
        print(f"|{l:{align}30}|")


def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))


print(det([[1, 2], [3, 4]]), det([[2, 9, 4], [7, 5, 3], [6, 1, 8]]))


def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [f"{a}->{c}"] + hanoi(n - 1, b, a, c)


print(len(hanoi(10)), hanoi(2))


class Board:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self, cells=" " * 9):
        self.cells = cells

    def winner(self):
        for a, b, c in self.LINES:
            if self.cells[a] == self.cells[b] == self.cells[c] != " ":
                return self.cells[a]
        return "tie" if " " not in self.cells else None

    def moves(self):
        return [i for i, c in enumerate(self.cells) if c == " "]

    def play(self, i, who):
        return Board(self.cells[:i] + who + self.cells[i + 1:])

    def score(self, who, memo={}):
        key = self.cells, who
        if key in memo:
            return memo[key]
        w = self.winner()
        if w:
            r = {"X": 1, "O": -1}.get(w, 0)
        else:
            pick = max if who == "X" else min
            r = pick(self.play(i, who).score("XO"[who == "X"]) for i in self.moves())
        memo[key] = r
        return r

    def __str__(self):
        return "\n-+-+-\n".join("|".join(self.cells[i:i + 3]) for i in (0, 3, 6))


b = Board("XOX O    ")
print(b, b.score("X"), b.winner(), b.moves())


def lev(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


print(lev("kitten", "sitting"), lev("", "abc"))


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


print(list(collatz(7)), max(range(1, 100), key=lambda n: sum(1 for _ in collatz(n))))
print(sum(int(d) for d in str(2 ** 1000)), len(str(3 ** 500)), 10 ** 20 // 7, -10 ** 20 % 7, (1 << 70) - 1)


def to_base(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[n] if n < b else to_base(n // b, b) + digits[n % b]


print(to_base(255, 16), to_base(10 ** 12, 36), int("zz", 36), float("1e3"), int("  42 "), int("-0x1f", 16))
pascal = [[1]]
for _ in range(5):
    pascal.append([1] + [a + b for a, b in zip(pascal[-1], pascal[-1][1:])] + [1])
for row in pascal:
    print(" ".join(map(str, row)).center(20))
for value in (0, 0.0, "", "0", [], [0], None, (), {}, set(), 0.1 + 0.2, 1e16, 1e-5, 123456789.123, -0.0, float("inf")):
    print(repr(value), bool(value), end="; ")
print()
s = "Hello, World"
print(s[::-1], s[-5:], s[2:8:2], s.find("o"), s.rfind("o"), s.count("l"), s.replace("l", "L", 2), s.index("W"), "lo" in s, s.startswith(("He", "x")), s.lower().islower(), s.split(", "))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
nested = {"x": [1, {"y": (2, 3)}]}
print(nested["x"][1]["y"][-1], nested)
del nested["x"][0]
nested.update(z=1)
print(nested, list(nested), nested.pop("z"), nested.get("q"), nested.setdefault("w", []), nested.popitem())
lst = [3, 1, 2]
lst.extend([5]); lst.insert(1, 9); lst.remove(3); lst += [7]; lst.sort(); lst.reverse()
print(lst, lst.index(5), lst.count(7), lst.pop(), lst.pop(0), lst[1:], lst * 2)
lst[1:1] = ["a", "b"]
del lst[::2]
print(lst, sorted({3, 1, 2} | {5} - {1} & {2}), {1, 2} ^ {2, 3}, {1} <= {1, 2}, frozenset("aab") == {"a", "b"})
