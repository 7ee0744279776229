import sys
import traceback


def f():
    raise ValueError("printed")


try:
    f()
except ValueError:
    traceback.print_exc()
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc(limit=1))
