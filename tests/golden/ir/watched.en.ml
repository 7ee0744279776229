# Generators that may be abandoned anywhere: what calls hold is shown to the runtime, local variables close theirs.
def kept(name):
    try:
        yield 1
    finally:
        print("closing", name)
class Manager:
    def __init__(self, steps):
        self.steps = steps
    def __enter__(self):
        return next(self.steps)
    def __exit__(self, kind, error, traceback):
        self.steps.close()
def local(n):
    g = kept("g")
    next(g)
    if n:
        g = None
    return n
def through(items):
    for steps in items:
        for x in steps:
            print(x)
    with Manager(kept("managed")) as value:
        print(value)
def outer():
    steps = kept("in a cell")
    def inner():
        return list(steps)
    return inner()
try:
    local(0)
except ValueError as error:
    print(error)
through([kept("in a list")])
print(local(1), outer())
