# What there is of sys: limits, what is being handled, exits, streams.
import sys
from sys import setrecursionlimit as deeper, maxsize
def attempt(f):
    try:
        print(f())
    except (Exception, SystemExit) as e:
        print(type(e).__name__, e, e.args)
for f in (lambda: sys.exit(1, 2), lambda: sys.setrecursionlimit(), lambda: sys.setrecursionlimit(1, 2), lambda: sys.getrecursionlimit(1), lambda: sys.exception(1), lambda: sys.exc_info(1), lambda: sys.set_int_max_str_digits(), lambda: sys.set_int_max_str_digits(1, 2), lambda: sys.set_int_max_str_digits(maxdigits=1), lambda: sys.set_int_max_str_digits(1.5), lambda: sys.set_int_max_str_digits("a"), lambda: sys.set_int_max_str_digits(2**40), lambda: sys.set_int_max_str_digits(True), lambda: sys.get_int_max_str_digits(1), lambda: sys.setrecursionlimit(2**40), lambda: sys.setrecursionlimit(-1), lambda: sys.setrecursionlimit(None), lambda: sys.set_int_max_str_digits(-5), lambda: sys.setrecursionlimit(1.0), lambda: sys.getrecursionlimit(), lambda: sys.get_int_max_str_digits(), lambda: sys.maxsize):
    attempt(f)
for wrong in (lambda: sys.exit(status=1), lambda: sys.setrecursionlimit(limit=3), lambda: sys.set_int_max_str_digits(foo=1)):
    attempt(wrong)
for a in ((), (None,), (3,), ("x",), ((1, 2),), ((),), (SystemExit(7),), (ValueError(1),), (True,)):
    try:
        sys.exit(*a)
    except SystemExit as e:
        print(repr(e), e.args, e.code)
print(sys.exc_info(), sys.exception(), maxsize == sys.maxsize == 2 ** 63 - 1, sys.maxunicode, sys.byteorder)
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[:2], sys.exception(), len(sys.exc_info()), sys.exc_info()[2] == sys.exception().__traceback__)
    try:
        [].pop()
    except IndexError:
        print(sys.exception(), sys.exc_info()[0])
    print(sys.exception())
print(sys.exception())
def at_depth(n):
    if n == 0:
        try:
            deeper(9)
        except RecursionError as e:
            return str(e)[:35]
        return "set"
    return at_depth(n - 1)
def low(limit):
    try:
        deeper(limit)
    except RecursionError as e:
        return str(e)[:35]
    return "set"
print(low(1), low(20))
for i in (0, 2, 10, 40):
    print(at_depth(i))
    deeper(1000)
sys.set_int_max_str_digits(700)
attempt(lambda: len(str(10 ** 699)))
attempt(lambda: len(str(10 ** 700)))
sys.set_int_max_str_digits(0)
attempt(lambda: len(str(10 ** 9000)))
print(sys.stdout.write("wríte\n"), sys.stdout.flush())
sys.stdout.writelines(["a", "b\n"])
print("to", "stdout", file=sys.stdout)
print("not seen", file=sys.stderr)
attempt(lambda: sys.stdout.write(1))
sys.exit(sys.getrecursionlimit() - 1000)
