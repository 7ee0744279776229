# Classes, attributes, methods, operators of classes, containers in line and by the runtime.
seen = []


class Point:
    count = 0

    def __init__(self, x, y=0):
        self.x, self.y = x, y
        Point.count += 1

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __lt__(self, other):
        return self.x < other.x

    def __bool__(self):
        return self.x != 0

    def __getitem__(self, i):
        if i > 1:
            raise IndexError(i)
        return (self.x, self.y)[i]

    def scaled(self, by=2):
        return Point(self.x * by, self.y * by)

    def pair(self):
        return [self.x, self.y]


class Named(Point):
    def __init__(self, name, *rest):
        super().__init__(*rest)
        self.name = name

    def pair(self):
        return [self.name] + super().pair()


p, q = Point(1, 2), Named("q", 3)
seen.append([(p + q).pair(), q.pair(), p.scaled().pair(), q.scaled(by=1.5).pair(), Point.count])
seen.append([p == Point(1, 2), p == q, p < q, 1 if Point(0) else 0, p[0], p[1], [v for v in p]])
for attempt in [lambda: p.z, lambda: p[5], lambda: p + 1, lambda: p.scaled(1, 2)]:
    try:
        seen.append(attempt())
    except Exception as e:
        seen.append(e.args)
del p.x
try:
    seen.append(p.x)
except AttributeError as e:
    seen.append(e.args[0])


def items(l, i):
    try:
        l[i] = l[i] + 1
        return l[i]
    except (IndexError, TypeError) as e:
        return e.args[0]


numbers = [10, 20, 30]
seen.append([items(numbers, i) for i in (0, 2, -1, -3, 3, -4, 10 ** 20, True, 1.5, "a")])
seen.append(numbers)


def known_items(n):
    l = [0.5, 1, "two"]
    t = (3, 4.5, None)
    r = []
    for i in range(n):
        r.append(l[i - 2])
        r.append(t[i])
        l[i] = i * 1.5
    l[-1] = l
    return r, l[0], t[-1]


r, *lengths, first, last = known_items(3)
seen.append([r, lengths, first, last])
a, (b, *c), d = 1, [2, 3, 4], "d"
seen.append([a, b, c, d])

def two(v):
    a, b = v
    return a, b


def star(v):
    a, *b = v
    return a, b


for wrong in [lambda: two(1), lambda: two([1]), lambda: two([1, 2, 3]), lambda: star([]), lambda: two((1, 2))]:
    try:
        seen.append(wrong())
    except (TypeError, ValueError) as e:
        seen.append(e.args[0])


def changed():
    # a list that grows and shrinks under the loop
    l = [1, 2, 3]
    r = []
    for v in l:
        r.append(v)
        if v < 100:
            l.append(v * 10)
        elif v > 250:
            l.pop()
    return r


seen.append(changed())


def sums(l):
    total = 0
    for v in l:
        total += v
    return total


seen.append([sums([1, 2, 3]), sums([1, 2.5]), sums((4, 5)), sums([10 ** 20, -1]), sums(Point(7, 8))])
nested = [[i * j for j in range(4) if j != i] for i in range(4)]
seen.append(nested)
seen.append({i: [i] for i in range(3)})
seen.append([f"{p.y}|{q.x!r:>4}|{3.14159:.2f}|{'x'}", 3 in numbers, 99 not in [1, 2], "b" in "abc"])
for one in seen:
    print(one)
