# A closure may be made before its variable has a value; called too early, it says so.
def outer(call_early):
    def inner():
        return value + 1
    if call_early:
        try:
            inner()
        except NameError as error:
            print(type(error).__name__, error)
    value = 41
    return inner()

print(outer(False), outer(True))

def mutual():
    def is_even(n):
        return n == 0 or is_odd(n - 1)

    def is_odd(n):
        return n != 0 and is_even(n - 1)
    return [n for n in range(10) if is_even(n)]

print(mutual())

def recursive():
    def walk(tree):
        return sum([walk(branch) for branch in tree]) if isinstance(tree, list) else tree
    return walk([1, [2, [3, 4]], [], 5])

print(recursive())

def parameter(n):
    get = lambda: n
    n = n * 2
    first = get()
    n = str(n)
    return first, get()

print(parameter(4), parameter(2 ** 62))

def parameters(*args, **kwargs):
    def both():
        return args, kwargs, len(args) + len(kwargs)
    args = args + (0,)
    return both()

print(parameters(1, 2, k=3))

def conditional(flag):
    if flag:
        chosen = "bound"
    def read():
        return chosen
    try:
        return read()
    except NameError as error:
        return str(error)

print(conditional(1), conditional(0))

def handler():
    try:
        raise ValueError("v")
    except ValueError as caught:
        read = lambda: caught
        inside = repr(read())
    try:
        read()
    except NameError as error:
        return inside, str(error)

print(handler())
