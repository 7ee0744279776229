# Own exception classes: hierarchies, data, methods, defaults; caught by any of their bases.
class AppError(Exception):
    """The base of all."""
    code = 1
    def __init__(self, message="app", **details):
        super().__init__(message)
        self.details = details
    def describe(self):
        return f"[{self.code}] {self} {self.details}"
class NotFound(AppError, LookupError):
    code = 404
class Denied(AppError):
    code = 403
    def __init__(self, who, what):
        super().__init__(f"{who} may not {what}", who=who)
        self.who = who
class Fatal(Denied):
    def __str__(self): return "FATAL " + super().__str__()
class Retry(Exception):
    def __init__(self, attempts): self.attempts = attempts
    def __eq__(self, other): return isinstance(other, Retry) and self.attempts == other.attempts
    def __hash__(self): return hash(self.attempts)
def act(n):
    if n == 0: raise NotFound("thing", id=5)
    if n == 1: raise Denied("bob", "read")
    if n == 2: raise Fatal("eve", "écrire")
    if n == 3: raise AppError
    if n == 4: raise Retry(3)
    return n
for n in range(6):
    try:
        print(act(n))
    except LookupError as e:
        print("lookup", e.describe(), isinstance(e, AppError))
    except Denied as e:
        print(type(e).__name__, e.describe(), e.who, e.args, repr(e))
    except AppError as e:
        print("app", e.describe(), repr(e))
    except Exception as e:
        print("other", repr(e), e.attempts, e == Retry(3), e.args)
print([c.__name__ for c in NotFound.__mro__], issubclass(Fatal, AppError), NotFound.code, AppError.__doc__)
def retry(function, times):
    for attempt in range(1, times + 1):
        try:
            return attempt, function(attempt)
        except Retry as e:
            if attempt == times:
                raise AppError("gave up", attempts=e.attempts) from e
def flaky(n):
    if n < 3: raise Retry(n)
    return "ok"
print(retry(flaky, 5))
try:
    retry(flaky, 2)
except AppError as e:
    print(e.describe(), repr(e.__cause__), e.__cause__.attempts)
class Validator:
    def __init__(self): self.errors = []
    def check(self, condition, message):
        try:
            if not condition: raise ValueError(message)
        except ValueError as e:
            self.errors.append(e)
        return self
    def done(self):
        if self.errors: raise Collected(self.errors)
        return "valid"
class Collected(Exception):
    def __init__(self, errors):
        super().__init__(f"{len(errors)} errors")
        self.errors = errors
    def __iter__(self): return iter(self.errors)
    def __len__(self): return len(self.errors)
try:
    Validator().check(1 > 0, "never").check(0, "zero").check([], "empty").done()
except Collected as e:
    print(e, len(e), [str(x) for x in e])
print(Validator().check(1, "").done())
class Result:
    def __init__(self, value=None, error=None): self.value, self.error = value, error
    def then(self, f):
        if self.error: return self
        try: return Result(f(self.value))
        except Exception as e: return Result(error=e)
    def __repr__(self): return f"Err({self.error!r})" if self.error else f"Ok({self.value!r})"
print(Result("42").then(int).then(lambda n: n * 2), Result("x").then(int).then(lambda n: n * 2), Result(0).then(lambda n: 1 // n).then(str), Result([]).then(lambda l: l[0]))
class Control(BaseException): pass
trace = []
def run():
    try:
        raise Control("passes Exception")
    except Exception:
        trace.append("never")
    finally:
        trace.append("finally")
try: run()
except Control as e: print(e, trace, isinstance(e, Exception))
