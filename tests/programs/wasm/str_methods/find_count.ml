# find, rfind, index, rindex, count, startswith, endswith with start and end, overlapping, empty.
text = "abracadabra"
for sub in ("a", "abra", "bra", "x", "", "abracadabra", "abracadabrax", "ra", "aa"):
    print(repr(sub), text.find(sub), text.rfind(sub), text.count(sub), text.startswith(sub), text.endswith(sub), [text.find(sub, i) for i in (1, 5, 11, 12, -3, -99)], [text.rfind(sub, 0, i) for i in (0, 4, -1, 99)], [text.count(sub, i, -i or None) for i in (0, 1, 3)])
wide = "日本語日本😀é日"
print(wide.find("日"), wide.rfind("日"), wide.find("本", 2), wide.count("日本"), wide.index("é"), wide.find("😀"), wide.find("a"), wide.rfind("本😀"), wide.startswith("本", 1), wide.endswith("é", 0, -1), wide.count(""))
print("aaaa".count("aa"), "aaaa".find("aa", 3), "aaaa".rfind("aa"), "".find(""), "".count(""), "".rfind("", 1), "abc".find("", 3), "abc".find("", 4), "abc".count("", 4), "abc".count("", 1, 2), "abc".startswith("", 4), "abc".startswith("", 3))
print("prefix".startswith(("x", "pre")), "prefix".startswith(()), "file.txt".endswith((".md", ".txt")), "file".endswith(("le", "e"), 0, 3), "abc".startswith("b", 1), "abc".startswith("c", -1), "abc".endswith("ab", 0, 2), "abc".startswith("abcd"))
print("haystack with needle".index("needle"), "aXbX".rindex("X"), "abc".index("c", -1), "abcabc".index("c", 3, 6), "x" * 1000 + "y" in "x" * 2000 + "y", ("ab" * 500 + "c").find("bc"), ("a" * 500).find("a" * 400 + "b"))
for attempt in (lambda: "abc".index("x"), lambda: "abc".rindex("a", 1), lambda: "abc".find(1), lambda: "abc".index(None), lambda: "abc".count(), lambda: "abc".startswith(1), lambda: "abc".startswith(["a"]), lambda: "abc".endswith(("a", 1)),
                lambda: "abc".find("a", "b"), lambda: "abc".find("a", 1.0), lambda: "abc".count("a", 0, 1, 2), lambda: "".index("a")):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

def positions(text, sub):
    found, at = [], text.find(sub)
    while at != -1:
        found.append(at)
        at = text.find(sub, at + 1)
    return found

def naive(text, sub, start, end):
    n = len(text)
    start, end = (max(0, i + n) if i < 0 else i for i in (start, end))
    end = min(end, n)
    for i in range(start, end - len(sub) + 1):
        if text[i:i + len(sub)] == sub:
            return i
    return -1

print(positions("abababa", "aba"), positions("日日日", "日日"), positions("abc", "z"))
samples = ["", "a", "ab", "abab", "aab", "é日a日", "日"]
print(all(t.find(s, i, j) == naive(t, s, i, j) for t in samples for s in samples for i in (-3, 0, 1, 3, 9) for j in (-2, 0, 2, 9)))
print(all(("x" + t + "y").find(t) == (1 if t else 0) and t * 3 == t + t + t and (t * 3).count(t) == (3 if t else 1) for t in samples if t != "a"))
