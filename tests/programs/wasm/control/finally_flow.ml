# try, except, else, finally with break, continue, return: who has the last word.
def flow(action):
    trace = []
    for i in range(3):
        try:
            trace.append(f"try{i}")
            if action == "continue": continue
            if action == "break" and i == 1: break
            if action == "return" and i == 1: return trace
            if action == "raise" and i == 1: raise ValueError(i)
        except ValueError as error:
            trace.append(f"except{error}")
            if action == "raise": continue
        else:
            trace.append(f"else{i}")
        finally:
            trace.append(f"finally{i}")
        trace.append(f"after{i}")
    else:
        trace.append("for-else")
    return trace

for action in ("none", "continue", "break", "return", "raise"):
    print(action, flow(action))

def finally_overrides(how):
    for i in range(4):
        try:
            if how == "raise": raise KeyError("lost")
            return "try", i
        finally:
            if how in ("break", "raise"): break
            if how == "continue" and i < 3: continue
            if how == "return": return "finally", i
    return "end", i

print([finally_overrides(how) for how in ("", "break", "continue", "return", "raise")])

def deep():
    trace = []
    try:
        while True:
            try:
                try:
                    break
                finally:
                    trace.append(1)
            finally:
                trace.append(2)
                try:
                    raise IndexError
                except IndexError:
                    trace.append(3)
                finally:
                    trace.append(4)
        trace.append(5)
        return trace
    finally:
        trace.append(6)

print(deep())

def in_handler():
    trace = []
    for x in (1, 0, 2):
        try:
            trace.append(10 // x)
        except ZeroDivisionError:
            try:
                trace.append(len(x))
            except TypeError as error:
                trace.append(str(error))
                continue
            finally:
                trace.append("inner")
        finally:
            trace.append("outer")
        trace.append("end")
    return trace

print(in_handler())

def counts(n):
    done = 0
    try:
        for i in range(n):
            try:
                if i % 3 == 2: continue
                if i == 7: return done
                done += i
            finally:
                done += 100
        return -1
    finally:
        print("done", done)

print(counts(5), counts(20))

def generator_in_finally():
    try:
        return [1, 2, 3]
    finally:
        total = 0
        for i in range(5):
            if i == 3: break
            total += i
        print("total", total)

print(generator_in_finally())
