# A hook of the program's own gets what can't be raised, and nothing else; an uncaught exception stays one.
import sys


class Loud:
    def __del__(self):
        raise KeyError("in __del__")


def hook(arguments):
    print("hook:", type(arguments.exc_value).__name__, arguments.exc_value)


print(sys.unraisablehook is sys.__unraisablehook__)
sys.unraisablehook = hook
print(sys.unraisablehook is hook)
loud = Loud()
del loud
before = sys.unraisablehook
sys.unraisablehook = print
sys.unraisablehook = before
print(isinstance(sys, type(print.__self__)), type(sys).__name__)
raise ValueError("not caught")
