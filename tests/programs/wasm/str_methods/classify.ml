# isalpha, isdigit, isdecimal, isnumeric, isalnum, isspace, isupper, islower, istitle, isidentifier, isprintable, isascii.
texts = ["", "a", "Z", "1", " ", "é", "ß", "Ω", "日", "५", "²", "½", "Ⅷ", "一", "\t", "\xa0", "_", "$", "aB", "AB", "Ab Cd", "ab1", "1a", "a b", "A1", "ǅ", "ª", "\u0301", "e\u0301", "😀", "\n", "\x00", "\x7f", "\u200b", "\xad", "٣", "𝟙", "ⓐ", "Ⓐ", "٪", "class", "été", "名前", "a-b", "ￗ", "\u2028", "١a"]
for text in texts:
    flags = [text.isalpha(), text.isdigit(), text.isdecimal(), text.isnumeric(), text.isalnum(), text.isspace(), text.isupper(), text.islower(), text.istitle(), text.isidentifier(), text.isprintable(), text.isascii()]
    print(repr(text), "".join(["01"[flag] for flag in flags]))
names = "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable".split()
counts = [0] * len(names)
tests = [str.isalpha, str.isdigit, str.isdecimal, str.isnumeric, str.isalnum, str.isspace, str.isupper, str.islower, str.istitle, str.isidentifier, str.isprintable]
for n in range(0, 0x0c00):
    c = chr(n)
    for i, test in enumerate(tests):
        if test(c):
            counts[i] = (counts[i] * 7 + n) % 1000003
print(dict(zip(names, counts)))

def kinds(text):
    letters = digits = spaces = others = 0
    for c in text:
        if c.isalpha():
            letters += 1
        elif c.isdigit():
            digits += 1
        elif c.isspace():
            spaces += 1
        else:
            others += 1
    return letters, digits, spaces, others

print(kinds("Hello, World! 123\n"), kinds("日本 ५² ½"), "".join(filter(str.isalnum, "a-b c_d 1!é")), [w for w in "Ab cd EF Gh1".split() if w.istitle()], all(map(str.isupper, "ABC")), any(map(str.isdigit, "abc")))
for attempt in (lambda: "a".isalpha(1), lambda: str.isdigit(5), lambda: None.isspace()):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
