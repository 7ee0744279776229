count = 0
def bump():
    global count, made
    count += 1
    made = "made"
bump(); bump()
print(count, made)

def counter(start):
    n = start
    def step(by=1):
        nonlocal n
        n += by
        return n
    def peek():
        return n
    return step, peek

step, peek = counter(10)
step(); step(5)
print(peek())

def loops():
    return [lambda: i for i in range(3)], [lambda j=j: j for j in range(3)]
first, second = loops()
print([f() for f in first], [f() for f in second])

def unbound(flag):
    if flag:
        v = 1
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(unbound(True), unbound(False))

def free():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return inner()
print(free())

def deleted():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    y = 2
    def inner():
        return y
    del y
    try:
        inner()
    except NameError as e:
        print(e)
    try:
        y
    except UnboundLocalError as e:
        print(e)
deleted()
try:
    missing
except NameError as e:
    print(e)
try:
    del missing
except NameError as e:
    print(e)
x = "global"
class C:
    print(x)
    x = "class"
    print(x)
    y = [x for _ in range(1)]
    def m(self):
        return x
    del x
    print(x)
print(C.y, C().m())

def outer():
    x = "outer"
    class D:
        print(x)
        def m(self):
            return x
    class E:
        try:
            x
        except NameError as e:
            print("no", e)
        x = "E"
        def m(self):
            return x
    return D().m(), E().m(), E.x
print(outer())
del x
try:
    outer()
except NameError as e:
    print(e)
print(list, len([1]))
len = lambda x: "mine"
print(len([1]))
del len
print(len([1]))
