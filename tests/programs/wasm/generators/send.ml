# send: the value of yield, accumulators, coroutines that talk, yields inside expressions.
def echo():
    received = yield "ready"
    while received != "stop":
        received = yield f"got {received!r}"
    return "stopped"
g = echo()
print(next(g), g.send(1), g.send(None), next(g), g.send([2]))
try:
    g.send("stop")
except StopIteration as stop:
    print(stop.value)
def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        if value is None: return total, count
        total += value
        count += 1
        average = total / count
a = averager()
next(a)
print([a.send(n) for n in (10, 20, 2 ** 64, 0.5)])
try: a.send(None)
except StopIteration as stop: print(stop.value)
def expressions():
    x = yield 1
    y = (yield 2) + (yield 3)
    z = [(yield 4), (yield 5), x, y]
    w = {(yield 6): (yield 7)}
    print("inside", x, y, z, w, f"{(yield 8)}", (yield) or "none")
    return (yield 9) if (yield 10) else (yield 11)
for answer in (1, 0):
    g = expressions()
    sent, out = None, []
    try:
        value = next(g)
        n = 100
        while True:
            out.append(value)
            n += 1
            value = g.send(n if value != 10 else answer)
    except StopIteration as stop:
        print(out, stop.value)
def arguments():
    def f(*a, **k): return a, k
    result = f((yield "a"), *(yield "b"), k=(yield "c"), **(yield "d"))
    yield result
g = arguments()
print(next(g), g.send(1), g.send([2, 3]), g.send(4), g.send({"m": 5}))
def targets():
    d, l = {}, [0, 0]
    d[(yield "key")] = yield "value"
    l[(yield "index")] += yield "increment"
    (yield "ignored")
    a, (b, c) = (yield "one"), (yield "two")
    return d, l, a, b, c
g = targets()
print(next(g), g.send("k"), g.send("v"), g.send(1), g.send(10), g.send("x"), g.send("a"))
try: g.send("bc")
except StopIteration as stop: print(stop.value)
def conditions():
    steps = []
    if (yield "if") and (yield "and"): steps.append("then")
    while (yield "while"): steps.append("loop")
    for x in (yield "for"):
        if x == (yield x): break
    else: steps.append("else")
    steps.append((yield "a") < (yield "b") < (yield "c"))
    assert (yield "assert"), "asserted"
    return steps
g = conditions()
out = [next(g)]
try:
    for v in (1, 0, 1, 1, 0, [5, 6], 9, 6, 1, 2, 3, 1): out.append(g.send(v))
except StopIteration as stop: print(out, stop.value)
g = conditions()
next(g)
try:
    for v in (0, 0, "", 3, 2, 0): g.send(v)
except AssertionError as e: print(e)
g = echo()
try: g.send(5)
except TypeError as e: print(e)
print(g.send(None), g.send("x"))
def counter(start):
    n = start
    while True:
        reset = yield n
        n = n + 1 if reset is None else reset
c = counter(5)
print(next(c), next(c), c.send(2 ** 63 - 1), next(c), c.send(0.5), next(c))
def ping(n):
    for i in range(n): print("ping", (yield i), end=" ")
def pong(partner):
    try:
        value = next(partner)
        while True: value = partner.send(f"pong{value}")
    except StopIteration: print("end")
pong(ping(3))
def scheduler(*tasks):
    queue, log = [(t, None) for t in tasks], []
    while queue:
        task, value = queue.pop(0)
        try:
            log.append(task.send(value))
            queue.append((task, len(log)))
        except StopIteration as stop: log.append(stop.value)
    return log
def task(name, n):
    seen = []
    for i in range(n): seen.append((yield f"{name}{i}"))
    return name, seen
print(scheduler(task("a", 2), task("b", 3), task("c", 0)))
