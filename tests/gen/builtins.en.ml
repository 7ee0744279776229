# Builtins and methods that have code of their own where kinds are known: lengths, texts, appending, adding strings.
def lengths(n):
    text, items, pair = "", [], ()
    for i in range(n):
        text += "ab" if i % 2 else "é"
        items.append(i * 0.5)
        items.append(text)
        pair = (i, *pair)
    return len(text), len(items), len(pair), len(text + text), items[-2:], len({1: 2}), len({1}), len(range(n))


def texts(i, x, s, b):
    return [str(i), str(x), str(s), str(b), repr(i), repr(x), repr(s), repr(b), f"{i}{x}{s}{b}", f"{i!s}{s!r}{x!a}", str(i) + str(x) + s]


def joined(a, b):
    a += b
    return a + b


def failing(f, *args):
    try:
        return f(*args)
    except TypeError as error:
        return str(error)


print(lengths(0), lengths(7))
print(texts(7, 0.1, "a'", True), texts(-2 ** 70, -0.0, "", False))
print(joined("a", "é"), joined("", ""), joined("日", "b" * 300), joined(1, 2), joined([1], [2]))
print(failing(joined, "a", 1), failing(joined, 1, "a"), failing(lambda: len(5)), failing(lambda: [].append()), failing(lambda: [].append(1, 2)))
items = []
print(items.append(items), len(items), items)
nan = float("nan")
values = []
for i in range(5):
    values.append(nan)
    values.append(nan + 1)
print(values.count(nan), values.index(nan), len(values), [str(v) for v in values[:2]])
print("a,b,,c,".split(","), ",".split(","), "".split(","), ("x" * 40 + ";" + "y" * 40).split(";"), "a,b,c".split(",", 1), "日,本".split(","), "a,b".split("é"), "x".split("xx"))
