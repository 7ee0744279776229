# test: args=x
import atexit
import sys

atexit.register(lambda: print(sorted(globals())))
if __name__ == "__main__" and len(sys.argv) < 2:
    sys.exit(3)
