# A generator with try and finally in two nested loops: resumed, thrown into, closed, left alone.
def pairs(log, rows, columns):
    try:
        for i in range(rows):
            try:
                for j in range(columns):
                    try:
                        got = yield i, j
                        if got:
                            log.append(("got", got))
                    except KeyError as error:
                        log.append(("key", i, j, str(error)))
                        continue
                    except ValueError:
                        log.append(("value", i, j))
                        break
                    finally:
                        log.append(("inner", i, j))
                else:
                    log.append(("whole row", i))
            finally:
                log.append(("outer", i))
        return "finished"
    finally:
        log.append("end")

def drive(*actions):
    log = []
    g = pairs(log, 3, 2)
    results = [next(g)]
    for action in actions:
        try:
            if isinstance(action, BaseException):
                results.append(g.throw(action))
            elif action == "close":
                results.append(g.close())
            else:
                results.append(g.send(action))
        except StopIteration as stop:
            results.append(f"stop {stop.value}")
        except BaseException as error:
            results.append(repr(error))
    g.close()
    print(results)
    print(log)

drive(*[None] * 6)
drive("a", "b", None)
drive(KeyError("k"), None, KeyError("m"), ValueError(), None)
drive(ValueError(), ValueError(), ValueError(), None)
drive(None, IndexError("through"), None)
drive("close", None, "close")
drive(None, None, GeneratorExit())
log = []
alive = [pairs(log, 2, 2) for _ in range(3)]
print([next(g) for g in alive for _ in range(2)], log)
for g in alive:
    g.close()
print(log)
total = 0
for n in range(300):
    log = []
    g = pairs(log, 5, 5)
    for i, j in g:
        total += i * j
        if i + j == n % 9:
            g.close()
            break
    total += len(log)
print(total, log[-1])
