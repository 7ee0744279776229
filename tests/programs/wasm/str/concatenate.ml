# + and *, between texts of every width, in loops, and with what does not go together.
parts = ["abc", "é", "ÿĀ", "日本", "😀", ""]
print([a + b for a in parts for b in parts])
print([len(a + b) for a in parts for b in parts], [(a + b)[-1:] for a in parts for b in parts][:12])
print([part * n for part in parts for n in (0, 1, 3, -2)], 2 * "ab", True * "x", False * "x", "ab" * 0 == "", "-" * 40)

def build(n):
    text = ""
    for i in range(n):
        text += chr(97 + i % 26)
        if i % 50 == 25:
            text += "é" if i < 60 else "語"
    return text

text = build(200)
print(len(text), text[70:90], text.count("é"), text.count("語"), build(3), build(26))

def front(n):
    text = ""
    for i in range(n):
        text = str(i) + "," + text
    return text

print(front(12))
a = b = "shared"
a += "!"
print(a, b, b + "" == b, "" + b == b)

def pyramid(n):
    return "\n".join([" " * (n - i) + "*" * (2 * i - 1) for i in range(1, n + 1)])

print(pyramid(5))
print("a" "b" 'c' "é" "日", "one" + "two" * 2 + "three", ("x" + "y") * 3, "=" * 3 + ">" * 2)
for attempt in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None, lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b", lambda: ["a"] + "b", lambda: "a" + ["b"],
                lambda: "a" * None, lambda: -"a", lambda: "a" / 2, lambda: "a" ** 2, lambda: "a" & "b"):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
text = "x"
text *= 5; print(text)
text += text; print(text)
try:
    text += 5
except TypeError as error:
    print(error, text)
n = 5
n *= "ab"; print(n)
