# print: sep, end, any values, nothing at all.
print()
print("")
print(1, "a", 2.5, None, True, [1, "b"], (1,), {"k": "v"}, {1}, set(), range(3))
print("a", "b", sep="")
print("a", "b", sep="--")
print("a", "b", sep="\n")
print("a", end="")
print("b", end="!\n")
print("a", "b", "c", sep=", ", end=".\n\n")
print(sep="x", end="y\n")
print("x", sep=None, end=None)
print(*[1, 2, 3], sep=" < ")
print(*"日本", sep="・")
print(*[], sep="never")
print("multi\nline\ttext", "é", "\\")
print("no", "flush", flush=True)
print([], {}, (), [[]], [()], ((),), [None], [True, 1.0, "x", [2 ** 64]], {"a": {"b": [1, {2: 3}]}})
print("%s and %d" % ("text", 5), "{} {}".format(1, 2), f"{3}", 'single', "con" "cat")
class Shown:
    def __init__(self, text):
        self.text = text
    def __str__(self):
        return "str:" + self.text
    def __repr__(self):
        return "repr:" + self.text
print(Shown("é"), [Shown("a")], (Shown("b"), 1), {"k": Shown("c")}, str(Shown("d")) + "!")
for attempt in (lambda: print(1, sep=1), lambda: print(1, end=2), lambda: print(1, other=3)):
    try:
        attempt()
    except TypeError as error:
        print(error)
class Bad:
    def __str__(self):
        return 5
class Failing:
    def __str__(self):
        raise ValueError("no text")
for value in (Bad(), Failing()):
    try:
        print("before", value, "after")
    except (TypeError, ValueError) as error:
        print()
        print(type(error).__name__, error)
print(print("inner"))
long = "x" * 9000
print(long[:3], len(long))
print(long)
for i in range(300):
    print(i, end=" " if i % 30 != 29 else "\n")
