# Generators with finally in lists, dicts, attributes, cells and arguments: used up or closed before they are given up, and
# then nothing is left to do. Tasks that take turns, pipelines, context managers made of a generator.
log = []
def task(name, n):
    try:
        for i in range(n):
            log.append((name, i))
            yield name
    finally:
        log.append((name, "done"))
def show(*what):
    print(*what, log, flush=True)
    log.clear()
def round_robin(tasks):
    turns = 0
    while tasks:
        current = tasks.pop(0)
        try:
            next(current)
            tasks.append(current)
        except StopIteration:
            show("finished one", len(tasks))
        turns += 1
    return turns
show(round_robin([task("a", 2), task("b", 3), task("c", 1)]))
class Scheduler:
    def __init__(self):
        self.ready, self.named = [], {}
    def add(self, name, work):
        self.ready.append(name)
        self.named[name] = work
    def run(self):
        while self.ready:
            for name in list(self.ready):
                if next(self.named[name], None) is None:
                    self.ready.remove(name)
                    del self.named[name]
            show("round", sorted(self.named))
scheduler = Scheduler()
for i in range(3): scheduler.add(f"t{i}", task(f"t{i}", i))
scheduler.run()
class Source:
    def __init__(self, n):
        self.items = task("source", n)
        self.taken = 0
    def take(self):
        self.taken += 1
        return next(self.items, None)
    def close(self): self.items.close()
source = Source(5)
show(source.take(), source.take(), source.taken)
source.close()
show(source.take())
def counter_of(n):
    steps = task("cell", n)
    def step(): return next(steps, "end")
    return step
step = counter_of(2)
show(step(), step()); show(step())
def reads(lines):
    try:
        for line in lines: yield line
    finally: log.append("reads closed")
def numbers(lines):
    for line in lines:
        if line.strip().isdigit(): yield int(line)
def total(values):
    sum_so_far = 0
    for value in values:
        sum_so_far += value
        show("so far", sum_so_far)
    return sum_so_far
show(total(numbers(reads(["1", "x", " 2 ", "30"]))))
class Managed:
    def __init__(self, steps): self.steps = steps
    def __enter__(self): return next(self.steps)
    def __exit__(self, kind, error, traceback):
        if kind is None:
            next(self.steps, None)
            return False
        try: self.steps.throw(error)
        except StopIteration: return True
        except KeyError:
            return False
        raise RuntimeError("did not stop")
def opened(name, swallows=False):
    log.append(("open", name))
    try:
        yield name.upper()
    except KeyError as error:
        log.append(("error", str(error)))
        if not swallows: raise
    finally: log.append(("close", name))
with Managed(opened("file")) as name: show("inside", name)
with Managed(opened("swallowing", True)): raise KeyError("lost")
show("swallowed")
try:
    with Managed(opened("raising")), Managed(opened("inner")): raise KeyError("kept")
except KeyError as error: show("kept", error)
def merged(*sources):
    current = [(next(s), i, s) for i, s in enumerate(sources)]
    while current:
        current.sort(key=lambda entry: entry[:2])
        value, i, source = current.pop(0)
        yield value
        try: current.append((next(source), i, source))
        except StopIteration: pass
def stepped(*values):
    try: yield from values
    finally: log.append(len(values))
show(list(merged(stepped(1, 4, 9), stepped(2, 3, 10), stepped(5))))
table = {name: task(name, 2) for name in "xyz"}
show([next(g) for g in table.values()])
for g in table.values(): g.close()
show([list(g) for g in table.values()])
other = task("q", 2)
pairs = zip(task("p", 2), other)
show(list(pairs))
other.close()
alive = [task("kept to the end", 9)]
next(alive[0])
def farewell():
    try: yield
    finally: print("farewell", log)
alive[0].close()
kept = {"one": [farewell()]}
next(kept["one"][0])
show("the end")
