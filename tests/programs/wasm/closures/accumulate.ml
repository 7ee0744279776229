# Closures over lists, dicts, other closures: state without classes.
def account(balance):
    history = []

    def change(amount):
        nonlocal balance
        if balance + amount < 0:
            raise ValueError(f"{balance} < {-amount}")
        balance += amount
        history.append(amount)
        return balance

    def undo():
        nonlocal balance
        balance -= history.pop()
        return balance

    return {"change": change, "undo": undo, "history": lambda: history[:]}

first, second = account(100), account(0)
print(first["change"](-30), first["change"](5), second["change"](2 ** 70))
try:
    first["change"](-76)
except ValueError as error:
    print(error)
print(first["history"](), first["undo"](), first["undo"](), second["history"]())
try:
    first["undo"]()
except IndexError as error:
    print(error)

def memoize(function):
    known, hits = {}, 0

    def wrapped(*args):
        nonlocal hits
        if args in known:
            hits += 1
            return known[args]
        known[args] = function(*args)
        return known[args]

    return wrapped, lambda: (len(known), hits)

paths, statistics = memoize(lambda x, y: 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1))
print(paths(20, 20), statistics())

def pipeline(*stages):
    def run(value):
        for stage in stages:
            value = stage(value)
        return value
    return run

print(pipeline(lambda n: n + 1, lambda n: n * n, str, len)(99999))

def linked():
    nodes = None

    def push(value):
        nonlocal nodes
        nodes = (value, nodes)

    def pop():
        nonlocal nodes
        value, nodes = nodes
        return value
    return push, pop

push, pop = linked()
for item in (1, "two", 3.0, [4]):
    push(item)
print([pop() for _ in range(4)])
try:
    pop()
except TypeError as error:
    print(error)
