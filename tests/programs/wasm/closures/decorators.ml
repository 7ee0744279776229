# Functions that wrap functions, with and without parameters, by hand.
calls = []

def traced(function):
    def wrapper(*args, **kwargs):
        calls.append((function.__name__, args, tuple(kwargs.items())))
        return function(*args, **kwargs)
    return wrapper

def repeat(times):
    def decorate(function):
        def wrapper(value):
            for _ in range(times):
                value = function(value)
            return value
        return wrapper
    return decorate

def catching(kind, default):
    def decorate(function):
        def wrapper(*args):
            try:
                return function(*args)
            except kind as error:
                return default, str(error)
        return wrapper
    return decorate

def add(a, b=1):
    return a + b
add = traced(add)
print(add(1), add(1, 2), add(a=5, b=6), add.__name__)
print(calls)

def double(n):
    return n * 2
print(repeat(10)(double)(1), repeat(0)(double)(1), repeat(65)(double)(1), repeat(3)(repeat(2)(double))(1))

safe_int = catching(ValueError, -1)(int)
print(safe_int("12"), safe_int("x"))
safe_divide = catching((ZeroDivisionError, OverflowError), None)(lambda a, b: a / b)
print(safe_divide(1, 4), safe_divide(1, 0), safe_divide(10 ** 400, 1))
try:
    safe_divide(1, "a")
except TypeError as error:
    print(error)

def counted(function):
    count = 0
    def wrapper(*args):
        nonlocal count
        count += 1
        return count, function(*args)
    return wrapper

ups = [counted(str.upper), counted(str.upper)]
print(ups[0]("a"), ups[0]("b"), ups[1]("c"), counted(counted(len))("xyz"))
