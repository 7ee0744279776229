# __len__ and __length_hint__ are asked where room is made for what comes.
class A:
    def __init__(self, n=3, fail=None): self.n, self.fail = n, fail
    def __len__(self):
        print("len")
        if self.fail: raise self.fail("x")
        return self.n
    def __iter__(self):
        print("iter")
        return iter(range(self.n))
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def aug():
    x = [0]
    x += A()
    return x
def ext():
    x = [0]
    x.extend(A())
    return x
def star(*a): return a
class H(A):
    __len__ = None
class LH:
    def __init__(self, v): self.v = v
    def __iter__(self): print("iter"); return iter([1])
    def __length_hint__(self): print("hint"); return self.v
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 2: raise StopIteration
        return self.i
    def __length_hint__(self): print("ithint"); return 2
for f in (lambda: list(A()), lambda: tuple(A()), lambda: set(A()), lambda: [*A()], lambda: (*A(), 1), lambda: sorted(A()), aug, ext, lambda: star(*A()), lambda: [x for x in A()], lambda: list(A(3, ValueError)), lambda: list(A(3, TypeError)), lambda: tuple(A(3, ValueError)), lambda: list(LH(3)), lambda: list(LH(-1)), lambda: list(LH("a")), lambda: list(LH(NotImplemented)), lambda: list(It()), lambda: tuple(It()), lambda: sorted(It()), lambda: list(map(str, It())), lambda: list(enumerate(It())), lambda: list(zip(It(), It())), lambda: dict.fromkeys(A()), lambda: "".join(map(str, A())), lambda: max(A()), lambda: sum(A()), lambda: list(reversed([1, 2])), lambda: list(filter(None, A())), lambda: print(*A()), lambda: frozenset(A()), lambda: list(A().__iter__())):
    show(f)
a, *b = A()
x, y, z = A()
