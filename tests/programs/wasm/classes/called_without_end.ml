class A:
    pass


A.__call__ = A()
a = A()
try:
    a()
except RecursionError as e:
    print(e)


class Foo:
    pass


Foo.__repr__ = Foo.__str__
foo = Foo()
for f in (str, repr):
    try:
        f(foo)
    except RecursionError as e:
        print(f.__name__, e)


class D:
    def __call__(self, *args):
        return len(args)


class E:
    __get__ = D()


class F:
    e = E()


print(F().e, F.e)


class L:
    pass


L.__len__ = L()
L.__call__ = lambda self: 5
print(len(L()))
L.__add__ = 7
try:
    L() + 1
except TypeError as e:
    print(e)
L.__neg__ = L()
L.__call__ = L()
try:
    -L()
except RecursionError as e:
    print(e)
def nested(n):
    it = iter(range(3))
    for i in range(n):
        it = map(int, it)
    return it
for n in (10, 1000, 3000):
    print(list(nested(n)))
