# Closures made in a loop share the loop's variable, unless something makes one for each.
functions = []
for i in range(4):
    functions.append(lambda: i)
print([f() for f in functions])
i = "changed"
print([f() for f in functions])

def late():
    return [lambda: n * 10 for n in range(4)]

def early():
    return [lambda n=n: n * 10 for n in range(4)]

def through_call():
    def bind(n):
        return lambda: n * 10
    return [bind(n) for n in range(4)]

for make in (late, early, through_call):
    print([f() for f in make()])

def while_loop():
    made = []
    n = 0
    while n < 3:
        def inner():
            return n
        made.append(inner)
        n += 1
    n = 100
    return [f() for f in made]

def for_loop():
    made = []
    for n in "abc":
        def inner(extra=""):
            return n + extra
        made.append(inner)
        made.append(lambda: inner("!"))
    before = [f() for f in made]
    n = "z"
    return before, [f() for f in made]

print(while_loop())
print(for_loop())

def counter_in_generator():
    for n in range(3):
        yield lambda: n

made = []
for f in counter_in_generator():
    made.append((f(), f))
print([(then, f()) for then, f in made])
