# A name bound by `def` can be bound again; calls see what it means now.
def speak():
    return "first"

def caller():
    return speak()

print(caller())

def speak():
    return "second"

print(caller())
saved = speak
speak = lambda: "third"
print(caller(), saved())
speak = 5
try:
    caller()
except TypeError as error:
    print(error)
del speak
try:
    caller()
except NameError as error:
    print(error)

def speak(n=1):
    return "fourth" * n
print(caller())

if 3 > 2:
    def choose(): return "yes"
else:
    def choose(): return "no"
print(choose())

def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
original = fact
def fact(n):
    return -1
print(original(5), fact(5))

def wrap(function):
    def wrapped(*args):
        return ["wrapped", function(*args)]
    return wrapped

def plain(n):
    return n + 1
plain = wrap(plain)
print(plain(1))
plain = wrap(plain)
print(plain(1))

def outer():
    def helper():
        return 1
    result = [helper()]
    def helper():
        return 2
    result.append(helper())
    return result
print(outer())
print([f() for f in [caller, outer, choose]])
for round in range(2):
    def counted(n=round):
        return n
    print(counted())
