import sys


class Faulty:
    def __del__(self):
        raise ValueError("in __del__")


def hook(arguments):
    print("hook:", arguments.exc_type, arguments.exc_value, arguments.object is not None)


Faulty()
old, sys.unraisablehook = sys.unraisablehook, hook
Faulty()
sys.unraisablehook = old
Faulty()
print("end")
