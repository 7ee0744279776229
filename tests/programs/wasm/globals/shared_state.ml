# Functions, closures, classes, generators and exceptions that share global state.
log, depth, settings, cache, stack = [], 0, {"verbose": False}, {}, []
def trace(name):
    global depth
    log.append("  " * depth + name)
    depth += 1
    try:
        if name == "c": raise ValueError("in c")
        if name < "d": trace(chr(ord(name) + 1))
    finally: depth -= 1
try: trace("a")
except ValueError: log.append(f"depth {depth}")
print(log)
def verbose(on):
    settings["verbose"] = on
    return settings
def say(text): return text.upper() if settings["verbose"] else text
print(say("a"), verbose(True)["verbose"], say("a"), verbose(0) is settings, say("b"))
hits = 0
def memo(f):
    def wrapped(n):
        global hits
        if (f, n) in cache: hits += 1
        else: cache[f, n] = f(n)
        return cache[f, n]
    return wrapped
def slow(n): return fast(n - 1) + fast(n - 2) if n > 1 else n
fast = memo(slow)
print(fast(80), hits, len(cache))
class Stack:
    def push(self, x):
        stack.append(x)
        return self
    def pop(self):
        global popped
        popped = stack.pop()
        return popped
s, t = Stack(), Stack()
print(s.push(1).push(2).pop(), t.pop(), popped, stack)
try: t.pop()
except IndexError as e: print(e, popped)
number = 0
def numbers():
    global number
    while number < 5:
        number += 1
        yield number
g, h = numbers(), numbers()
print(next(g), next(h), number, list(g), list(h), number)
number = 3; print(list(numbers()))
def make_setter(name):
    def setter(value):
        if name == "p":
            global p
            p = value
        else:
            global q
            q = value
        return value
    return setter
set_p, set_q = make_setter("p"), make_setter("q")
print(set_p(1), set_q([p]), p, q)
errors = 0
def risky(n):
    global errors
    try: return 10 // n
    except ZeroDivisionError:
        errors += 1
        return errors
print([risky(n) for n in (5, 0, 2, 0, 0)], errors)
class Counter:
    total = 0
    def __init__(self):
        global instances
        instances += 1
        Counter.total += instances
    def __add__(self, other):
        global additions
        additions += 1
        return self
instances = additions = 0
c = Counter() + Counter() + Counter()
c += c
print(instances, additions, Counter.total)
callbacks = []
def register(f): callbacks.append(f)
def fire(*args): return [f(*args) for f in callbacks]
register(lambda x: x * 2); register(str); register(lambda x: log.clear() or len(log)); register(lambda x: register(abs) or "more")
print(fire(21), len(callbacks), log)
current = None
def visit(tree):
    global current
    before, current = current, tree[0]
    result = [(before, current)] + [pair for child in tree[1:] for pair in visit(child)]
    current = before
    return result
print(visit(["r", ["a", ["b"]], ["c"]]), current)
limit = 3
def limited(n): return n if n < limit else limited(n - limit)
limit_results = []
for limit in (3, 5, 2 ** 40): limit_results.append(limited(17))
print(limit_results, limit)
queue = [("start", 0)]
seen = set()
def process():
    global seen
    while queue:
        name, level = queue.pop(0)
        if name in seen or level > 3: continue
        seen = seen | {name}
        queue.extend((name[:2] + c, level + 1) for c in "xy")
    return len(seen)
print(process(), sorted(seen))
