# Globals whose type changes, at the top and from functions; loops over globals; ints that grow.
x = 1
def read(): return x
def double():
    global x
    x = x + x
    return x
print(read(), double(), double())
x = 2.5; print(read(), double())
x = "ab"; print(read(), double())
x = [1]; print(double(), read())
x = 2 ** 62; print(double(), double(), read() - 1)
x = True; print(double(), read())
x = None
try: double()
except TypeError as e: print(e, read())
total, n = 0, 0
while n < 100000:
    total += n * n
    n += 1
print(total, n)
total = 0
for n in range(1, 70): total = total * 3 + n
print(total, n)
a, b = 0, 1
for _ in range(120): a, b = b, a + b
print(a, b)
f = 1.0
for i in range(60): f /= 3
print(f, f * 3 ** 60)
f = 7
for step in (2, 0.5, 4, 3.0): f *= step; print(f, end=" ")
print()
flag = False
for value in (1, "", [0], None):
    flag = flag or value
    print(flag, end=" ")
print()
text = ""
for i in range(300): text += chr(97 + i % 26) if i % 3 else str(i)
print(len(text), text[:12], text[-5:])
items = []
for i in range(50): items = items + [i] if i % 2 else items[1:] + [-i]
print(len(items), sum(items), items[:3])
counter = 0
def bump(by):
    global counter
    counter += by
for by in (1, 2 ** 63, -1, 0.5, True): bump(by); print(counter, type(counter).__name__, end="; ")
print()
def swap():
    global p, q
    p, q = q, p
p, q = 1, "one"
swap(); print(p, q)
swap(); swap(); print(p, q)
state = {"n": 0}
def transition():
    global state
    state = {"n": state["n"] + 1, "before": state} if state["n"] < 3 else state["before"]
for _ in range(5): transition()
print(state["n"], state["before"]["n"])
matrix = [[0] * 3 for _ in range(3)]
k = 0
for row in matrix:
    for j in range(3):
        row[j] = k = k + 1
print(matrix, row, j, k)
best = None
for candidate in (3, 9, 2, 9.5, 9):
    if best is None or candidate > best: best, where = candidate, k
    k += 1
print(best, where, k)
x = 10
y = x / 4
x = y * 2
y = int(y)
x, y = y, x
print(x, y, x + y)
result = [x * i for i in range(3)] + [y]
x = result
print(x, read())
seed = 42
def random():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    return seed >> 33
print([random() for _ in range(4)], sum(random() % 6 for _ in range(1000)))
