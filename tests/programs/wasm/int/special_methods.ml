# The special methods of numbers as attributes.
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for n in (7, -7, True, 2**70, 2.5, -2.5, 1e300):
    for name in ("__int__", "__float__", "__abs__", "__trunc__", "__floor__", "__ceil__", "__round__", "__bool__"):
        t(getattr(n, name))
    t(n.__round__, None)
    t(n.__round__, -1)
    t(n.__divmod__, 3)
    t(n.__rdivmod__, 3)
    t(n.__divmod__, "a")
    t(n.__divmod__, 0)
print((5).__index__(), True.__index__(), [10, 20, 30][(1).__index__()])
print(hasattr(1.5, "__index__"), hasattr(1, "__index__"), hasattr("a", "__int__"), hasattr("a", "__abs__"))
t(float("inf").__int__)
t(float("nan").__floor__)
t(float("-inf").__ceil__)
t((1).__index__, 1)
t((1).__trunc__, 1)
t((1).__divmod__)
print(list(map(int.__abs__, [-1, 2, -3])), list(map(float.__floor__, [-1.5, 2.5])))
print((2).__pow__(10), (2).__pow__(10, 1000), (2).__pow__(3, None), (2).__pow__("a"), (2.0).__pow__(3))
t((2.0).__pow__, 3, 5)
t((2).__pow__, 3, 0)
