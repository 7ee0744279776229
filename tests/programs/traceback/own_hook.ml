# test: explained=0
import sys


def hook(kind, error, trace):
    print("hook", kind, error, trace.tb_lineno, trace.tb_next, sys.last_value is error)


sys.excepthook = hook
raise ValueError("for the hook")
