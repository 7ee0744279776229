# Generators with something left to do in local variables of functions: closed where the variable gives them up, and where
# the function returns, in the order of its variables.
def loud(name, n=3):
    try:
        for i in range(n):
            yield name, i
    finally:
        print("closing", name)
def returns():
    first = loud("first")
    second = loud("second")
    third = loud("third")
    print(next(third), next(first), next(second))
    return print("the value comes before")
print(returns())
def replaces():
    g = loud("a"); next(g)
    g = loud("b")
    print("replaced", next(g))
    g = None
    print("None")
    g = loud("c"); next(g)
    del g
    print("deleted")
    g = loud("d"); next(g); next(g); next(g)
    print(next(g, "at its end"))
    g = loud("e"); next(g); g.close()
    print("closed by hand")
    g = loud("never begun")
replaces()
def in_loops(n):
    for i in range(n):
        g = loud(i)
        for x in g:
            if x[1] == i: break
        print("broken off", x)
        if i == 2: return "early"
    while n:
        n -= 1
        h = loud(("while", n))
        next(h)
        if n % 2: continue
        print("no continue")
    return "late"
print(in_loops(2), in_loops(5))
def caught(value):
    g = loud("before the error"); next(g)
    try:
        h = loud("inside"); next(h)
        if value == "fails": raise ValueError(value)
        k = loud("returned over"); next(k)
        return int(value)
    except ValueError as error:
        print("caught", error, type(error).__name__, error.args)
        h = loud("in the handler"); next(h)
    finally:
        print("finally")
    return "after"
print(caught("12"), caught("x"), caught("fails"))
class Counter:
    def __init__(self, limit): self.limit = limit
    def pairs(self):
        source = loud("pairs", self.limit)
        for x in source:
            if x[1] == 1: return x
    @staticmethod
    def first(name):
        g = loud(name)
        return next(g)
    def __len__(self):
        g = loud("len")
        return next(g)[1]
print(Counter(5).pairs(), Counter.first("static"), len(Counter(1)))
def outer():
    def inner(name):
        g = loud(name); next(g)
        return name
    g = loud("outer"); next(g)
    print(inner("inner"), (lambda: inner("by lambda"))())
    return inner("last")
print(outer())
def depth(n):
    g = loud(("depth", n)); next(g)
    if n: depth(n - 1)
    return n
depth(3)
def manager_like():
    with Context("with"):
        g = loud("in with"); next(g)
        with Context("returned through"):
            return "result"
class Context:
    def __init__(self, name): self.name = name
    def __enter__(self): return self
    def __exit__(self, *exception): print("exit", self.name)
print(manager_like())
def generator_of_pairs():
    a = loud("of a generator"); b = loud("of it, too")
    yield next(a)
    b = loud("b")
    yield next(b)
print(list(generator_of_pairs()))
def delegates(name):
    yield from loud(name)
def holds_it():
    try:
        with Context("in a generator"):
            yield 1
            yield 2
    except GeneratorExit:
        print("exit noticed")
        raise
def all_kinds():
    a, b, c = delegates("delegated"), holds_it(), (x for x in loud("in an expression"))
    d = delegates("d"); next(d)
    e = holds_it(); next(e)
    return "kinds"
print(all_kinds())
print("end")
def parameters(b, a, *rest, c=None):
    d = loud("d"); next(d)
    c = loud("c"); next(c)
    b = loud("b"); next(b)
    print("before", next(b), len(rest), a)
parameters(1, 2, 3)
def comes_late(flag):
    if flag: z = loud("z"); next(z)
    y = loud("y"); next(y)
    z = loud("z, too"); next(z)
comes_late(False); comes_late(True)
print(any(x[1] for x in loud("short")), next((x for x in loud("first of") if x[1]), None), sum(x[1] for x in loud("all")))
print("end")
