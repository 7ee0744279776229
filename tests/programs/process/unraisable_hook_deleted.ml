# test: explained=1
import sys


class Loud:
    def __del__(self):
        raise KeyError("in __del__")


Loud()
del sys.unraisablehook
Loud()
raise ValueError("not caught")
