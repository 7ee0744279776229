# Builtin names are ordinary names: hidden by globals, locals, parameters, loops, classes; and back again.
def measure(len):
    return len * 2
print(measure(4), len("abc"))
max_before = max
max = min
print(max(1, 2), max_before(1, 2))
def uses_global():
    return max([3, 1, 2])
print(uses_global())
del max
print(max(1, 2), uses_global())
def local():
    sum = 0
    for abs in (1, -2):
        sum += abs
    return sum
print(local(), sum([1]), abs(-1))
def conditional(flag):
    if flag:
        print_ = lambda *a: "own"
        str = print_
    try:
        return str(5)
    except NameError as error:
        return error.args[0]
print(conditional(1), conditional(0))
class Own:
    len = "attribute"
    size = len
    def list(self): return list((1, 2))
    def str(self): return str(self.len)
print(Own.size, Own().list(), Own().str(), len([]))
for list in ("a", "b"):
    pass
try:
    list("xy")
except TypeError as error:
    print(error, list)
del list
print(list("xy"))
def int(text):
    return "own int of " + text
print(int("5"))
del int
print(int("5"))
print = [print]
print[0]("through a list")
print = print[0]
print("back")
def generator():
    range = [7, 8]
    for x in range:
        yield x
print(*generator(), *range(2))
def closure():
    sorted = 1
    def inner():
        nonlocal sorted
        sorted += 1
        return sorted
    return inner(), sorted
print(closure(), sorted("ba"))
ValueError = KeyError
try:
    try:
        {}["k"]
    except ValueError as error:
        print("caught as", type(error).__name__)
finally:
    del ValueError
try:
    raise ValueError("real")
except ValueError as error:
    print(error)
def global_shadow():
    global bool
    bool = lambda x: "replaced"
global_shadow()
print(bool(1), [bool(x) for x in (0,)])
del bool
print(bool(1))
try:
    del len
except NameError as error:
    print(error)
try:
    print(undefined)
except NameError as error:
    print(error)
alias = {"p": print, "l": len, "s": sum, "t": tuple}
alias["p"](alias["l"]("four"), alias["s"]([1, 2]), alias["t"]("ab"), [f([2, 1]) for f in (len, sum, max, min, sorted, tuple, any)], print.__name__, len.__name__, (lambda f, *a: f(*a))(divmod, 7, 2))
print(*map(lambda pair: pair[0](pair[1]), [(abs, -5), (str, 5), (bool, 0), (list, "ab"), (hex, 16), (chr, 65), (repr, "a")]))
print([f("12") for f in (int, float, str, list, len, bool, tuple)], sorted([3, 1], key=None), list(map(int, "123")), sum(map(ord, "ab")), max(map(len, ["a", "bb"])))
