# Which name means what: local, global, builtin; and names without a value.
x = "global"

def reads():
    return x

def shadows():
    x = "local"
    return x

def too_early():
    try:
        return x
    finally:
        x = 1

def sometimes(flag):
    if flag:
        value = 1
    return value

def deleted():
    value = 1
    del value
    return value

def loop_variable(n):
    for i in range(n):
        last = i * 10
    return i, last

def except_name():
    error = "before"
    try:
        raise KeyError("k")
    except KeyError as error:
        inside = repr(error)
    try:
        return inside, error
    except UnboundLocalError as problem:
        return inside, str(problem)

def attempt(function, *args):
    try:
        print(function(*args))
    except NameError as error:
        print(type(error).__name__, error)

attempt(reads)
attempt(shadows)
attempt(too_early)
attempt(sometimes, True)
attempt(sometimes, False)
attempt(deleted)
attempt(loop_variable, 3)
attempt(loop_variable, 0)
attempt(except_name)
attempt(lambda: undefined_name)

def len(thing):
    return "mine"
print(len([1, 2]))
del len
print(len([1, 2]))

def uses_shadow():
    max = min
    return max(3, 8)
print(uses_shadow(), max(3, 8))

def augments():
    total += 1
total = 5
attempt(augments)
del total
attempt(lambda: total)
i = "kept"
print([i for i in range(3)], i, {i: i for i in "ab"}, i)
