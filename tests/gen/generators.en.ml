# Going on in the middle of loops, branches and handlers; values of every kind kept meanwhile.
seen = []


def kinds(n):
    x = 0.5
    flag = n > 2
    big = 10 ** 25
    text = "t"
    for i in range(n):
        for item in [i, x, text]:
            got = yield item
            if got is not None:
                text = got
            x = x * 1.5 + i
            flag = not flag
            big += 1
        if flag:
            yield big
        else:
            yield -big
    while x > 1:
        x = x / 2
        yield x
    return text


seen.append([v for v in kinds(3)])
g = kinds(2)
seen.append([g.send(None), g.send("sent"), g.send(None), g.send(None), g.send(None)])


def caught(log):
    for i in range(4):
        try:
            log.append(i)
            got = yield i
            log.append(got)
            if got == "boom":
                raise KeyError(got)
        except ValueError as e:
            log.append(["value", e.args])
            yield "handled"
            log.append("after")
        except KeyError as e:
            log.append(["key", e.args])
    log.append("end")


log = []
g = caught(log)
steps = [g.send(None), g.throw(ValueError("in")), g.send(None), g.send("boom"), g.send(5)]
try:
    g.send(6)
except StopIteration as e:
    steps.append(e.value)
seen.append([steps, log])
g = caught(log)
g.send(None)
try:
    g.throw(TypeError("through"))
except TypeError as e:
    seen.append(e.args)
seen.append([v for v in g])


def tree(depth):
    if depth > 0:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


seen.append([v for v in tree(4)])


def delegates():
    first = yield from kinds(1)
    second = yield from [1, 2.5, "three"]
    return [first, second]


def outer():
    result = yield from delegates()
    yield result


seen.append([v for v in outer()])


def early(n):
    if n < 0:
        return
    if n == 0:
        yield "zero"
        return "done"
    yield n


seen.append([[v for v in early(n)] for n in (-1, 0, 1)])


def make(n):
    def inner():
        total = n
        while total < 20:
            total += yield total
    return inner()


g = make(7)
seen.append([g.send(None), g.send(3), g.send(5)])
squares = (i * i for i in range(10) if i % 3)
seen.append([v for v in squares])


def chosen(n):
    r = []
    if n == 1:
        r.append((yield "a"))
    elif n == 2:
        r.append((yield "b"))
    else:
        for i in range(2):
            r.append((yield "c"))
    yield r


for n in range(1, 4):
    g = chosen(n)
    got = [g.send(None)]
    try:
        while True:
            got.append(g.send(n))
    except StopIteration:
        pass
    seen.append(got)
for one in seen:
    print(one)


# In a variable that holds other things before and after.
def noisy(name):
    try:
        got = yield [name]
        yield [name, got]
    finally:
        print("closed", name)


box = 1
box = noisy("one")
print(next(box))
box = noisy("two")
print(next(box), box.send("sent"))
box = "text"
held = noisy("three")


def peek():
    return next(held)


print(peek())
held = None
held = noisy("four")
print(peek(), peek())
