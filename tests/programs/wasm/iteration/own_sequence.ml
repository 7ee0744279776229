# Classes that are iterated, indexed and measured like the built-in ones.
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __len__(self): return len(self.rows)
    def __getitem__(self, at):
        if isinstance(at, tuple):
            row, column = at
            return self.rows[row][column]
        return self.rows[at]
    def __setitem__(self, at, value):
        self.rows[at[0]][at[1]] = value
    def __contains__(self, value):
        return any(value in row for row in self.rows)
    def __iter__(self):
        for row in self.rows:
            for value in row:
                yield value
    def __reversed__(self):
        return iter(list(self)[::-1])

m = Matrix([[1, 2], [3, 4]])
print(len(m), m[0], m[1, 0], list(m), 3 in m, 9 in m, list(reversed(m)), sum(m), max(m), m[-1][-1], [*m], tuple(enumerate(m)), bool(m), bool(Matrix([])))
m[0, 1] += 40
m[1, 1] = m[0, 1] ** 20
print(m.rows, m[:1], sorted(m)[-1], dict(zip(m, "abcd")))
class Fibonacci:
    def __getitem__(self, n):
        if isinstance(n, slice):
            return [self[i] for i in range(n.start or 0, n.stop, n.step or 1)]
        if n < 0:
            raise IndexError("negative")
        a, b = 0, 1
        for _ in range(n):
            a, b = b, a + b
        return a
f = Fibonacci()
print(f[10], f[100], f[:8], f[10:20:3])
for i, value in enumerate(f):
    if value > 50: break
print(i, value, next(iter(f)), 21 in f)
try:
    f[-1]
except IndexError as error:
    print(error)
class Ring:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i % len(self.items)]
    def __delitem__(self, i): del self.items[i % len(self.items)]
ring = Ring("a", "b", "c")
print(ring[7], ring[-1], len(ring), list(reversed(ring)))
del ring[4]
print(ring.items, [ring[i] for i in range(5)])
class Node:
    def __init__(self, value, left=None, right=None): self.value, self.left, self.right = value, left, right
    def __iter__(self):
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right
    def insert(self, value):
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child: child.insert(value)
        else: setattr(self, side, Node(value))
tree = Node(8)
for n in (3, 10, 1, 6, 14, 4, 7, 13): tree.insert(n)
print(list(tree), max(tree), 6 in tree, 5 in tree, [a for a, b in zip(tree, range(3))], len([*tree]))
class Grid:
    def __init__(self, text): self.lines = text.split()
    def neighbours(self, x, y):
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            if 0 <= x + dx < len(self.lines[0]) and 0 <= y + dy < len(self.lines):
                yield x + dx, y + dy, self.lines[y + dy][x + dx]
grid = Grid("abc def ghi")
print(list(grid.neighbours(1, 1)), [c for *_, c in grid.neighbours(0, 0)])
for bad in (lambda: m["x"], lambda: m[5], lambda: m[0, 5], lambda: len(f), lambda: ring["x"], lambda: Ring()[0], lambda: list(reversed(f)), lambda: f["a"]):
    try:
        print(bad())
    except (TypeError, IndexError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
