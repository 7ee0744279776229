# The order of a function's variables is also that of code that never runs: such a function is for Python.
def loud(name):
    try: yield 1
    finally: print("closing", name)
def unreached():
    if False: b = 1
    a = loud("a"); next(a)
    b = loud("b"); next(b)
unreached()
def behind(n):
    if n == 3:
        return
        b = 1
    a = loud("a"); next(a)
    b = loud("b"); next(b)
behind(2)
print("end")
