# Attributes of builtin objects that can't be set: what is said of each.
def attempt(what):
    try:
        print("done", what())
    except (AttributeError, TypeError, KeyError) as error:
        print(type(error).__name__, error)

class A:
    def m(self):
        return 1

    p = property(m)

def put(o, name, value=1):
    setattr(o, name, value)

for name in ("fget", "fset", "fdel"):
    attempt(lambda: put(A.p, name))
for name in ("__func__", "__self__", "tag"):
    attempt(lambda: put(A().m, name))
for o, name in ((slice(1), "start"), (range(3), "stop"), (5, "real"), (5, "tag"), (A(), "p"), (int, "tag"), ("", "x"), (None, "x"), ([], "append")):
    attempt(lambda: put(o, name))
attempt(lambda: A.__dict__["q"])
attempt(lambda: int.__dict__["q"])
print("append" in list.__dict__, "append" in dict.__dict__, "m" in A.__dict__)
