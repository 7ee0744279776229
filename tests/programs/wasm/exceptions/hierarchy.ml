# Which except clause takes which exception: order, tuples, base classes, bare, expressions.
raisers = {"index": lambda: [][0], "key": lambda: {}["k"], "zero": lambda: 1 // 0, "type": lambda: 1 + "a", "value": lambda: int("x"), "attr": lambda: None.x, "name": lambda: undefined, "over": lambda: 10 ** 400 * 1.0, "stop": lambda: next(iter([])), "assert": lambda: (_ for _ in ()).throw(AssertionError("a")), "not": lambda: (_ for _ in ()).throw(NotImplementedError())}
def classify(f):
    try:
        f()
    except (IndexError, KeyError) as e:
        return "lookup pair", type(e).__name__
    except LookupError:
        return "lookup"
    except ZeroDivisionError as e:
        return "zero", str(e)
    except ArithmeticError as e:
        return "arithmetic", type(e).__name__
    except (TypeError, ValueError, AttributeError) as e:
        return "triple", type(e).__name__
    except NameError as e:
        return "name", e.name
    except Exception as e:
        return "other", type(e).__name__, e.args
    else:
        return "fine"
print({name: classify(f) for name, f in raisers.items()}, classify(lambda: 0))
kinds = [ArithmeticError, AssertionError, AttributeError, BaseException, EOFError, Exception, FloatingPointError, GeneratorExit, ImportError, IndexError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError, NotImplementedError, OSError, OverflowError, RecursionError, RuntimeError, StopIteration, StopAsyncIteration, SyntaxError, SystemError, SystemExit, TypeError, UnboundLocalError, UnicodeError, ValueError, ZeroDivisionError, Warning, UserWarning, DeprecationWarning, TimeoutError, FileNotFoundError, PermissionError, IOError, EnvironmentError]
for kind in kinds:
    print(kind.__name__, [k.__name__ for k in kind.__mro__], [k.__name__ for k in (Exception, LookupError, ArithmeticError, RuntimeError, OSError, ValueError) if issubclass(kind, k)])
for kind in kinds:
    try:
        raise kind("message")
    except Exception as e:
        print("E", type(e).__name__, e, repr(e), end="; ")
    except BaseException as e:
        print("B", type(e).__name__, e, repr(e), end="; ")
print()
def first():
    try:
        raise KeyError("k")
    except Exception:
        return "Exception first"
    except KeyError:
        return "never"
def chosen(kinds):
    try:
        raise ValueError("v")
    except kinds as e:
        return repr(e)
    except:
        return "bare"
print(first(), chosen(ValueError), chosen((KeyError, ValueError)), chosen(()), chosen((KeyError,)), chosen(Exception))
for wrong in (5, "ValueError", (KeyError, (ValueError, IndexError)), ValueError("x"), (ValueError, 5), (5,), None, int):
    try:
        print(chosen(wrong))
    except TypeError as e:
        print(e)
calls = []
def pick(kind):
    calls.append(kind.__name__)
    return kind
try:
    raise IndexError
except pick(KeyError):
    pass
except pick(LookupError):
    calls.append("taken")
except pick(Exception):
    pass
print(calls)
try:
    pass
except pick(KeyError):
    pass
print(len(calls), IOError is OSError, EnvironmentError is OSError)
