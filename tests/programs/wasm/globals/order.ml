# The top level runs from top to bottom: names before and after their definition, redefinition, conditionals, deletion.
try: later()
except NameError as e: print(e)
def early(): return later() + 1
try: early()
except NameError as e: print(e)
def later(): return 1
print(early())
def later(): return 10
print(early())
if early() > 5:
    def later(): return 100
    class Chosen: name = "first"
else:
    class Chosen: name = "second"
print(early(), Chosen.name)
for later in (lambda: 5, lambda: 6): print(early(), end=" ")
print(later())
class Uses:
    value = early()
    try: missing
    except NameError: missing = "set in except"
    def get(self): return constant
constant = "after the class"
print(Uses.value, Uses.missing, Uses().get())
del constant
try: Uses().get()
except NameError as e: print(e)
try:
    del constant
except NameError as e: print(e)
x = 1
def f(): return x
x = 2; print(f())
del x
try: f()
except NameError as e: print(e)
x = 3; print(f())
x: int = 4
y: str
print(f())
try: y
except NameError as e: print(e)
a = b = []
a.append(1); b += [2]; print(a, b)
b = b + [3]; print(a, b)
print(__name__)
if __name__ == "__main__": main_ran = True
print(main_ran)
def mutual_a(n): return "a" + mutual_b(n - 1) if n else ""
def mutual_b(n): return "b" + mutual_a(n - 1) if n else ""
print(mutual_a(5), mutual_b(4))
functions = []
for name in ("one", "two"):
    def made(): return name
    functions.append(made)
print([g() for g in functions], made == functions[1])
name = "three"
print([g() for g in functions])
try:
    first = 1
    second = 1 // 0
    third = 3
except ZeroDivisionError: pass
finally: fourth = 4
print(first, fourth)
for missing in (lambda: second, lambda: third):
    try: missing()
    except NameError as e: print(e)
while True:
    inside = "loop"
    break
print(inside)
def outer():
    def inner(): return module_level
    return inner
get = outer()
module_level = "seen by closure"
print(get())
module_level = "changed"
print(get(), outer()())
len_before = len("abc")
def len(x): return "own"
print(len("abc"), len_before)
del len
print(len("abc"))
_private, __dunder, ünïcode, 名前, имя = 1, 2, 3, 4, 5
def names(): return _private, __dunder, ünïcode, 名前, имя
print(names(), sum(names()))
class Mangled:
    __secret = 1
    def get(self): return self.__secret
print(Mangled().get(), hasattr(Mangled, "__secret"))
i = "outer"
for i in range(2): pass
print(i, [i for i in "ab"], i)
