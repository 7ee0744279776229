# test: explained=0
import sys
sys.excepthook = lambda *_: sys.exit(7)
raise ValueError("for the hook")
