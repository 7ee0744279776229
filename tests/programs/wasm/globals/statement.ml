# global: reading, writing, creating, deleting from functions; nested functions; name clashes with locals.
count = 0
def up():
    global count
    count += 1
    return count
print(up(), up(), count)
def create():
    global made, also_made
    made, also_made = 1, [2]
try: made
except NameError as e: print(e)
create(); print(made, also_made)
def remove():
    global made
    del made
remove()
try: print(made)
except NameError as e: print(e)
try: remove()
except NameError as e: print(e)
create(); print(made)
def local_only():
    count = 100
    count += 1
    return count
print(local_only(), count)
def outer():
    count = "outer"
    def inner():
        global count
        count = "set by inner"
        return count
    return inner(), count
print(outer(), count)
def deep():
    def a():
        def b():
            global fresh
            fresh = 5
            def c(): return fresh + 1
            return c()
        return b()
    return a(), fresh
print(deep(), fresh)
def parameter_default(x=count):
    global count
    count = "later"
    return x
print(parameter_default(), parameter_default(), count)
def loops():
    global i, total
    total = 0
    for i in range(5): total += i
    while i > 2: i -= 1
loops(); print(i, total)
def imports_names():
    global helper, Klass
    def helper(): return "helper"
    class Klass:
        value = 7
imports_names(); print(helper(), Klass.value, helper.__name__, Klass.__name__)
def handlers():
    global caught, error
    error = "before"
    try: 1 // 0
    except ZeroDivisionError as error: caught = str(error)
handlers(); print(caught)
try: print(error)
except NameError as e: print(e)
def unpack():
    global first, rest
    first, *rest = "abc"
    (first, rest[0]), _ = (first + "!", rest[1]), None
unpack(); print(first, rest)
def with_comprehension():
    global squares
    squares = [n * n for n in range(up_to)]
    return [up_to for _ in range(2)]
up_to = 4
print(with_comprehension(), squares)
def conditional(flag):
    global maybe
    if flag: maybe = flag
    return maybe
for flag in (0, 5, 0):
    try: print(conditional(flag))
    except NameError as e: print(e)
count = 0
def recursive(n):
    global count
    count += n
    return recursive(n - 1) if n else count
print(recursive(100), [recursive(1) for _ in range(3)], count)
class Uses:
    global from_class
    from_class = "made in a class body"
    own = from_class
    def method(self):
        global from_class
        from_class = from_class.upper()
        return from_class
print(from_class, Uses.own, Uses().method(), from_class, hasattr(Uses, "from_class"))
def walrus():
    global w
    if (w := 3) > 2: return w
print(walrus(), w)
