# Classes with __len__, __getitem__, __setitem__, __contains__, __iter__, __next__, __call__, __bool__, used everywhere.
class Sparse:
    def __init__(self, **items): self.items = items
    def __len__(self): return len(self.items)
    def __getitem__(self, key):
        if key not in self.items: raise KeyError(key)
        return self.items[key]
    def __setitem__(self, key, value): self.items[key] = value
    def __delitem__(self, key): del self.items[key]
    def __contains__(self, key): return key in self.items
    def __iter__(self): return iter(sorted(self.items))
    def __eq__(self, other): return isinstance(other, Sparse) and self.items == other.items
    def __call__(self, *keys, default=None): return [self.items.get(k, default) for k in keys]
    def __str__(self): return "{" + "; ".join(f"{k}->{self[k]}" for k in self) + "}"
    def __repr__(self): return f"Sparse({len(self)})"
s = Sparse(b=2, a=1)
s["c"] = 3; s["c"] += 10; del s["a"]
print(len(s), s["b"], "a" in s, list(s), str(s), [s], bool(s), bool(Sparse()), s("b", "z"), s("z", default=0), s == Sparse(b=2, c=13), s != Sparse(), {**dict(zip(s, [0, 1]))}, [*s], sorted(s, reverse=True), max(s), ",".join(s), "c" if s else "empty", f"{s}", "%s %r" % (s, s))
try: s["zz"]
except KeyError as e: print(e)
class Stack:
    def __init__(self, *items): self.items = list(items)
    def push(self, x): self.items.append(x); return self
    def pop(self): return self.items.pop()
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return Stack(*self.items[i]) if isinstance(i, slice) else self.items[i]
    def __repr__(self): return f"Stack{tuple(self.items)}"
    def __add__(self, o): return Stack(*self.items, *o.items)
    def __iadd__(self, o):
        self.items += o
        return self
st = Stack(1, 2, 3)
print(st[0], st[-1], st[1:], st[::-1], len(st), list(st), 2 in st, [x * 2 for x in st], st + Stack(9), list(reversed(st)), st.push(4).push(5).pop(), [st.pop() for _ in range(len(st))], bool(st), st)
st += "ab"; print(st, st[0:1] + st[1:])
for index in (5, -9, "x"):
    try: st[index]
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
class Linked:
    class Node:
        def __init__(self, value, next=None): self.value, self.next = value, next
    def __init__(self, *values):
        self.head, self.size = None, 0
        for v in reversed(values): self.prepend(v)
    def prepend(self, v):
        self.head = Linked.Node(v, self.head)
        self.size += 1
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __len__(self): return self.size
    def __getitem__(self, i):
        for n, v in enumerate(self):
            if n == i: return v
        raise IndexError(f"no {i} in {self.size}")
    def reverse(self):
        previous, node = None, self.head
        while node: node.next, previous, node = previous, node, node.next
        self.head = previous
        return self
    def __repr__(self): return "->".join(map(repr, self)) or "empty"
    def __eq__(self, o): return list(self) == list(o)
l = Linked(1, "b", 2.5)
print(l, len(l), l[1], l.reverse(), list(l), Linked(), Linked(1) == Linked(1), Linked(1) == [2], 2.5 in l, sum(Linked(1, 2, 3)), dict(zip(Linked("x", "y"), l)))
try: l[7]
except IndexError as e: print(e)
class Lazy:
    def __init__(self, f): self.f, self.calls, self.cache = f, 0, {}
    def __call__(self, x):
        if x not in self.cache:
            self.calls += 1
            self.cache[x] = self.f(self, x)
        return self.cache[x]
fib = Lazy(lambda me, n: n if n < 2 else me(n - 1) + me(n - 2))
print(fib(90), fib.calls, fib(90), fib.calls, list(map(fib, range(6))))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
c = Countdown(4)
print(next(c), list(c), list(c), [x for x in Countdown(3)], sum(Countdown(10)), list(zip(Countdown(2), "ab")), max(Countdown(5)), 0 in Countdown(3))
class Bits:
    def __init__(self, n): self.n = n
    def __getitem__(self, i): return self.n >> i & 1
    def __setitem__(self, i, v): self.n = self.n & ~(1 << i) | v << i
    def __len__(self): return self.n.bit_length()
bits = Bits(0b1011)
bits[2] = 1; bits[70] = 1; bits[0] = 0
print(bits.n, len(bits), [bits[i] for i in range(5)], bits[70], bits[71])
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __call__(self, x): return sum(k * x ** i for i, k in enumerate(self.c))
    def __mul__(self, o):
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    def __str__(self): return " + ".join(f"{k}x^{i}" if i else str(k) for i, k in enumerate(self.c) if k) or "0"
p = Poly(1, 1)
q = p
for _ in range(30): q = q * p
print(p, p(5), q.c[15], q(2), str(Poly()), Poly(1, 0, 2) * Poly(0, 3), (Poly(0.5) * Poly(2))(1))
