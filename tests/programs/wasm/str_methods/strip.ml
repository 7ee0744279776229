# strip, lstrip, rstrip, removeprefix, removesuffix: which characters, which sides.
blanks = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2028\u2029\u202f\u205f\u3000"
print(len(blanks), [c.isspace() for c in blanks].count(True), repr((blanks + "a b" + blanks).strip()), repr(blanks.strip()), repr((blanks + "x").lstrip()), repr(("x" + blanks).rstrip()))
print(repr("\u200bx\ufeff".strip()), repr("\x00 x \x00".strip()), repr(" é ".strip()), repr("x".strip()), repr("".strip()), repr(" a ".strip(None)))
for text, characters in (("xxabcxx", "x"), ("abcba", "ab"), ("mississippi", "ipms"), ("日本日", "日"), ("😀a😀", "😀"), ("aaa", "a"), ("abc", ""), ("  abc", "abc"), ("a-b-a", "-a"), ("éaé", "aé")):
    print(repr(text.strip(characters)), repr(text.lstrip(characters)), repr(text.rstrip(characters)))
print("www.example.com".strip("cmowz."), "http://x".lstrip("htp:/"), "1.500".rstrip("0"), "1.000".rstrip("0").rstrip("."), "[a]".strip("[]"), "00120".lstrip("0") or "0", "000".lstrip("0") or "0")
print("prefix-text".removeprefix("prefix-"), "prefix".removeprefix("x"), "aaa".removeprefix("a"), "text.txt".removesuffix(".txt"), "text".removesuffix(""), "".removeprefix("a"), "é日".removesuffix("日"), "abc".removeprefix("abcd"))
for attempt in (lambda: "a".strip(1), lambda: "a".strip(["a"]), lambda: "a".strip("a", "b"), lambda: "a".removeprefix(1), lambda: "a".removeprefix(), lambda: "a".lstrip(chars="a")):
    try:
        print(attempt())
    except TypeError as error:
        print(error)

def my_strip(text, characters):
    start, end = 0, len(text)
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return text[start:end]

print(all(my_strip(t, c) == t.strip(c) for t in ("", "a", "aba", "  x ", "日é日", "😀😀") for c in ("a", " ", "é日", "😀", "ab ")))
text = "  shared  "
same = "shared"
print(same.strip() == same, text.strip() == same, text, [line.strip() for line in "a \n b\n\tc".split("\n")], [w.strip(".,;!") for w in "Well, yes; no... ok!".split()])
