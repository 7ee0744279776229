"""Alpha's doc"""
one = 1
two = 2
_hidden = 3
def f(x):
    return x + one + _hidden
class K: pass
shadowed = len("abc")
def __getattr__(name):
    if name.startswith("dynamic"):
        return name.upper()
    raise AttributeError(f"no {name} here")
