# for over range, as loops compile it: bounds evaluated once, the variable free to change, leaving early, big steps.
def count(*args):
    n = 0
    for i in range(*args):
        n += 1
    return n

def trace(start, stop, step):
    result = []
    for i in range(start, stop, step):
        result.append(i)
        i += 1000
    return result

print([count(n) for n in (0, 1, 5, -5)], count(3, 8), count(8, 3), count(8, 3, -1), count(0, 100, 7), count(100, 0, -7), count(0, 2 ** 70, 2 ** 69), count(-2 ** 63, -2 ** 63 + 2))
print(trace(0, 5, 2), trace(5, 0, -2), trace(2 ** 62 - 1, 2 ** 62 + 2, 1), trace(2 ** 63 - 2, 2 ** 63 + 1, 1), trace(-2 ** 62 + 1, -2 ** 62 - 2, -1), trace(2 ** 63 - 5, 2 ** 64, 2 ** 62), trace(-3, 4, 3))

def bounds():
    calls = []
    def bound(n):
        calls.append(n)
        return n
    for i in range(bound(1), bound(4), bound(2)):
        calls.append(-i)
    return calls

print(bounds())
stop = 3
for i in range(stop):
    stop = 10
    print(i, end=" ")
print(stop, i)

def last(n):
    for i in range(n):
        pass
    try:
        return i
    except UnboundLocalError as error:
        return str(error)

print(last(3), last(0))
for i in range(0):
    pass
print(i)

def step_zero(step):
    try:
        for i in range(0, 3, step):
            print(i, end=",")
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

step_zero(0)
step_zero(None)
step_zero(1.0)
step_zero(2)
print()

def leave(n, at):
    for i in range(n):
        if i == at:
            return "left", i
    return "ran", n

print(leave(10, 4), leave(3, 7))
total = 0
for i in range(10):
    for j in range(i):
        for k in range(j, i):
            total += i * 100 + j * 10 + k
print(total)
for x in range(3):
    for x in range(10, 12):
        print(x, end=" ")
    print(x, end=";")
print()
grid = [[0] * 3 for _ in range(3)]
for grid[1][2] in range(5):
    pass
for i, grid[0][0] in enumerate(range(7, 9)):
    pass
print(grid, i)
it = iter(range(5))
for a in it:
    for b in it:
        print(a, b, end="; ")
        break
print(list(it))
r = range(3)
print([(a, b) for a in r for b in r], next(iter(r)), list(iter(r)), list(zip(r, reversed(r))), sum([i for i in range(1000) if i % 3 == 0 or i % 5 == 0]))
numbers = []
for i in range(1, 200000):
    if i * i > 50:
        break
    numbers.append(i)
print(numbers, i)
