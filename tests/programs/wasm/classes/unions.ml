# Unions of types: isinstance, texts, equality, errors.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    class B: pass
class C(A): pass
for f in (lambda: isinstance(5, int | str), lambda: isinstance(5.5, int | str), lambda: isinstance(None, int | None), lambda: isinstance(C(), A | int), lambda: issubclass(C, int | A), lambda: issubclass(bool, str | int), lambda: isinstance("a", (int, float | str)), lambda: int | None, lambda: None | int, lambda: int | str | int, lambda: (int | str) | (str | float) | None, lambda: A | int | A.B, lambda: A | A, lambda: int | int, lambda: type(int | str), lambda: (int | str) == (str | int), lambda: (int | str) != (str | int), lambda: (int | str) == (int | float), lambda: hash(int | str) == hash(str | int), lambda: len({int | str, str | int, int | None}), lambda: bool(int | str), lambda: (int | None).__args__, lambda: int | 5, lambda: "a" | int, lambda: None | None, lambda: int | "A", lambda: A() | int, lambda: int & str, lambda: isinstance(5, int | 5), lambda: [int | str], lambda: f"{int | None}", lambda: issubclass(int, int | None), lambda: ValueError | KeyError, lambda: list | dict):
    show(f)
class Or:
    def __or__(self, o): return ("or", o.__name__)
    def __ror__(self, o): return ("ror", o.__name__)
print(Or() | int, int | Or())
def kind(x: int | str | None) -> str | None:
    if isinstance(x, int | float): return "number"
    if isinstance(x, str): return "text"
print(kind(5), kind("a"), kind(None), kind(True))
Number = int | float
def total(*xs: Number) -> Number: return sum(x for x in xs if isinstance(x, Number))
print(total(1, 2.5, "a", None))
try: raise KeyError("k")
except (ValueError, KeyError) as e: print(repr(e))
def catch():
    try: raise KeyError("k")
    except ValueError | KeyError: pass
show(catch)
