# Generators that are left before their end: by break, by return, by an exception; closed by hand or never resumed.
def numbered(n, log):
    log.append("open")
    for i in range(n):
        yield i
    log.append("end")
log = []
for x in numbered(5, log):
    if x == 1: break
print(x, log)
def find(source, wanted):
    for i, x in enumerate(source):
        if x == wanted: return i
    return None
log.clear()
print(find(numbered(9, log), 3), find(numbered(2, log), 7), log)
first, second = numbered(5, log), numbered(5, log)
print(next(first), next(second), next(first))
first = None
print(next(second))
def outer(log):
    for x in numbered(3, log):
        for y in numbered(3, log):
            if y > x: break
            yield x, y
log.clear()
print(list(outer(log)), log.count("open"), log.count("end"))
log.clear()
g = outer(log)
print(next(g), next(g), log); g.close(); print(list(g), log)
def closing():
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")
log.clear()
g = closing()
print(next(g)); g.close(); print(log, list(g))
g = closing()
for x in g: pass
print(log)
def by_hand():
    g = closing()
    try:
        for x in g:
            if x == 1: raise KeyError("stop")
    except KeyError:
        g.close()
        return list(log)
print(by_hand())
try:
    for x in numbered(5, log):
        if x == 2: 1 // 0
except ZeroDivisionError as e: print(e, x)
many = [numbered(10, log) for _ in range(300)]
for g in many: next(g)
print(sum(next(g) for g in many[::7]))
del many
total = 0
for i in range(400):
    g = (n * i for n in range(5))
    total += next(g) + next(g)
    h = numbered(4, log)
    next(h)
    if i % 3 == 0: total += next(h)
print(total, len(log) > 700)
def cycle(n):
    me = []
    def gen():
        yield len(me)
        yield me[0] is not None
    me.append(gen())
    return next(me[0])
print([cycle(n) for n in range(3)])
def unused():
    print("never printed")
    yield
unused(); g = unused(); g.close(); print(list(g))
stack = [numbered(3, log) for _ in range(3)]
out = []
while stack:
    try: out.append(next(stack[-1]))
    except StopIteration: stack.pop()
    if len(out) == 4: stack.insert(0, iter("z"))
print(out)
pair = zip(numbered(3, log), numbered(2, log))
print(list(pair), [x for x in numbered(3, log) if x][:1], next((x for x in numbered(9, log) if x > 4), None), any(x == 2 for x in numbered(9, log)))
