# replace and translate: counts, empties, growing, shrinking, other widths.
cases = [("banana", "a", "o"), ("banana", "an", ""), ("banana", "", "-"), ("aaa", "aa", "b"), ("abc", "x", "y"), ("", "", "x"), ("", "a", "x"), ("abc", "abc", ""), ("日本日", "日", "day"),
         ("day", "a", "日"), ("day", "d", "😀"), ("😀😀", "😀", "x"), ("aéa", "é", "e"), ("aéa", "a", "é"), ("xyx", "x", "xx"), ("abab", "ab", "ba"), ("a.b.c", ".", "")]
for text, old, new in cases:
    print(repr(text.replace(old, new)), [text.replace(old, new, n) for n in (-1, 0, 1, 2)], new.join(text.split(old)) == text.replace(old, new) if old else "-")
print("a" * 1000 == ("ab" * 1000).replace("b", ""), len(("x" * 500).replace("x", "yy")), len(("é" * 300).replace("é", "日本")), "same".replace("same", "same"), "a\nb\n".replace("\n", "\\n"))
print("hello world".translate({ord("l"): "L", ord("o"): None, ord("h"): 74}), "abc".translate({97: "xyz", 98: 0x65e5}), "日本".translate({0x65e5: "sun"}), "abc".translate({}), "".translate({97: "b"}))
print("abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("ab", "xy", "c")), "a1b2".translate(str.maketrans({"a": "A", "1": None})), str.maketrans("aé", "日b"), str.maketrans({"a": 1, 5: "x"}))
for attempt in (lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", None), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", 1.0), lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans("a"),
                lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: 1.5})):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

def template(text, **values):
    for key in values:
        text = text.replace("{" + key + "}", str(values[key]))
    return text

def rot13(text):
    lower, upper = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return text.translate(str.maketrans(lower + upper, lower[13:] + lower[:13] + upper[13:] + upper[:13]))

print(template("{name} is {age}, {name}!", name="Zoë", age=30), rot13("Hello, Wörld"), rot13(rot13("Hello")))
genes = "TACGGA"
pairs = {"A": "T", "T": "A", "C": "G", "G": "C"}
print("".join([pairs[g] for g in genes[::-1]]), genes.translate(str.maketrans(pairs))[::-1], genes.replace("T", "U"), genes.count("G") + genes.count("C"))
text = "aXbXc"
while "X" in text:
    text = text.replace("X", str(len(text)), 1)
    print(text)
