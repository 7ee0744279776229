import atexit

atexit.register(lambda: print(sorted(globals())))
1 / 0
