# Generators with something left to do, in variables of the main module: closed at the moment when the last reference goes.
log = []
def grid(n, name="grid"):
    try:
        for i in range(n):
            for j in range(n):
                try:
                    got = yield i, j
                    if got: log.append(("got", got))
                except ValueError as error:
                    log.append(("value", str(error)))
                finally:
                    log.append(("inner", i, j))
    finally:
        log.append(("closed", name))
def show(label):
    print(label, log)
    log.clear()
# Resumed, thrown into, abandoned by another value, by del, by another generator.
g = 1
g = grid(2, "first")
print(next(g), g.send("sent"), g.throw(ValueError("thrown")), next(g, "end"))
show("used")
g = grid(2, "second"); next(g)
g = "no generator"
show("given up")
g = grid(2, "third"); next(g)
del g
show("deleted")
g = grid(2, "fourth"); next(g)
g = grid(2, "fifth")
show("replaced"); next(g)
g = None
show("None")
# Functions use it, too.
h = grid(3, "shared")
def step(): return next(h)
def take(n):
    taken = []
    for x in h:
        taken.append(x)
        if len(taken) == n: return taken
print(step(), (lambda: h.send(1))(), take(2), step())
show("by functions")
h = grid(1, "last of h"); step()
h = 0
show("h")
# In loops, conditions and handlers.
for n in range(3):
    k = grid(2, n); next(k)
    if n == 1: k.close()
    if n == 2:
        for x in k:
            if x == (1, 0): break
show("loop")
k = None
show("k")
try:
    m = grid(2, "handled"); next(m); 1 // 0
except ZeroDivisionError:
    m = None
    show("handler")
m = None
def bad():
    try: yield 1
    finally:
        log.append("bad")
        raise KeyError("not seen")
p = bad(); next(p)
p = 3
show("what it raises is only reported")
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: log.append("stays")
p = stubborn(); next(p)
p = 4
show("ignores it")
print(bool(p), p)
q = grid(2, "at the end"); next(q)
def at_end():
    try: yield 1
    finally: print("the end", log)
q = at_end(); next(q)
show("before the end")
