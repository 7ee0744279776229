# The __dict__ of types: what is in it, in which order, and that it can't be changed.
class Base:
    "text"
    value = 1

    def method(self):
        return self.value

    def __eq__(self, other):
        return True


class Derived(Base):
    other = 2


class Slotted:
    __slots__ = ("x", "y")


class Error(Exception):
    pass


class Words(list):
    pass


class Pair(tuple):
    pass


for c in (Base, Derived, Slotted, Error, Words, Pair):
    print(c.__name__, list(c.__dict__), len(c.__dict__))
d = Base.__dict__
print(type(d).__name__, repr(d)[:40], d["value"], d.get("no", 3), "method" in d, sorted(d)[:3])
print([k for k, v in vars(Derived).items() if not k.startswith("__")], dict(Derived.__dict__)["other"])
print(Base.__dict__["__dict__"], Base.__dict__["__weakref__"], Slotted.__dict__["x"])
b = Base()
b.own = 5
print(Base.__dict__["__dict__"].__get__(b), vars(b), b.__dict__)
for f in (lambda: d.update(a=1), lambda: d.__setitem__("a", 1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
try:
    d["a"] = 1
except TypeError as e:
    print(e)
try:
    del d["value"]
except TypeError as e:
    print(e)
print(d == dict(d), dict(d) == d, (d | {"a": 1})["a"], list(reversed(d))[-1], d.copy()["value"])
print("append" in list.__dict__, "append" in dict.__dict__, str.__dict__["upper"]("a"), dict.__dict__["fromkeys"])


def function():
    pass


function.known = 1
print([n for n in dir(function) if n[0] != "_"], "known" in dir(b.method), "__func__" in dir(b.method))
print([n for n in dir(b) if n[0] != "_"], "__weakref__" in dir(b), "__dict__" in dir(Slotted()))


class Caseless(str):
    def __eq__(self, other):
        return self.lower() == other.lower()

    def __hash__(self):
        return hash(self.lower())


seen = {Caseless("One"): 1, Caseless("TWO"): 2}
print(seen[Caseless("ONE")], Caseless("two") in seen, [Caseless("a"), Caseless("B")].index(Caseless("b")))
print(len({Caseless("x"), Caseless("X")}), [Caseless("q")] == [Caseless("Q")], Caseless("m") in [Caseless("M")])
