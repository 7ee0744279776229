# Comprehensions inside functions, generators, classes, handlers and each other; as arguments, defaults, conditions, targets' values.
def table(n, f=[lambda x: x + k for k in range(3)]):
    return [[g(i * j) for g in f] for i in range(n) for j in range(i + 1)]
print(table(3), table(2, f=[str, float, lambda x: -x]))
def process(items, *, keep=lambda x: True):
    return {k: [v for v in vs if keep(v)] for k, vs in items.items() if any(keep(v) for v in vs)}
print(process({"a": [1, -2, 3], "b": [-1], "c": []}, keep=lambda v: v > 0), process({"a": [0]}), process({}))
def rows(n):
    yield [i for i in range(n)]
    yield from ([i] * n for i in range(n))
    yield {i: [j for j in range(i)] for i in range(n)}
print(list(rows(3)), [len(r) for r in rows(2)], sum(len(r) for r in rows(4)))
class Grid:
    size = 3
    cells = [[0] * 3 for _ in range(3)]
    def __init__(self, text):
        self.rows = [[int(c) for c in line] for line in text.split("/")]
    def columns(self):
        return [[row[i] for row in self.rows] for i in range(len(self.rows[0]))]
    def neighbours(self, x, y):
        return [self.rows[j][i] for j in range(y - 1, y + 2) for i in range(x - 1, x + 2) if (i, j) != (x, y) and 0 <= j < len(self.rows) and 0 <= i < len(self.rows[j])]
    def __repr__(self):
        return "/".join("".join(str(c) for c in row) for row in self.rows)
g = Grid("123/456/789")
print(g, g.columns(), g.neighbours(1, 1), g.neighbours(0, 0), Grid("/".join("".join(map(str, c)) for c in g.columns())), sum(sum(g.neighbours(x, y)) for x in range(3) for y in range(3)))
def attempt(values):
    try:
        return [10 // v for v in values]
    except ZeroDivisionError:
        return [10 // v for v in values if v]
    finally:
        print([v for v in values], end=" ")
print(attempt([1, 2]), attempt([5, 0, 3]))
if [x for x in range(3) if x > 1] and not [x for x in range(3) if x > 5]:
    print("condition", [y for y in [x for x in range(3)] if y])
while len([n for n in g.rows[0] if n < 5]) > 1:
    g.rows[0] = [n + 1 for n in g.rows[0]]
print(g, [c for c in repr(g) if c != "/"][:4])
a, *b = [x * x for x in range(4)]
c = d = [[x, y] for x, y in zip(b, b[1:])]
c[0][0] = "shared"
print(a, b, d, [e for [e, _] in d])
print(max([len(s) for s in ("a", "bbb")]), sorted([-x for x in b], key=lambda x: [y for y in range(abs(x) % 3)]), dict([(k, [k] * k) for k in range(3)]), (lambda *xs: [x + 1 for x in xs])(*[x for x in range(3)]), [f"{x}{[y for y in range(x)]}" for x in range(3)], "-".join([c for c in "a-b" if c.isalpha()]))
fibs = [0, 1]
[fibs.append(fibs[-1] + fibs[-2]) for _ in range(90)]
print(fibs[-1], [f for f in fibs if f % 2 == 0][-1], [i for i, f in enumerate(fibs) if f == i])
total = 0
for n in (m for m in (k * 2 for k in range(100)) if m % 3 == 0):
    total += n
print(total, [n for n in [total]][0], [[[z for z in range(y)] for y in range(x)] for x in range(4)][3], [i for i in range(3) for i in range(i)], [(lambda: [i for _ in range(2)])() for i in range(2)])
assert [x for x in [1]], "never"
del [d, c][0][0]
print(d, [x for x in [d[0]]] * 2)
