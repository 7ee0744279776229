# Exceptions as objects, chains, raise, try in all its forms.


def attempt(f, *args, **kwargs):
    try:
        print("gave", f(*args, **kwargs))
    except BaseException as error:
        show(error)


def show(error):
    print(type(error).__name__, error.args, f"{error}", repr(error))
    for name in ["__cause__", "__context__", "__suppress_context__"]:
        print("   ", name, repr(getattr(error, name)))


for error in [ValueError(), ValueError("x"), ValueError("x", 1), KeyError("k"), KeyError(), KeyError(1, 2), OSError(),
              OSError("text"), OSError(2, "No such file"), OSError(2, "No such file", "name"), OSError(1, "a", "b", None),
              OSError(99, "other"), StopIteration(), StopIteration(5), StopIteration(1, 2), SystemExit(), SystemExit(3),
              SystemExit("bye"), Exception(ValueError("inner")), IndexError([1, "two"]), BaseException("base"),
              UnicodeError("u"), ExceptionGroup]:
    if isinstance(error, type):
        print(error, error.__mro__)
        continue
    show(error)

e = ImportError("a", name="n", path="p", name_from="f")
print(e.msg, e.name, e.path, e.name_from)
attempt(lambda: ImportError(0, name=1, path=2, name_from=3, foo=3))


class Named:
    def __set_name__(self, owner, name):
        raise ValueError("no " + name)


try:
    class Owner:
        attribute = Named()
except ValueError as error:
    print(error, error.__notes__)

print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code)
e = OSError(2, "No such file", "name")
print(e.errno, e.strerror, e.filename, type(e), OSError("x").errno)
print([type(OSError(n, "")).__name__ for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 5)])
print(isinstance(KeyError(), LookupError), issubclass(IndexError, LookupError), issubclass(ZeroDivisionError, ArithmeticError))
attempt(ValueError, a=1)
attempt(lambda: ValueError("x").nothing)


# Chains
def chain(): raise ValueError("first")


def context():
    try:
        chain()
    except ValueError:
        raise TypeError("second")


def cause():
    try:
        chain()
    except ValueError as error:
        raise TypeError("second") from error


def no_context():
    try:
        chain()
    except ValueError:
        raise TypeError("second") from None


def class_cause():
    raise TypeError from KeyError


for f in (chain, context, cause, no_context, class_cause):
    attempt(f)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]


attempt(implicit)


def three():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise IndexError("b")
    except IndexError:
        raise ValueError("c")


try:
    three()
except ValueError as error:
    while error is not None:
        print(repr(error))
        error = error.__context__


# raise
attempt(lambda: exec_raise(1))


def exec_raise(x): raise x


def exec_raise_from(x, y): raise x from y


for value in [1, "text", None, int, ValueError, ValueError("made"), (ValueError,)]:
    attempt(exec_raise, value)
for value in [1, None, "x", KeyError, KeyError("made")]:
    attempt(exec_raise_from, ValueError("v"), value)


class NoException:
    def __new__(cls): return 5


class Odd(Exception):
    def __new__(cls, *args): return 5


attempt(exec_raise, NoException)
attempt(exec_raise, Odd)


def reraise():
    try:
        raise ValueError("again")
    except ValueError:
        raise


attempt(reraise)


def no_active(): raise


attempt(no_active)


def raise_same():
    try:
        raise ValueError("same")
    except ValueError as error:
        raise error


attempt(raise_same)


def handled_ends():
    try:
        raise ValueError("x")
    except ValueError:
        pass
    raise TypeError("fresh")


attempt(handled_ends)


def nested_handled():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise


attempt(nested_handled)


# Matching
def match(error, classes):
    try:
        raise error
    except classes as found:
        return ("matched", repr(found))


attempt(match, KeyError(1), KeyError)
attempt(match, KeyError(1), LookupError)
attempt(match, KeyError(1), (ValueError, LookupError))
attempt(match, KeyError(1), ValueError)
attempt(match, KeyError(1), ())
attempt(match, KeyError(1), 5)
attempt(match, KeyError(1), (KeyError, 5))
attempt(match, KeyError(1), int)
attempt(match, ExceptionGroup("g", [ValueError()]) if False else KeyError(2), Exception)


# finally, else, return inside
log = []


def flow(how):
    for i in (1, 2):
        try:
            log.append("try")
            if how == "raise":
                raise ValueError(how)
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
        except ValueError:
            log.append("except")
        else:
            log.append("else")
        finally:
            log.append("finally")
    return "end"


