# test: input="where\nquit\n" forms=file explained=0
import pdb
import sys


def f():
    1 / 0


try:
    f()
except ZeroDivisionError:
    pdb.post_mortem()
