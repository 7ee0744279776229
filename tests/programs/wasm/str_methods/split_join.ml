# split, rsplit, splitlines, partition, join: with and without separator, limits, empties.
texts = ["", " ", "a", "a b", "  a  b\t\nc  ", "a,b,,c", ",", ",,a,,", "a--b---c", "日 本\u3000語\u2003x", "a\xa0b", "a\x1cb\x85c"]
for text in texts:
    print(repr(text), text.split(), text.split(","), text.split("--"), text.split(None, 1), text.rsplit(None, 1), text.split(",", 1), text.rsplit(",", 1), text.split(" "), text.rsplit(" ", 0))
print("a b c d".split(maxsplit=2), "a b c d".rsplit(sep=None, maxsplit=2), "a,b,c".split(",", -1), "a,b,c".split(",", 99), "a,b,c".rsplit(sep=",", maxsplit=1), "  a  b  ".split(None, 0), "  a  b  ".split(None, 1))
lines = "one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\n\nten\n"
print(lines.splitlines(), "\n".splitlines(), "".splitlines(), "a".splitlines(), "a\n".splitlines(), "\r\n\n\r".splitlines())
print(lines.splitlines(True), "a\r\nb".splitlines(keepends=True), lines.split("\n")[:3])
for text in ("key=value=more", "nothing", "", "=", "日=本"):
    print(text.partition("="), text.rpartition("="), text.partition("=value"), text.rpartition("日"))
print(",".join([]), ",".join(["a"]), ",".join("abc"), "".join(("x", "é", "日")), "--".join({"k": 1, "m": 2}), "é".join("ab"), "😀".join(["", ""]), ", ".join(str(n) for n in range(4)), "\n".join(["a", "b"]).split("\n"))
for attempt in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".split(1), lambda: ",".join([1]), lambda: ",".join(["a", "b", None]), lambda: ",".join(5),
                lambda: "a".split(",", "1"), lambda: "a".split(",", 1.5), lambda: "a".rpartition(None), lambda: "a".partition(), lambda: "a".split(",", 1, 2), lambda: "a".split(limit=1), lambda: "a".join()):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

def parse_csv(line):
    fields, field, quoted = [], "", False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += c
    return fields + [field]

print(parse_csv('a,"b,c",,"d ""e""",é'), [dict([pair.split("=", 1) for pair in query.split("&")]) for query in ("a=1&b=2", "x=y=z")])
print(" ".join("  much   space \n here ".split()), "-".join("2024/01/31".split("/")[::-1]), [word[::-1] for word in "abc de f".split()])
for text in texts:
    for separator in (",", " ", "--"):
        if separator.join(text.split(separator)) != text or separator.join(text.rsplit(separator, 1)) != text:
            print("wrong", repr(text), separator)
