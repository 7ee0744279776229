def even(n):
    return odd(n + 1)


def odd(n):
    return even(n + 1)


def f(n):
    return f(n + 1)


try:
    even(0)
except RecursionError as error:
    print(len(str(error)))
f(0)
