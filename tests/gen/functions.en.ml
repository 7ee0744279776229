# Typed and generic entries, arguments of every kind, closures, functions written in place of calls.
seen = []


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


seen.append(fib(18))


def average(x, y):
    return (x + y) / 2


def many(n):
    total = 0.0
    for i in range(n):
        total += average(i, total)
    return total


seen.append(many(20))


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


seen.append([is_even(10), is_odd(7), is_even(3)])


def described(a, b=2, *rest, c, d=4, **more):
    return [a, b, rest, c, d, more]


f = described
seen.append([f(1, c=3), f(1, 5, 6, 7, c=8, d=9, e=10), described(*[1, 2, 3], c=4, z=5)])
for attempt in [lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2), lambda: fib(), lambda: fib(1, 2), lambda: (1)(2),
                lambda: f(*5, c=1), lambda: (1.5)(2.5)]:
    try:
        seen.append(attempt())
    except TypeError as e:
        seen.append(e.args[0])


def counter(start):
    def step(by=1):
        nonlocal start
        start += by
        return start

    def reset():
        nonlocal start
        old, start = start, 0
        return old

    return step, reset


step, reset = counter(5)
seen.append([step(), step(10), reset(), step(by=2)])
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
seen.append([a(10) for a in adders] + [a(10) for a in late])


def outer(a):
    def middle(b):
        def inner(c):
            return a * 100 + b * 10 + c

        return inner

    return middle(a + 1)


seen.append(outer(1)(3))


def unbound_free():
    def inner():
        return x

    try:
        return inner()
    except NameError as e:
        return e.args[0]
    x = 1


seen.append(unbound_free())


def boxed(x):
    # floats that become objects, several at once
    y = x * 2
    d = {x: y}
    return [x, y, (x, y, x + y), d, f(x, y, x, c=y), [x][0], max_of(x, y)]


def max_of(a, b):
    return a if a > b else b


seen.append(boxed(1.25))


def small(n):
    return n + 1 if n > 2 else n * 2.5


def inlined(n):
    r = []
    for i in range(n):
        r.append(small(i))
        k = small(small(i))
        r.append(k)
    return r


seen.append(inlined(6))


def maybe(n):
    if n % 2:
        value = n
    try:
        return value
    except UnboundLocalError:
        return None


def each(n):
    r = []
    for i in range(n):
        r.append(maybe(i))
    return r


seen.append(each(5))


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


seen.append(depth(900))
level = 0


def endless():
    global level
    level += 1
    endless()


try:
    endless()
except RecursionError as e:
    seen.append([e.args[0], level])
for one in seen:
    print(one)


# One variable, several functions: none of them is known by it.
def chosen(which, seed):
    if which == 0:
        def pick(x, add=1):
            return x + add
    elif which == 1:
        def pick(x, add=2):
            return x + add + seed
    else:
        pick = lambda *xs, **more: (xs, more, seed)
    first = pick(5)
    pick = lambda x: (x, first)
    return first, pick(which)


def stacked(f):
    for i in range(3):
        def f(x, f=f, i=i):
            return f(x) + (i,)
    return f


print([chosen(which, 10) for which in range(3)], stacked(lambda x: (x,))("s"))
