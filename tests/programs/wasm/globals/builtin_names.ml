# Names of builtins that the module binds and deletes.
def use(): return len("abc")
print(use())
def len(x): return "mine"
print(use(), len([1]))
del len
print(use(), len([1, 2]))
for len in (lambda x: 1, lambda x: 2):
    print(use(), len("zz"))
del len
print(use())
try:
    del len
except NameError as e:
    print(e)
class A:
    print(max(1, 2))
    max = min
    print(max(1, 2))
    del max
    print(max(1, 2))
    def f(self): return max(3, 4)
print(A().f())
def g():
    global sum
    sum = lambda x: "global"
def h(): return sum([1, 2])
print(h()); g(); print(h()); del sum; print(h())
def k():
    global abs
    abs = lambda x: "k"
    r = abs(-1)
    del abs
    return r, abs(-1)
print(k())
if h() == 3:
    str = repr
print(str("a"), [str(x) for x in "b"])
del str
print(str("a"), [str(x) for x in "b"])
try:
    ValueError = KeyError
    raise ValueError("x")
except KeyError as e:
    print(type(e), e)
del ValueError
try:
    int("z")
except ValueError as e:
    print("back", e)
def gen():
    for i in range(2):
        yield list
list = 5
print([x for x in gen()][0])
del list
print([x == list for x in gen()])
range = lambda n: [n, n]
print([i for i in range(3)], {i for i in range(3)}, *(i for i in range(4)))
del range
print([i for i in range(3)])
def outer():
    print = lambda *a: "local"
    def inner(): return print(1)
    return inner()
print(outer())
def late():
    try:
        return undefined_thing
    except NameError as e:
        return str(e)
print(late()); undefined_thing = 1; print(late()); del undefined_thing; print(late())
id2 = id
zip = 3
def z():
    return zip
print(z()); del zip; print(z() == zip, z().__name__)
