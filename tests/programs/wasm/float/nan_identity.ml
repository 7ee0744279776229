# Containers ask for identity before equality: which nan is the same object, through locals, calls, loops, operations.
nan = float("nan")
inf = float("inf")
def same(a, b): return [a] == [b]
def keep(x): return x
def twice(x): return [x, x]
def pair(x, y): return (x,) == (y,)
print(nan in [nan], nan in (nan,), nan in {nan}, nan in {nan: 1}, {nan: 1}[nan], [nan].index(nan), (1, nan).index(nan), [nan, nan].count(nan), (nan,) == (nan,), {nan, nan} == {nan}, len({nan, nan}))
print(float("nan") in [float("nan")], len({float("nan"), float("nan")}), [float("nan")].count(float("nan")), [nan].count(float("nan")), same(float("nan"), float("nan")))
print(same(nan, nan), same(nan, keep(nan)), pair(nan, nan), pair(nan, keep(nan)), twice(nan) == [nan, nan], same(*twice(nan)))
def locally():
    x = inf - inf
    y = x
    z = x * 1.0
    a, b = [x], [x]
    return a == b, [x] == [y], [x] == [z], [z] == [z], [x + 0.0] == [x], [x + 0.0] == [x + 0.0], x == x, [-x] == [x], [-x] == [-x], [--x] == [x], [+x] == [x], [abs(x)] == [x], [y, z] == [x, z], pair(x, y), pair(x, z), same(x, x)
print(*locally())
def later(n):
    x = inf - inf
    kept = []
    for i in range(n):
        kept.append(x)
        y = x
        kept.append(y)
        if i == 2:
            x = x + 1.0
    return kept
k = later(5)
print(k.count(k[0]), k.count(k[-1]), k[0] in k[6:], k[-1] in k[:6], k.index(k[7]), len(set(k)))
def total(values):
    t = 0.0
    history = []
    for v in values:
        t += v
        history.append(t)
    return t, history
t, history = total([1.0, nan, 2.0, 3.0])
print(t in history, history.count(t), history.index(t), [nan] == history[1:2], len(set(history)))
print(same(sum([nan]), nan), same(sum([], nan), nan), same(max([nan]), nan), same(min(nan, 1.0), nan), same(max(1.0, nan), 1.0), same(round(nan, 2), nan), same(nan ** 1, nan), same(nan ** 2.0, nan), nan ** 0 == 1, 1 ** nan == 1)
print(same(nan.real, nan), same(nan.conjugate(), nan), same(float(nan), nan), same(divmod(nan, 1)[0], nan), same(nan // 1, nan), same(nan % 1, nan), same(nan.__neg__(), nan), same(nan.__pos__(), nan), same(nan.__add__(0), nan), same(nan.__abs__(), nan), same(nan.__float__(), nan), same(nan.__round__(1), nan))
class G:
    def __init__(self, x): self.x = x
    def __float__(self): return self.x
    def __radd__(self, other):
        self.seen = other
        return 5
g = G(nan)
print(same(g.x, nan), same(float(g), nan), same(g.x, g.x))
def reflected():
    x = inf * 0.0
    out = []
    for i in range(3):
        g = G(x)
        r = x + g
        out.append(g.seen)
        out.append(x)
    return out.count(out[0]), len(set(out)), r
print(*reflected())
def generate(n):
    x = inf - inf
    for i in range(n):
        yield x
        y = x
        yield y
values = list(generate(2))
print(values.count(values[0]), len({*values}), same(*generate(1)))
def outer():
    x = inf - inf
    def inner(): return x
    return inner(), x, inner()
o = outer()
print(o.count(o[0]), o == outer(), o[:2] == o[1:])
def recurse(x, n):
    return [x] if n == 0 else [x, *recurse(x, n - 1)]
print(len(set(recurse(inf - inf, 5))), len(set(recurse(nan, 5) + [nan])))
def choose(c):
    a, b = inf - inf, inf - inf
    x = a if c else b
    return [x] == [a], [x] == [b], (x, a, b).index(b)
print(choose(True), choose(False))
def swap():
    a, b = inf - inf, 1.0
    for i in range(5):
        a, b = b, a
    return [a, b].count(b), [b] == [b], len({a, b})
print(swap())
def default(x=float("nan")): return x
print(same(default(), default()), {"a": nan} == {"a": nan}, {"a": nan} == {"a": float("nan")}, [[nan]] == [[nan]], {(nan, 1): 2}[(nan, 1)], {nan: 1} == {nan: 1}, (nan, 1) < (nan, 2), [nan, 1] <= [nan, 1])
xs = [nan, 1.0, nan]
xs.remove(nan)
print(len(xs), xs.index(nan), xs[1] in xs, xs.count(xs[1]), len({x: 1 for x in xs * 2}), len({*xs, nan}), {nan} & {nan} == {nan}, {nan} - {nan}, {nan}.issubset([nan]))
d = {nan: "a"}
d[nan] = "b"
d[float("nan")] = "c"
print(len(d), d[nan], d.get(float("nan"), "none"), d.pop(nan), len(d), nan in d, [k != k for k in d], list(d)[0] in d)
cases = [float(text) for text in ("nan", "inf", "nan", "-nan", "1")]
print([cases.index(c) for c in cases], [cases.count(c) for c in cases], len({*cases}), cases == cases[:], cases == [float(c) for c in cases], cases == [c + 0 for c in cases])
x = nan
print(x in [nan], same(x, nan), [x, nan].count(x), len({x, nan}))
x += 1
print(same(x, nan), same(x, x), [x, nan].count(x), len({x, nan}))
while x != x:
    kept = [x]
    y = x
    if kept == [y]:
        print("same")
    x = 1.0
match nan:
    case 1.0: print("one")
    case _: print("other")
print(sorted([nan, nan]).count(nan), list(map(keep, [nan])) == [nan], [*zip([nan], [nan])] == [(nan, nan)], list(reversed([nan, 1]))[1] in [nan], tuple([nan]) == (nan,), [nan] * 3 == [nan, nan, nan])
