# throw and close: what the generator sees, answers, lets through; before the start and after the end.
log = []
def worker():
    n = 0
    while True:
        try:
            got = yield n
            n += 1
        except ValueError as e:
            log.append(f"value {e}")
            n += 10
        except KeyError:
            log.append("key")
            return "returned"
        except GeneratorExit:
            log.append("exit")
            raise
        finally:
            log.append("finally")
def show(label, action):
    try:
        print(label, action(), log)
    except StopIteration as stop:
        print(label, "StopIteration", stop.value, log)
    except BaseException as e:
        print(label, type(e).__name__, e, log)
    log.clear()
g = worker()
show("next", lambda: next(g))
show("throw", lambda: g.throw(ValueError("one")))
show("throw class", lambda: g.throw(ValueError))
show("send", lambda: g.send(5))
show("key", lambda: g.throw(KeyError("k")))
show("after", lambda: next(g))
show("throw after", lambda: g.throw(IndexError("late")))
show("close after", lambda: g.close())
g = worker(); next(g)
show("other", lambda: g.throw(TypeError("through")))
show("dead", lambda: next(g))
g = worker(); next(g)
show("close", lambda: g.close())
show("closed", lambda: next(g))
g = worker()
show("throw unstarted", lambda: g.throw(ValueError("early")))
show("next dead", lambda: next(g))
g = worker()
show("close unstarted", lambda: g.close())
show("next closed", lambda: next(g))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g)
show("ignores close", lambda: g.close())
def quiet():
    try: yield 1
    except GeneratorExit: return
g = quiet(); next(g)
show("quiet close", lambda: g.close())
def angry():
    try: yield 1
    finally: raise KeyError("in finally")
g = angry(); next(g)
show("angry close", lambda: g.close())
def replaces():
    try: yield 1
    except ValueError as e: raise TypeError("replaced") from e
g = replaces(); next(g)
try: g.throw(ValueError("original"))
except TypeError as e: print(e, repr(e.__cause__), repr(e.__context__))
def loops():
    for i in range(3):
        for j in range(2):
            try:
                try: yield i, j
                finally: log.append((i, j))
            except IndexError: break
            except LookupError: continue
        else: log.append("else")
g = loops()
show("a", lambda: next(g)); show("b", lambda: g.throw(IndexError)); show("c", lambda: g.throw(LookupError)); show("d", lambda: next(g)); show("e", lambda: next(g)); show("f", lambda: g.throw(KeyError)); show("g", lambda: list(g))
def while_true():
    while True:
        try: yield "running"
        except ZeroDivisionError: yield "divided"
        else: log.append("resumed")
g = while_true()
print(next(g), next(g), g.throw(ZeroDivisionError), next(g), g.throw(ZeroDivisionError()), log); log.clear()
class Own(Exception):
    def __init__(self, n): self.n = n
def own():
    total = 0
    while True:
        try: yield total
        except Own as e: total += e.n
g = own(); next(g)
print([g.throw(Own(n)) for n in (1, 2, 2 ** 63)], next(g))
for bad in (lambda: g.throw(5), lambda: g.throw("text"), lambda: g.throw(int), lambda: g.throw(), lambda: g.throw(Own)):
    try: bad()
    except TypeError as e: print(e)
def running():
    try: next(me)
    except ValueError as e: yield str(e)
me = running()
print(next(me))
def returns_in_finally():
    try: yield 1
    finally: return "swallowed"
g = returns_in_finally(); next(g)
show("swallow", lambda: g.throw(ValueError("lost")))
g = returns_in_finally(); next(g)
show("swallow close", lambda: g.close())
