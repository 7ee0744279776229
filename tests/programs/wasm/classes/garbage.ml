# Many objects, cycles, long chains, objects that outlive those around them: the collector must not lose or keep wrongly.
class Node:
    def __init__(self, value, next=None): self.value, self.next, self.back = value, next, None
chain = None
for i in range(20000): chain = Node(i, chain)
total, node = 0, chain
while node: total, node = total + node.value, node.next
print(total)
class Ring:
    def __init__(self, n):
        self.nodes = [Node(i) for i in range(n)]
        for i, node in enumerate(self.nodes): node.next, node.back = self.nodes[(i + 1) % n], self.nodes[i - 1]
        self.nodes[0].owner = self
kept, checks = [], 0
for i in range(600):
    ring = Ring(i % 9 + 1)
    checks += ring.nodes[0].back.next == ring.nodes[0]
    if i % 50 == 0: kept.append(ring.nodes[-1])
print(checks, [n.value for n in kept], all(n.next.owner.nodes[-1] == n for n in kept))
class Tree:
    def __init__(self, depth): self.children, self.depth = [Tree(depth - 1) for _ in range(2)] if depth else [], depth
    def count(self): return 1 + sum(c.count() for c in self.children)
print(sum(Tree(7).count() for _ in range(12)), Tree(9).count())
class Holder:
    def __init__(self): self.data, self.text, self.f, self.table = [self], "x" * 20, lambda: self, {}
    def grow(self, n):
        for i in range(n):
            self.data.append((i, [self.text + str(i)], {i: self}))
            self.table[str(i)] = self.data[-1]
        return self
survivors = {}
for i in range(150):
    h = Holder().grow(i % 12)
    if i % 10 == 3: survivors[i] = h.f
    h.data[0].me = h.f
print(sorted(survivors), [len(f().data) for f in survivors.values()], [f().table[str(len(f().table) - 1)][1] for f in survivors.values()][:3], all(f().me() == f() for f in survivors.values()))
big = [str(i) * 3 for i in range(5000)]
for i in range(40):
    big = big[1:] + [big[0] + "!"] if i % 2 else [s for s in big]
print(len(big), big[0], big[-1], sum(map(len, big)))
def generators(n):
    alive = []
    for i in range(n):
        g = (Node(x, g_next) for x in range(3) for g_next in [alive[-1] if alive else None])
        next(g)
        alive.append(g)
        if len(alive) > 20: alive = alive[10:]
    return sum(next(g).value for g in alive)
print(generators(200))
closures = []
for i in range(1000):
    def f(i=i, before=closures[-1] if closures else None): return i + (before() if before and i % 100 else 0)
    closures.append(f)
    if len(closures) > 50: closures = closures[25:]
print(len(closures), closures[-1]())
class Swap:
    def __init__(self): self.a, self.b = [], {}
    def turn(self, i):
        self.a, self.b = list(self.b.items()) + [i], {len(self.a): self.a}
        return self
s = Swap()
for i in range(60): s.turn(i)
depth, at = 0, s.a
while at:
    depth += 1
    at = at[0][1] if isinstance(at[0], tuple) else None
print(depth, len(s.b))
errors = []
for i in range(300):
    try:
        local = [Node(i)] * 5
        raise ValueError(local, i)
    except ValueError as e:
        if i % 60 == 0: errors.append(e)
print([e.args[1] for e in errors], [e.args[0][4].value for e in errors])
numbers = [2 ** 64 + i for i in range(3000)]
for _ in range(5): numbers = [n * 3 + 1 for n in numbers[::-1]]
print(numbers[0], numbers[-1], sum(numbers) % 10 ** 12)
