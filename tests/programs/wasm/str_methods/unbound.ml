# Methods taken from the type, stored, passed, called with names; attributes that don't exist.
print(str.upper("abc"), str.join("-", ["a", "b"]), str.split("a b"), str.replace("aXa", "X", "b"), str.format("{}-{k}", 1, k=2))
print(list(map(str.strip, [" a ", "b "])), sorted(["b", "A"], key=str.lower), [f("Ab") for f in (str.upper, str.lower, len, str.swapcase)], list(map(str, [1, None, 2.5])))
find = "hello".find
print(find("l"), find("l", 3), find("z"), [m("x") for m in ("axb".split, "axb".count, "x".join, "axb".rpartition)])
class Text:
    def __init__(self, value):
        self.value = value
    def upper(self):
        return "own " + self.value
    def __str__(self):
        return self.value
print([item.upper() for item in ("a", Text("b"))], str(Text("c")), str(Text("d")).upper(), "{}".format(Text("e")), f"{Text('f')}", "%s" % Text("g"))
for attempt in (lambda: "a".nothing, lambda: "a".nothing(), lambda: str.nothing, lambda: "a".append("b"), lambda: str.upper(), lambda: str.upper(1), lambda: str.join("a"), lambda: "a".__add__(1), lambda: "abc".len()):
    try:
        print(attempt())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    "a".new = 1
except AttributeError as error:
    print(error)
print(hasattr("a", "upper"), hasattr("a", "push"), getattr("abc", "find")("c"), getattr("abc", "none", "default"), callable("a".upper), isinstance("a", str), type("a") is str, type("a").__name__)
print(str(), str(5), str(True), str(None), str("x"), str([1, "a"]), str(1.0), str((1,)), str({1: "b"}), str(str) == "<class 'str'>", str(2 ** 70), str(-0.0))
chain = "  Hello, World  ".strip().lower().replace(",", "").split()[0].capitalize().center(9, "*").rstrip("*") + "!"
print(chain, " a-b ".strip().split("-")[1].upper().ljust(3, "."), "x".join("abc").upper().find("X"), ("a" + "b").upper() + "c".upper()[0:1] * 2)
print("{:>5}".format("ab").lstrip().rjust(4, "0"), "%5s" % "é", "abc"[::-1].upper()[0], "a,b;c".replace(";", ",").split(","), not "".strip(), "a".isalpha() and "1".isdigit())
