# Variables passed through many levels of functions, used at each or at none.
def level1(a):
    def level2(b):
        def level3(c):
            def level4(d):
                def level5(e):
                    nonlocal a, c
                    a, c = a + e, c * 2
                    return a, b, c, d, e
                return level5
            return level4
        return level3
    return level2, lambda: a

two, read_a = level1(1)
three = two(10)
four = three(100)
five = four(1000)
print(five(1), five(2), read_a())
again = three(7)(8)
print(again(0), five(0), read_a())

def chain(n):
    function = lambda: n
    for i in range(50):
        def wrapper(inner=function, i=i):
            return inner() + i
        function = wrapper
    return function

print(chain(1)(), chain(2 ** 80)(), chain(0.5)())

def nest(n):
    if n == 0:
        return lambda: []
    inner = nest(n - 1)
    return lambda: [n] + inner()

print(nest(6)())

def shared():
    total = 0
    def add(n):
        def now():
            nonlocal total
            total += n
            return total
        return now
    return add

add = shared()
ones, tens = add(1), add(10)
print(ones(), tens(), ones(), tens(), shared()(5)())

def all_names():
    a = 1
    def f():
        b = a + 1
        def g():
            c = a + b
            def h():
                return a + b + c + (lambda: sum([a, b, c]))()
            return h
        return g
    return f
print(all_names()()()())
print([[(lambda: (i, j, k))() for k in range(2)] for i in range(2) for j in "ab"][:2])
