# Programs of classes: a bank, a shop, shapes, an event queue, an expression tree, a matrix, a game of life, a parser.
class Account:
    rate = 0.02
    def __init__(self, owner, balance=0): self.owner, self.balance, self.history = owner, balance, []
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f"bad amount: {amount}")
        self.balance += amount
        self.history.append(("+", amount))
        return self
    def withdraw(self, amount):
        if amount > self.balance: raise Overdraft(self, amount)
        self.balance -= amount
        self.history.append(("-", amount))
        return self
    def __repr__(self): return f"<{self.owner} {self.balance}>"
class Overdraft(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} is short of {amount - account.balance}")
        self.account = account
class Savings(Account):
    rate = 0.05
    def withdraw(self, amount):
        fee = 1 if len(self.history) > 1 else 0
        return super().withdraw(amount + fee)
accounts = [Account("ann", 100), Savings("bö", 50)]
for account, amount in zip(accounts * 3, (30, 20, 500, 10, -5, 25)):
    try: print(account.withdraw(amount) if amount > 0 else account.deposit(amount), end="; ")
    except Overdraft as e: print(e, e.account == account, end="; ")
    except ValueError as e: print(e, end="; ")
print(accounts, [a.history for a in accounts], [a.balance * a.rate for a in accounts])
class Expr:
    def __add__(self, o): return Op("+", self, wrap(o))
    def __radd__(self, o): return Op("+", wrap(o), self)
    def __mul__(self, o): return Op("*", self, wrap(o))
    def __rmul__(self, o): return Op("*", wrap(o), self)
class Num(Expr):
    def __init__(self, n): self.n = n
    def eval(self, **env): return self.n
    def diff(self, x): return Num(0)
    def __str__(self): return str(self.n)
    def simple(self): return self
class Var(Expr):
    def __init__(self, name): self.name = name
    def eval(self, **env): return env[self.name]
    def diff(self, x): return Num(int(x == self.name))
    def __str__(self): return self.name
    def simple(self): return self
class Op(Expr):
    def __init__(self, op, a, b): self.op, self.a, self.b = op, a, b
    def eval(self, **env):
        a, b = self.a.eval(**env), self.b.eval(**env)
        return a + b if self.op == "+" else a * b
    def diff(self, x): return self.a.diff(x) + self.b.diff(x) if self.op == "+" else self.a.diff(x) * self.b + self.a * self.b.diff(x)
    def __str__(self): return f"({self.a} {self.op} {self.b})"
    def simple(self):
        a, b = self.a.simple(), self.b.simple()
        if isinstance(a, Num) and isinstance(b, Num): return Num(Op(self.op, a, b).eval())
        for p, q in ((a, b), (b, a)):
            if isinstance(p, Num) and (p.n == 0 and self.op == "+" or p.n == 1 and self.op == "*"): return q
            if isinstance(p, Num) and p.n == 0: return p
        return Op(self.op, a, b)
def wrap(x): return x if isinstance(x, Expr) else Num(x)
x, y = Var("x"), Var("y")
e = 3 * x * x + x * y + 2
print(e, e.eval(x=2, y=5), e.eval(x=0.5, y=2 ** 64), e.diff("x"), e.diff("x").simple(), e.diff("y").simple(), e.diff("x").diff("x").simple())
try: e.eval(x=1)
except KeyError as error: print(error)
class Event:
    serial = 0
    def __init__(self, time, action):
        self.time, self.action, self.serial = time, action, Event.serial
        Event.serial += 1
    def __lt__(self, o): return (self.time, self.serial) < (o.time, o.serial)
class Simulation:
    def __init__(self): self.queue, self.now, self.log = [], 0, []
    def at(self, delay, action):
        self.queue.append(Event(self.now + delay, action))
        self.queue.sort()
    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = self.queue.pop(0)
            self.now = event.time
            event.action(self)
        return self.log
def customer(name, patience):
    def arrive(sim):
        sim.log.append((sim.now, name))
        if patience > 1: sim.at(patience, customer(name + "'", patience // 2))
    return arrive
sim = Simulation()
for i, name in enumerate("ab"): sim.at(i, customer(name, 6 - i))
print(sim.run(20), Event.serial)
class Life:
    def __init__(self, cells): self.cells = set(cells)
    def step(self):
        counts = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        return Life(p for p, n in counts.items() if n == 3 or n == 2 and p in self.cells)
    def __str__(self):
        xs, ys = [x for x, _ in self.cells], [y for _, y in self.cells]
        return "\n".join("".join(".#"[(x, y) in self.cells] for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))
    def __eq__(self, o): return self.cells == o.cells
glider = Life([(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)])
moved = glider
for _ in range(4): moved = moved.step()
print(moved, moved == Life((x + 1, y + 1) for x, y in glider.cells), sep="\n")
class Cart:
    prices = {"tea": 250, "pie": 399}
    def __init__(self): self.lines = {}
    def add(self, item, n=1):
        if item not in self.prices: raise LookupError(f"no {item!r}; have {', '.join(sorted(self.prices))}")
        self.lines[item] = self.lines.get(item, 0) + n
        return self
    def total(self): return sum(self.prices[i] * n for i, n in self.lines.items())
    def __str__(self): return "\n".join([f"{n:>3} x {i:<5}{self.prices[i] * n / 100:>8.2f}" for i, n in self.lines.items()] + [f"{'total':<11}{self.total() / 100:>8.2f}"])
print(Cart().add("tea", 3).add("pie").add("tea"))
try: Cart().add("cake")
except LookupError as error: print(error)
