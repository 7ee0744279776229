# test: explained=0
import sys


def hook(*arguments):
    print("before", flush=True)
    sys.__excepthook__(*arguments)


sys.excepthook = hook
raise ValueError("for the hook")
