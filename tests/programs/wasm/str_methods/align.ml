# center, ljust, rjust, zfill, expandtabs: odd widths, fill characters, wide fills.
for text in ("", "a", "ab", "abc", "é", "日本", "-5", "+7", "--1", "😀"):
    print([text.center(n) + "|" for n in (0, 1, 2, 4, 5, 6)], [text.center(n, "*") for n in (3, 4, 5)], text.ljust(4, "."), text.rjust(4, "日"), [text.zfill(n) for n in (0, 1, 3, 5)])
print("x".center(4), "x".center(5), "xy".center(5), "xy".center(4, "é"), repr("abc".ljust(-5)), repr("abc".rjust(3)), "abc".center(10, "😀"), "+".zfill(3), "-".zfill(1), "- 1".zfill(5), "+-1".zfill(5), "1.5".zfill(6), "-1e5".zfill(8))
for text in ("a\tb", "\t", "abc\tde\tf", "abcdefgh\ti", "a\nbc\td", "\t\ta", "é\t日\tx", "a\r\tb", "tab\tat\tend\t", "12345678\t"):
    print(repr(text.expandtabs()), repr(text.expandtabs(4)), repr(text.expandtabs(1)), repr(text.expandtabs(0)), repr(text.expandtabs(-1)), repr(text.expandtabs(tabsize=3)))
for attempt in (lambda: "a".center(), lambda: "a".center("5"), lambda: "a".center(5, ""), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, 1), lambda: "a".rjust(1.5), lambda: "a".zfill(None), lambda: "a".expandtabs("x"), lambda: "a".center(1, 2, 3)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)

def table(rows):
    widths = [max([len(str(row[i])) for row in rows]) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [str(cell).rjust(width) if isinstance(cell, (int, float)) else str(cell).ljust(width) for cell, width in zip(row, widths)]
        lines.append(" | ".join(cells).rstrip())
    lines.insert(1, "-+-".join(["-" * width for width in widths]))
    return "\n".join(lines)

print(table([["name", "n", "price"], ["apple", 3, 1.25], ["dragon fruit", 12, 100.5], ["é", 2 ** 40, -0.0]]))

def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line] if line else lines

for line in wrap("the quick brown fox jumps over the extraordinarily lazy dog, twice", 16):
    print(line.center(20, "."))
