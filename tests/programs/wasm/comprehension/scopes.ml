# The variables of a comprehension are its own; what stands around is seen, at the time it runs.
x = "outer"
print([x for x in range(3)], x, {x for x in "a"}, x, {x: x for x in "b"}, x, list(x for x in "c"), x)
y = 10
print([y + z for z in range(3)], [y for y in [y, y + 1]], y)
def function(n):
    k = 100
    squares = [n * i + k for i in range(3)]
    n = -1
    inner = [lambda: n * i for i in range(3)]
    return squares, [f() for f in inner], [n for n in range(2)], n, [[k + j for j in range(i)] for i in range(3)]
print(function(5))
def closures():
    made = [lambda: i for i in range(3)]
    bound = [lambda i=i: i for i in range(3)]
    nested = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    return [f() for f in made], [f() for f in bound], [[f() for f in row] for row in nested]
print(closures())
def nonlocal_inside():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    return [add(n) for n in range(5)], total, {n: add(n) for n in (1, 2)}, total
print(nonlocal_inside())
print([last := i * i for i in range(4)], last, any((found := w) > "b" for w in "abcd"), found, [(seen := 0)] + [seen := seen + n for n in (1, 2, 3)], seen)
def walrus():
    results = [half for n in range(6) if (half := n // 2) > 1]
    return results, half
print(walrus())
class Body:
    size = 3
    numbers = [n for n in range(size)]
    pairs = [(a, b) for a in range(size) for b in "x"]
    try:
        scaled = [n * size for n in range(2)]
    except NameError as error:
        scaled = str(error)
    nested = [size for size in (size, size + 1)]
    def get(self):
        return [self.size * n for n in self.numbers]
print(Body.numbers, Body.pairs, Body.scaled, Body.nested, Body().get(), Body.size)
try:
    print([i for i in range(2) if undefined_thing])
except NameError as error:
    print(error)
try:
    print(inner_only := [q for q in range(2)], q)
except NameError as error:
    print(error)
def shadow(list):
    return [max for max in list], max(list)
print(shadow([1, 2]))
gen = (x * n for n in range(3))
x = 7
print(list(gen))
def parameters(*args, **kwargs):
    return [a for a in args], {k: v for k, v in kwargs.items()}, [(a, k) for a in args for k in kwargs], sum(a for a in args if a in kwargs.values())
print(parameters(1, 2, p=2))
def recursion(n):
    return [recursion(m) for m in range(n)]
print(recursion(3))
global_list = [1, 2]
print([global_list.append(n) or len(global_list) for n in global_list if len(global_list) < 5], global_list)
def generator_captures():
    limit = 2
    g = (n for n in range(10) if n < limit)
    limit = 4
    return list(g)
print(generator_captures())
print([[x for x in range(x)] for x in range(3)], [x for x in [x for x in "xy"]], [z for z in range(3) if [z for z in range(z)]], {a: [b for b in range(a)] for a in (b for b in range(3))})
