# In which order handlers and finally run, through calls, loops, generators; what stays handled.
import sys
trace = []
def step(n, fail=()):
    trace.append(n)
    if n in fail: raise ValueError(n)
def run(*fail):
    trace.clear()
    try:
        try:
            step(1, fail)
            try:
                step(2, fail)
            except KeyError:
                step("key", fail)
            else:
                step(3, fail)
            finally:
                step(4, fail)
        except ValueError as e:
            step(5, fail)
            trace.append(f"was {e}")
        else:
            step(6, fail)
        finally:
            step(7, fail)
    except ValueError as e:
        trace.append(f"out {e} {e.__context__!r}")
    return list(trace)
for fail in ((), (1,), (2,), (3,), (4,), (5,), (6,), (7,), (2, 4), (2, 5), (3, 4, 5), (2, 4, 5, 7), (6, 7), (1, 7)):
    print(fail, run(*fail))
def current(): return repr(sys.exception())
def handled():
    seen = [current()]
    try:
        raise ValueError("a")
    except ValueError:
        seen.append(current())
        try:
            raise KeyError("b")
        except KeyError:
            seen.append(current())
            seen.append(helper())
        seen.append(current())
    seen.append(current())
    return seen
def helper():
    try:
        raise IndexError("in helper")
    except IndexError:
        return current()
print(handled())
def generator():
    try:
        yield current()
        raise TypeError("in generator")
    except TypeError:
        yield current()
    yield current()
try:
    raise ValueError("outside")
except ValueError:
    g = generator()
    print(next(g), next(g), current(), next(g))
def early(n):
    for i in range(n):
        try:
            try:
                if i == 1: return "returned"
                if i == 0: continue
            finally:
                trace.append(f"inner {i}")
        finally:
            trace.append(f"outer {i}")
trace.clear()
print(early(3), trace)
def recursive(n):
    try:
        if n == 0: raise KeyError("bottom")
        recursive(n - 1)
    except KeyError as e:
        trace.append(("caught", n))
        if n < 2: raise
    finally:
        trace.append(("finally", n))
trace.clear()
recursive(4)
print(trace)
def unwound(depth):
    try:
        return unwound(depth - 1) if depth else 1 // 0
    finally:
        trace.append(depth)
trace.clear()
try: unwound(5)
except ZeroDivisionError: print(trace)
def swallow():
    try: 1 // 0
    finally:
        try: raise KeyError("second")
        except KeyError: trace.append("second handled")
trace.clear()
try: swallow()
except ZeroDivisionError as e: print(trace, e, e.__context__)
count = 0
for i in range(2000):
    try:
        try:
            if i % 3 == 0: raise ValueError(i)
            if i % 3 == 1: raise KeyError(i)
        except ValueError: count += 1
        finally: count += 10
    except KeyError: count += 100
print(count, current())
