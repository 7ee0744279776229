# test: explained=0
import sys


def hook(kind, error, trace):
    raise TypeError("in the hook")


sys.excepthook = hook
raise ValueError("for the hook")
