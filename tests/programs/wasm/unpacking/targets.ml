# Assigning to several targets: nested, starred, attributes, items, chained; in for, with functions, in order.
a, b = 1, 2; print(a, b)
a, b = b, a; print(a, b)
(a, b), c = (3, 4), 5; print(a, b, c)
[a, [b, (c, d)]] = [1, (2, [3, 4])]; print(a, b, c, d)
a, = [7]; print(a)
(a,) = "x"; print(a)
[a] = {5}; print(a)
() = []; [] = ()
a, b, c = "añ日"; print(a, b, c)
a, b = {"k": 1, "m": 2}; print(a, b)
a, b, c = range(3); print(a, b, c)
a, b = (x * x for x in (3, 4)); print(a, b)
a, b = map(str, (1, 2.5)); print(a, b)
a = b, c = d = 8, 9; print(a, b, c, d)
first, *rest = [1, 2, 3]; print(first, rest)
*start, last = "abc"; print(start, last)
head, *middle, tail = range(6); print(head, middle, tail)
a, *b = (1,); print(a, b)
*a, = "xy"; print(a)
[a, *b], *c = [[1, 2, 3], 4, 5]; print(a, b, c)
(a, *b), (c, *d) = "ab", {1: 2, 3: 4}; print(a, b, c, d)
*(a, b), c = 1, 2, 3; print(a, b, c)
a, (b, *c), *d = 1, "xyz", 4; print(a, b, c, d)
class Box: pass
box, items, table = Box(), [0] * 4, {}
box.x, items[1], table["k"] = 1, 2, 3; print(box.x, items, table)
box.a, *items[2:], table["t"] = range(5); print(box.a, items, table)
(box.y, items[-1]), table[0] = "pq", "r"; print(box.y, items, table)
items[0], items[0] = 1, 2; print(items[0])
i = 0
i, items[i] = 1, "at one"; print(i, items)
items[i], i = "first", 3; print(i, items)
x = [0, 1, 2]
x[x[0]], x[0] = 5, 6; print(x)
x[0], x[1], x[2] = x[2], x[0], x[1]; print(x)
for a, (b, *c) in [(1, "xy"), (2, [3]), (4, (5, 6, 7))]: print(a, b, c, end="; ")
for i, (key, value) in enumerate({"a": 1, "b": 2}.items()): print(i, key, value, end="; ")
for *a, b in ["abc", (1,)]: print(a, b, end="; ")
for box.n, items[0] in zip(range(2), "uv"): print(box.n, items[0], end="; ")
print()
order = []
class Log:
    def __setattr__(self, name, value): order.append((name, value))
    def __setitem__(self, key, value): order.append((key, value))
log = Log()
def get(n):
    order.append(n)
    return log
get(1).a, get(2)["k"], (get(3).b, *get(4).c) = "x", "y", "zuv"
print(order)
def swap3(p, q, r): return r, p, q
a, b, c = swap3(*swap3(1, 2, 3)); print(a, b, c)
fib = [0, 1]
while len(fib) < 10:
    *_, p, q = fib
    fib.append(p + q)
print(fib)
(a), b = ((1)), (2); print(a, b)
n = m = [1]
n, m = m + [2], n; print(n, m, m is not n)
