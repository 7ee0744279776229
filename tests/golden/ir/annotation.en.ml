x: int = 1
y: "undefined" = 2
z: list[int]
w: dict[str, list[int]] | None = None
def f(a: int, b: str | None = None, *c: float, d: list["q"] = [], **e: dict) -> "f":
    t: undefined = 5
    u: undefined
    return t
print(x, y, w, f(1))
try:
    def g(a: missing): pass
except NameError as error:
    print(error)
try:
    v: missing = print("value first")
except NameError as error:
    print(error, v)
class C:
    a: int = 3
    b: str
    def m(self, other: "C") -> None: pass
print(C.a, hasattr(C, "b"))
C.q: int = 5
print(C.q)
