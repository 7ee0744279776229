# With sys.exit all stays.
import atexit
import sys

atexit.register(lambda: print(sorted(globals())))
if __name__ == "__main__" and sys.argv:
    sys.exit(3)
