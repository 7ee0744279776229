def grid(n):
    for i in range(n):
        for j in range(n):
            try:
                got = yield i, j
                if got:
                    print("got", got)
            except ValueError as e:
                print("caught", e)
                yield "handled"
            finally:
                print("cleanup", i, j)

for point in grid(3):
    print(point)
    if point == (0, 2):
        break
print("after the loop")

def first(n):
    for point in grid(n):
        if point != (0, 0):
            return point, "from the loop"

print(first(2))
print(next(grid(2)), "next")
print(list(grid(1)), any(p == (0, 1) for p in []), max(grid(2)))
for k, (i, j) in enumerate(grid(2)):
    if k == 1:
        break
try:
    for point in grid(2):
        raise KeyError(point)
except KeyError as e:
    print("raised", e)
print([p for p in grid(2) if p[0]])

def outer():
    for point in grid(2):
        yield point
    print("never")

for point in outer():
    break

def delegate():
    yield from grid(2)

for point in delegate():
    print(point)
    break

class Tree:
    def __init__(self, *parts):
        self.parts = parts
    def walk(self):
        try:
            for part in self.parts:
                if isinstance(part, Tree):
                    yield from part.walk()
                else:
                    yield part
        finally:
            print("left", len(self.parts))

for part in Tree(1, Tree(2, 3), 4).walk():
    print(part)
    if part == 2:
        break

g = grid(3)
print(next(g), g.send("sent"), g.throw(ValueError("thrown")), next(g))
g = grid(1)
next(g)
del g
h = grid(2)
next(h)
print("end")
