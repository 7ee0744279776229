# exceptions objects & generators thoroughly; uncaught in the end
class AppError(Exception):
    code = 1

    def __init__(self, msg, *, code=None, **extra):
        super().__init__(msg)
        if code is not None:
            self.code = code
        self.extra = extra

    def __str__(self):
        return f"[{self.code}] {self.args[0]}" + (f" {self.extra}" if self.extra else "")


class NotFound(AppError, KeyError):
    code = 404


class Retry(AppError):
    pass


def risky(n):
    if n == 0:
        raise NotFound("page", path="/x")
    if n == 1:
        raise AppError("generic", code=7)
    if n == 2:
        raise Retry("later")
    if n == 3:
        return [][0]
    if n == 4:
        return {}["k"]
    if n == 5:
        raise NotFound
    return n


for n in range(7):
    try:
        print("result", risky(n))
    except NotFound as e:
        print("nf", e, repr(e), e.code, isinstance(e, KeyError), e.args)
    except Retry as e:
        print("retry", e, type(e).__mro__[1].__name__)
    except AppError as e:
        print("app", e, e.code, vars(e))
    except (IndexError, KeyError) as e:
        print("lookup", type(e).__name__, e, isinstance(e, LookupError))
    except TypeError as e:
        print("type", e)
try:
    e
except NameError as err:
    print(err, err.name)


def chain(n):
    try:
        if n:
            chain(n - 1)
        else:
            raise ValueError("root")
    except Exception as e:
        raise RuntimeError(f"level {n}") from e


try:
    chain(2)
except RuntimeError as e:
    while e:
        print(type(e).__name__, e, e.__suppress_context__)
        e = e.__cause__


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            int("x")
        except ValueError as e:
            return e


e = context()
print(e, "<-", repr(e.__context__), e.__cause__)


class Managed:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, typ, val, tb):
        print("exit", self.name, typ.__name__ if typ else None, val)
        return typ is not None and issubclass(typ, self.swallow)


with Managed("a") as a, Managed("b", ValueError) as b:
    print(a, b)
    raise ValueError("inside")
print("continued")
try:
    with Managed("c"), Managed("d"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)


def producer(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return "sum"


def delegator():
    r = yield from producer(2)
    print("inner returned", r)
    r = yield from [10, 20]
    print("list returned", r)
    return "all"


d = delegator()
print(next(d), d.send("hello"), list(d))


def pipeline(source, *stages):
    for s in stages:
        source = s(source)
    return source


def double(xs):
    for x in xs:
        yield x * 2


def only(pred):
    def stage(xs):
        return (x for x in xs if pred(x))
    return stage


def take(n):
    def stage(xs):
        for _ in range(n):
            try:
                yield next(xs)
            except StopIteration:
                return
    return stage


def naturals(n=0):
    while True:
        yield n
        n += 1


print(list(pipeline(naturals(), double, only(lambda x: x % 3 == 0), take(4))))
g = naturals(5)
print(next(g), next(g), g.close(), next(g, "finished"))


def window(xs, n):
    buf = []
    for x in xs:
        buf.append(x)
        if len(buf) > n:
            del buf[0]
        if len(buf) == n:
            yield tuple(buf)


print(list(window("abcde", 3)), [sum(w) / 2 for w in window(range(5), 2)])


def groupby(xs, key):
    groups = {}
    for x in xs:
        groups.setdefault(key(x), []).append(x)
    return groups


print(groupby(range(10), lambda x: x % 3), groupby(["apple", "avocado", "bean"], lambda s: s[0]))


class Event:
    def __init__(self):
        self._handlers = []

    def __iadd__(self, h):
        self._handlers.append(h)
        return self

    def __isub__(self, h):
        self._handlers.remove(h)
        return self

    def __call__(self, *args):
        return [h(*args) for h in self._handlers]

    def __len__(self):
        return len(self._handlers)


ev = Event()
ev += lambda x: x + 1
h = str.upper
ev += lambda x: x * 2
print(ev(5), len(ev))


class State:
    transitions = {"idle": {"start": "running"}, "running": {"pause": "paused", "stop": "idle"}, "paused": {"resume": "running"}}

    def __init__(self):
        self.current = "idle"
        self.history = [self.current]

    def fire(self, event):
        try:
            self.current = self.transitions[self.current][event]
        except KeyError:
            raise ValueError(f"cannot {event} from {self.current}") from None
        self.history.append(self.current)
        return self


st = State()
st.fire("start").fire("pause").fire("resume")
try:
    st.fire("start")
except ValueError as e:
    print(e, e.__cause__, e.__suppress_context__)
print(st.history, " -> ".join(st.history))


class Money:
    def __init__(self, amount, cur="USD"):
        self.amount, self.cur = round(amount, 2), cur

    def _same(self, o):
        if not isinstance(o, Money):
            return NotImplemented
        if o.cur != self.cur:
            raise ValueError(f"currency mismatch: {self.cur} vs {o.cur}")
        return o

    def __add__(self, o):
        o = self._same(o)
        return o if o is NotImplemented else Money(self.amount + o.amount, self.cur)

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __lt__(self, o):
        return self.amount < self._same(o).amount

    def __le__(self, o):
        return not o < self

    def __eq__(self, o):
        return (self.amount, self.cur) == (o.amount, o.cur) if isinstance(o, Money) else NotImplemented

    def __str__(self):
        return f"{self.amount:,.2f} {self.cur}"

    def __repr__(self):
        return f"Money({self.amount!r}, {self.cur!r})"


ms = [Money(5.5), Money(1234.567), Money(0.1)]
print(sum(ms), sorted(ms), max(ms), ms[0] <= ms[1], ms[0] == Money(5.5), ms[0] != 5.5)
for f in (lambda: ms[0] + Money(1, "EUR"), lambda: ms[0] + 5, lambda: 5 + ms[0], lambda: ms[0] > 3, lambda: hash(ms[0])):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
raise AppError("at the end", code=9, why="test") from KeyError("cause")
