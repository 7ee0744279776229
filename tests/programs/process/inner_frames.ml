import sys


class Faulty:
    def __del__(self):
        raise KeyError("in __del__")


def f():
    Faulty()
    raise IndexError("afterwards")


f()
