# A recursion 100,000 deep under a raised limit, and the usual limit afterwards.
import sys

def depth(n):
    if n == 0:
        return 0
    return depth(n - 1) + 1

def even(n):
    return True if n == 0 else odd(n - 1)

def odd(n):
    return False if n == 0 else even(n - 1)

def endless(n):
    return endless(n + 1)

def caught(function, *args):
    try:
        return function(*args)
    except RecursionError as error:
        return str(error)[:32]

before = sys.getrecursionlimit()
print(before, depth(900), caught(depth, 2000))
sys.setrecursionlimit(110_000)
print(depth(100_000), even(50_001), caught(endless, 0))

def unwind(n, log):
    try:
        if n == 0:
            raise KeyError("bottom")
        unwind(n - 1, log)
    finally:
        log[n % 3] += 1

log = [0, 0, 0]
try:
    unwind(20_000, log)
except KeyError as error:
    print(error, log)
sys.setrecursionlimit(before)
print(depth(900), caught(depth, 2000), sys.getrecursionlimit())
for wrong in (0, -5, "many", 1.5):
    try:
        sys.setrecursionlimit(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
