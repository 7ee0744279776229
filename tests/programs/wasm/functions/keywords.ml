# Arguments by name: any order, only by name, only by position, the rest into a dict.
def point(x, y=0, /, z=0, *, unit="m", **more):
    return (x, y, z, unit, more)

print(point(1))
print(point(1, 2, 3))
print(point(1, z=3, unit="km"))
print(point(1, 2, x=5, y=6))
print(point(1, colour="red", z=9, size=2))

def report(**pairs):
    return [f"{key}={pairs[key]}" for key in pairs]

print(report(b=1, a=2, c=3), report())

def log(label):
    print("evaluated", label, end="; ")
    return label

def three(a, b, c):
    return [a, b, c]

print(three(c=log("c"), a=log("a"), b=log("b")))
print(three(log(1), c=log(2), b=log(3)))

def only(*, first, second=2):
    return first * second

print(only(first=4), only(second=5, first=4))
try:
    only(1)
except TypeError as error:
    print(error)
try:
    only()
except TypeError as error:
    print(error)

def outer(n, **options):
    return inner(n, **options)

def inner(n, *, times=1, plus=0):
    return n * times + plus

print(outer(3), outer(3, times=4), outer(3, plus=2 ** 64, times=-1))
try:
    outer(3, minus=1)
except TypeError as error:
    print(error)
