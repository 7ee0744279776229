# What the compiler calls without a look at the builtin: +, len, str, repr, iter, f-strings without a format.
class Text(str):
    def __str__(self):
        return "as text"

    def __repr__(self):
        return "as repr"

    def __add__(self, other):
        return "added " + other

    def __radd__(self, other):
        return other + " before"

    def __len__(self):
        return 99


class Number(float):
    def __str__(self):
        return "a number"

    def __format__(self, spec):
        return f"formatted <{spec}>"


class Silent:
    def __str__(self):
        return 7

    def __len__(self):
        return -1

    def __repr__(self):
        return None


def attempt(action):
    try:
        print(action())
    except Exception as problem:
        print(type(problem).__name__, problem)


def join(a, b):
    return a + b


left, right = "left", "right"
print(left + right, left + "" + right, "" + left, left + Text("x"), Text("x") + left, join(left, Text("y")), join(Text("y"), left))
text = "a"
kept = text
for i in range(30):
    text += "é" if i % 2 else "日"
print(text, kept, len(text), len(kept))
print(len(Text("abc")), len(""), len([1, 2]), len({}), len(range(10)))
print(str(Text("x")), str(Number(5)), str(5), str(-2 ** 70), str(True), str(None), str(2.5), str("é"), [str(x) for x in ("a", 1)])
print(repr(Text("x")), repr("it's"), repr(7), ascii("é日"), ascii(Text("x")))
print(f"{5}|{-2 ** 70}|{Number(5)}|{Text('x')}|{True}|{2.5}|{None}|{'é'}|{Number(5)!s}|{Text('x')!r}|{5!r}")
print(f"{Number(5):>4}|{5:}|{'x':}|{Text('x'):}")
print(*iter("ab"), list(iter([1, 2])), next(iter((3,))))
for action in (lambda: len(5), lambda: len(Silent()), lambda: str(Silent()), lambda: repr(Silent()), lambda: f"{Silent()}",
               lambda: iter(5), lambda: join("a", 1), lambda: join(1, "a"), lambda: left + 1 if len(left) > 9 else "x" + Number(1)):
    attempt(action)