for how in ("raise", "return", "break", "continue", "fall"):
    print(how, flow(how), log)
    log.clear()


def override():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


print(override())


def replaced():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


attempt(replaced)


def unbound():
    try:
        raise ValueError
    except ValueError as error:
        pass
    return error


attempt(unbound)


# Names
def name_error(): return not_defined_anywhere


def local_error():
    print(local)
    local = 1


def free_error():
    def inner(): return late
    inner()
    late = 1


attempt(name_error)
attempt(local_error)
attempt(free_error)


def deleted():
    x = 1
    del x
    return x


attempt(deleted)


# Classes of the program
class AppError(Exception):
    """An error of the application."""

    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code

    def describe(self): return f"{self.code}: {self}"


class Special(AppError, KeyError):
    def __str__(self): return "special " + f"{self.code}"


class Bare(Exception): pass


class NoSuper(Exception):
    def __init__(self, a, b): self.a = a


for error in [AppError(1), AppError(2, "text"), AppError(3, message="named"), Special(4), Bare(), Bare(1), NoSuper(1, 2)]:
    show(error)
print(AppError(1).describe(), AppError(1).code, NoSuper(5, 6).a, NoSuper(5, 6).args, AppError.__doc__)
attempt(AppError)
attempt(Bare, x=1)
try:
    raise Special(9)
except AppError as error:
    print(error.code, isinstance(error, LookupError), error.__dict__)


class Keywords(Exception):
    def __init__(self, **kwargs): self.kwargs = kwargs


print(Keywords(a=1).kwargs, Keywords(a=1).args)

# args, notes, attributes, cause set by hand
e = ValueError("a", "b")
e.args = [1, 2]
print(e.args, e)
e.extra = "x"
print(e.extra, e.__dict__)
e.add_note("note one")
e.add_note("note two")
print(e.__notes__)
attempt(e.add_note, 1)
e.__cause__ = KeyError("c")
print(repr(e.__cause__), e.__suppress_context__)
e.__cause__ = None
e.__suppress_context__ = False
attempt(setattr, e, "__cause__", 1)
attempt(setattr, e, "__context__", "x")
attempt(setattr, e, "args", 5)
attempt(delattr, e, "args")
print(e.with_traceback(None) == e, e.__traceback__)
attempt(e.with_traceback, 5)
e2 = ValueError()
attempt(lambda: e2.__notes__)


# Context managers
class Manager:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, kind, error, traceback):
        print("exit", kind and kind.__name__, error)
        return self.swallow


def managed(swallow, error):
    with Manager(swallow) as manager:
        if error:
            raise error
    return ("after", manager.swallow)


attempt(managed, False, None)
attempt(managed, True, ValueError("v"))
attempt(managed, False, ValueError("v"))


def two_managers():
    with Manager(True), Manager(False):
        raise KeyError("k")
    return "done"


attempt(two_managers)


def returning():
    with Manager(False):
        return "from inside"


attempt(returning)


class NoEnter: pass


class NoExit:
    def __enter__(self): return 1


def enter(manager):
    with manager:
        return "inside"


attempt(enter, NoEnter())
attempt(enter, NoExit())
attempt(enter, 5)
bare = Manager(False)
bare.__enter__ = lambda: "instance"
print(enter(bare))


# Special methods that raise or give nonsense
class Bad:
    def __repr__(self): return 1
    def __str__(self): return None
    def __bool__(self): return 2
    def __len__(self): return -1
    def __hash__(self): return "h"
    def __iter__(self): return 3
    def __next__(self): return 4
    def __index__(self): return 1.5
    def __contains__(self, item): raise ValueError("contains")
    def __format__(self, spec): return 5
    def __eq__(self, other): raise KeyError("eq")


b = Bad()
for f in [lambda: repr(b), lambda: f"{b!s}", lambda: not b, lambda: len(b), lambda: hash(b), lambda: iter(b),
          lambda: [1, 2][b], lambda: 1 in b, lambda: f"{b}", lambda: b == 1, lambda: 1 == b, lambda: [b] == [1],
          lambda: b != 1, lambda: {b: 1}, lambda: [1] * b]:
    attempt(f)


def assertion(x):
    assert x, "not x"
    return "fine"


attempt(assertion, 1)
attempt(assertion, 0)


def bare_assertion(): assert False


attempt(bare_assertion)


def uncaught():
    try:
        chain()
    except ValueError as error:
        error.add_note("a note")
        raise AppError(7, "the last one") from error


uncaught()
