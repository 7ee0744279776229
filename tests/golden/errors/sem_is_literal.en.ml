x is 5
x is not "a"
not (x is -1)
x is () is y is 1
x is None is True is ...
x is [] or x is {1} or x is f""
assert x is 1 + 1, x is 1 + y
try:
    x is b""
finally:
    x is 2 ** -1
def f(x: y is 1):
    x: y is 2
    if 0:
        return x == 1 is 2
