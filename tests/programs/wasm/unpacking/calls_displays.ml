# * and ** in displays and calls: order, any iterable, later keys win, errors.
a, b = [1, 2], (3, 4)
d, e = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print([*a, *b], (*a, *b), {*a, *b, 1}, [0, *a, 5, *"xy", *range(2), *{9: 0}, *()], *a, *b, sep=" ")
print({**d, **e}, {**e, **d}, {"y": 0, **d, "y": 9, **{}}, {**{}}, {1: 2, **{3: 4}}, dict(**d, z=0), [*d], (*e.items(),), [*d.values(), *e])
print([*[*[*a]]], [*(x for x in a)], (*map(str, a),), [*zip(a, b)], [*enumerate("q")], {*"aab"} == {"a", "b"}, [*reversed(a)], *[[]], [*[], *[]], (*"",))
def f(*args, **kwargs): return args, kwargs
def g(x, y=0, *, z=0): return x, y, z
print(f(*a, **d), f(*a, 5, *b, k=1, **d), f(**d, w=0), f(*"ab", *[], **{}), f(*a, *a), f(**{"é": 1, "not a name": 2}), f(*f(*a, **d)), f(*d, **dict(zip("pq", b))))
print(g(*a), g(**{"x": 1, "z": 2}), g(*[1], **{"y": 5}), g(1, *[2], z=3), g(*(), **{"x": "only"}), max(*a, *b), print(*a, **{"sep": "-", "end": "!\n"}), sum([*a]), "{}{k}".format(*a, **{"k": "v"}), [*map(max, a, b)])
trace = []
def t(value):
    trace.append(value)
    return value
f(t(1), *t([2]), t(3), k=t(4), *t((5,)), **t({"m": 6}), n=t(7))
print(trace); trace.clear()
{**t({"a": 1}), t("b"): t(2), **t({"c": 3})}; [t(1), *t([2]), t(3)]
print(trace)
class Mapping:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, key): return key.upper()
class Sequence:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
print({**Mapping()}, f(**Mapping()), f(*Sequence(3)), [*Sequence(2), *Sequence(1)], dict(Mapping()), {*Sequence(3)})
for attempt in (lambda: [*5], lambda: (*None,), lambda: {*1.5}, lambda: {**[1]}, lambda: {**5}, lambda: f(*5), lambda: f(**5), lambda: f(**[1]), lambda: f(**{1: 2}), lambda: f(k=1, **{"k": 2}), lambda: g(*a, **{"y": 1}), lambda: g(1, *[2, 3]), lambda: g(**d, **e), lambda: g(**{"q": 1}), lambda: f(*a, *None), lambda: {*[[]]}, lambda: g(*[]), lambda: len(*a), lambda: f(**None)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
copy = {**d}; copy["x"] = 100
lists = [*a]; lists.append(0)
print(d, a, copy, lists, [*a] is a, {**d} == d, (*b,) == b)
def collect(first, /, *others, key=None, **rest): return first, others, key, rest
print(collect(*"abc", **{"key": 1, "first": 2}), collect(1), collect(*[1], key=5), collect(*range(3), **d))
def forward(function, *args, **kwargs):
    kwargs.setdefault("z", "added")
    return function(*args[::-1], **kwargs)
print(forward(g, 1, 2), forward(g, 5, z=6), forward(f, *a, **d), [forward(f, *[n] * n) for n in range(3)])
matrix = [[1, 2], [3, 4], [5, 6]]
print(list(zip(*matrix)), [*zip(*zip(*matrix))] == [tuple(r) for r in matrix], [max(*row) for row in matrix], sum(x * y for x, y in [*matrix]), [[*row, sum(row)] for row in matrix], [x for x in (*matrix[0], *matrix[1])], dict([*{"a": 1}.items(), ("b", 2)]))
return_values = (lambda: (*a, *b))(); print(return_values)
def gen():
    yield *a, 5
    yield (*b,)
print([*gen()], *gen())
for x in *a, *b: print(x, end=" ")
print()
t1 = *a, *b; t2 = 0, *"z"; print(t1, t2)
print((lambda *x, **k: [*x, *k])(*t1, **d), [*range(1000)][-1], len([*"ab" * 500]), f(*range(300))[0][299])
