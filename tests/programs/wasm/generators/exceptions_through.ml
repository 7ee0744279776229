# Exceptions go through functions whose variables hold generators with something left to do: these stay as long as the
# traceback, to the end of what handles it; those further in are closed first.
def loud(name):
    try: yield name
    finally: print("closing", name)
def inner():
    a = loud("inner a"); next(a)
    b = loud("inner b"); next(b)
    raise ValueError("x")
def middle():
    c = loud("middle c"); next(c)
    inner()
class Swallow:
    def __enter__(self): return self
    def __exit__(self, *exception):
        print("exit")
        return True
def returns():
    d = loud("returns d"); next(d)
    try: middle()
    except ValueError: return print("returning")
def swallows():
    try: middle()
    finally: return print("swallowing")
def stepwise():
    e = loud("of a generator"); next(e)
    yield 1
    middle()
def main():
    own = loud("main"); next(own)
    try: middle()
    except ValueError: print("handler")
    print("after handler")
    try: middle()
    except ValueError as error:
        print("named", error)
        try: middle()
        except ValueError: print("nested")
        print("after nested")
    print("after named")
    try:
        try: middle()
        except ValueError: raise KeyError("k")
    except KeyError as error: print("chained", error)
    try:
        try: middle()
        except ValueError as error: raise RuntimeError("from") from error
    except RuntimeError as error: print("caused", error)
    try:
        try: middle()
        finally: print("finally")
    except ValueError: print("behind finally")
    for i in range(3):
        try: middle()
        except ValueError:
            print("loop", i)
            if i == 1: break
            continue
    print("after loop")
    returns()
    swallows()
    with Swallow(): middle()
    print("after with")
    try:
        for x in stepwise(): print(x)
    except ValueError: print("out of a generator")
    steps = stepwise()
    next(steps)
    steps.close()
    print("closed")
main()
try: middle()
except ValueError: print("at the top")
print("end")
