# A recursion that does not end is an exception like any other, again and again.
def endless(n):
    return endless(n + 1) + 1

def attempt(function, *args):
    try:
        return function(*args)
    except RecursionError as error:
        return str(error)[:32], isinstance(error, RuntimeError)

print(attempt(endless, 0))
print(attempt(endless, 0))

deepest = 0
def measure(level):
    global deepest
    deepest = level
    measure(level + 1)

try:
    measure(0)
except RecursionError:
    print(500 < deepest < 1000)

def ping(n):
    pong(n + 1)

def pong(n):
    ping(n + 1)

print(attempt(ping, 0)[0])

closed = []
def with_finally(n):
    try:
        with_finally(n + 1)
    finally:
        closed.append(n)

print(attempt(with_finally, 0)[0], closed[-1], len(closed) > 500, closed == sorted(closed, reverse=True))

def climb(n):
    return 0 if n == 0 else 1 + climb(n - 1)

print(climb(900), attempt(climb, 5000)[0], climb(900))
print(sorted([3, 1, 2], key=lambda n: climb(n)))
