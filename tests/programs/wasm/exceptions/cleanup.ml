# Resources released in order whatever happens: nested finally, returns, loops, many exceptions deep in calls.
log = []
class Resource:
    opened = 0
    def __init__(self, name, fail=""):
        self.name, self.fail = name, fail
        if fail == "open": raise OSError(f"can't open {name}")
        Resource.opened += 1
        log.append("open " + name)
    def use(self, n):
        log.append(f"use {self.name}")
        if self.fail == "use": raise ValueError(f"{self.name} broke at {n}")
        return n * 2
    def close(self):
        Resource.opened -= 1
        log.append("close " + self.name)
        if self.fail == "close": raise RuntimeError("close " + self.name)
def job(first, second, n=1):
    a = Resource("a", first)
    try:
        b = Resource("b", second)
        try:
            return a.use(n) + b.use(n)
        finally:
            b.close()
    finally:
        a.close()
for first in ("", "open", "use", "close"):
    for second in ("", "open", "use", "close"):
        log.clear()
        try:
            result = job(first, second)
        except Exception as e:
            context, e = e.__context__, repr(e)
            result = e, repr(context)
        print(repr(first), repr(second), result, log, Resource.opened)
        Resource.opened = 0
class Stack:
    def __init__(self): self.callbacks = []
    def push(self, f, *args): self.callbacks.append((f, args))
    def close(self):
        pending = None
        while self.callbacks:
            f, args = self.callbacks.pop()
            try:
                f(*args)
            except Exception as e:
                e.__context__ = pending
                pending = e
        if pending: raise pending
def with_stack(n):
    stack = Stack()
    try:
        for i in range(n):
            stack.push(log.append, i)
            if i == 2: stack.push(lambda: 1 // 0)
            if i == 4: stack.push([].pop)
        return "done"
    finally:
        stack.close()
for n in (2, 4, 6):
    log.clear()
    try:
        print(with_stack(n), log)
    except Exception as e:
        print(repr(e), repr(e.__context__), log)
class Transaction:
    def __init__(self, data): self.data, self.backup = data, dict(data)
    def run(self, *changes):
        try:
            for change in changes: change(self.data)
        except Exception:
            self.data.clear()
            self.data.update(self.backup)
            raise
        else:
            self.backup = dict(self.data)
        return self.data
bank = {"a": 10, "b": 0}
t = Transaction(bank)
print(t.run(lambda d: d.update(a=d["a"] - 3), lambda d: d.update(b=d["b"] + 3)))
try:
    t.run(lambda d: d.update(a=-100), lambda d: d.pop("zz"))
except KeyError as e:
    print(e, bank)
def deep(n, fail):
    log.append(n)
    try:
        if n == fail: raise KeyError(n)
        if n < 6: deep(n + 1, fail)
    except KeyError as e:
        if n % 2: raise ValueError(n) from e
        raise
    except ValueError as e:
        if n == 2: return
        raise KeyError(-n) from e
    finally:
        log.append(-n)
for fail in (6, 5, 1, 9):
    log.clear()
    try:
        deep(0, fail)
        print(fail, "fine", log)
    except Exception as e:
        print(fail, repr(e), repr(e.__cause__), log)
total = 0
for i in range(500):
    try:
        try:
            total += deep_sum[i] if i % 2 else i
        except NameError:
            deep_sum = {1: 5}
            continue
        except KeyError as e:
            total += e.args[0] % 3
        finally:
            total += 1
    finally:
        total += 1
print(total, len(deep_sum))
