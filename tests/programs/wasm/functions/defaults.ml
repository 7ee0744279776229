# Default values: made once, where `def` runs, in order; kept, and shared when they can change.
def collect(item, into=[]):
    into.append(item)
    return into

print(collect(1), collect(2), collect(3, []), collect(4))

order = []
def note(value):
    order.append(value)
    return value

def area(width=note(2), height=note(3), *, scale=note(1)):
    return width * height * scale

print(order, area(), area(5), area(height=7), area(1, 1, scale=9))

base = 10
def shifted(n, by=base):
    return n + by
base = 1000
print(shifted(1), base)

def make(n):
    def inner(x=n, y=n * n):
        n_now = n
        return x, y, n_now
    n += 1
    return inner
print(make(3)(), make(3)(7), make(2 ** 40)(y=0))

adders = []
for step in range(3):
    def add(value, step=step):
        return value + step
    adders.append(add)
print([add(10) for add in adders], [add(10, 5) for add in adders])

def chain(a, b=None, c=()):
    if b is None:
        b = [a]
    return b + list(c)
print(chain(1), chain(1, [2]), chain(1, c="xy"), chain(1, None, (3,)))
print(shifted(0.5), shifted(2 ** 70), shifted(True), shifted(-10))
try:
    def broken(x=1 // 0):
        return x
except ZeroDivisionError as error:
    print(error)
try:
    broken
except NameError as error:
    print(error)
