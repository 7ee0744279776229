# Programs whose steps are unpackings: Euclid, quicksort, parsers, linked lists, rotations, folds.
def euclid(a, b):
    (r, r2), (s, s2), (t, t2) = (a, b), (1, 0), (0, 1)
    while r2:
        q = r // r2
        (r, r2), (s, s2), (t, t2) = (r2, r - q * r2), (s2, s - q * s2), (t2, t - q * t2)
    return r, s, t

def quicksort(items):
    if not items:
        return []
    pivot, *rest = items
    return [*quicksort([x for x in rest if x < pivot]), pivot, *quicksort([x for x in rest if x >= pivot])]

def merge(a, b):
    if not a or not b:
        return [*a, *b]
    (x, *xs), (y, *ys) = a, b
    return [x, *merge(xs, b)] if x <= y else [y, *merge(a, ys)]

def parse(tokens):
    token, *rest = tokens
    if token != "(":
        return (int(token) if token.isdigit() else token), rest
    items = []
    while rest[0] != ")":
        item, rest = parse(rest)
        items.append(item)
    return items, rest[1:]

def evaluate(tree, **names):
    if not isinstance(tree, list):
        return names.get(tree, tree)
    operator, *arguments = tree
    if operator == "let":
        name, value, body = arguments
        return evaluate(body, **{**names, name: evaluate(value, **names)})
    first, *others = [evaluate(argument, **names) for argument in arguments]
    for other in others:
        first = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "-": lambda a, b: a - b}[operator](first, other)
    return first

def fold(function, start, items):
    for item in items:
        start = function(start, item)
    return start

def push(stack, item): return item, stack
def unroll(stack):
    while stack:
        top, stack = stack
        yield top

def transpose(rows):
    first, *rest = rows
    return [list(column) for column in zip(first, *rest)]

def run_length(text):
    result = []
    while text:
        c, *rest = text
        n = 1
        while rest and rest[0] == c:
            _, *rest = rest
            n += 1
        result.append((c, n))
        text = rest
    return result

print(euclid(240, 46), euclid(2 ** 90, 3 ** 40), quicksort([3, 1, 4, 1, 5, 9, 2, 6]), quicksort("sorting"), merge([1, 4, 9], [2, 3, 10, 11]))
text = "(let x (+ 1 2 3) (* x (- 10 x) (let y 2 (+ x y))))"
tree, left = parse(text.replace("(", " ( ").replace(")", " ) ").split())
print(tree, left, evaluate(tree), evaluate(["+", "a", "a"], a=2 ** 64))
print(fold(lambda pair, n: (pair[1], pair[0] + n), (0, 1), range(10)), fold(lambda acc, x: [x, *acc], [], "abc"), fold(lambda state, step: (state[0] + step, [*state[1], state[0]]), (0, []), [5, -2, 7]))
stack = None
for item in ("a", 1, None, (2, 3)):
    stack = push(stack, item)
print(stack, list(unroll(stack)))
print(transpose([[1, 2, 3], [4, 5, 6]]), run_length("aaabccd"), run_length(""))
a, b, c = 1, 2, 3
for _ in range(4):
    a, b, c = b, c, a + b + c
print(a, b, c)
x, y, dx, dy = 0, 0, 1, 0
path = []
for turn in "LFRFFLF":
    if turn == "L": dx, dy = -dy, dx
    elif turn == "R": dx, dy = dy, -dx
    else: x, y = x + dx, y + dy
    path.append((x, y))
print(path)
points = [(3, 1), (0, 0), (1, 5), (2, 2)]
(left, _), *_, (right, top) = sorted(points)
(_, low), *_, (_, high) = sorted(points, key=lambda p: p[1])
print(left, right, top, low, high, [x * y for x, y in points], max(points, key=lambda p: p[0] + p[1]), [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in zip(points, points[1:])])
table = [("x", 1, [2, 3]), ("y", 4, [])]
print([(name, first, *more) for name, first, more in table], {name: (n, *l) for name, n, l in table}, [name for name, *_ in table], [sum([n, *l]) for _, n, l in table])
