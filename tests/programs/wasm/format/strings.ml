# Format specs for texts: width, precision, fill, alignment, and what is refused.
for text in ("", "ab", "abcdef", "é日", "😀"):
    for spec in ("", "s", "5", "<5", ">5", "^5", "*<6", "é^7", "日>4", "😀^5s", ".3", ".0", "6.2", ">6.1s", "05", "<05", ".10s", "0", "00", "<", "{<5", "}>5"):
        print(format(text, spec), end="|")
    print()
for spec in ("=5", "d", "+s", " ", "+", "-5", ",", "_", "x", "f", "5d", ".s", "5.", "#", "#5", "z", "s5", "ss", "5s5", "é", "ab", "<<<", "0=5", "010s"):
    try:
        print(spec, repr(format("ab", spec)))
    except ValueError as error:
        print(spec, "|", error)
text, width, fill = "mid", 9, "~"
print(f"{text:{width}}|{text:>{width}}|{text:{fill}^{width}}|{text:{fill}<{width}.{2}}|{text!r:{width}}|{text:^{len(text) + 2}}")
print(f"{text:{'>'}{3 + 3}}|{'nested ' + text:>12}|{text.upper():.<6}|{text[0]}{text[-1]:>3}|{'a' 'b':>4}|{'':5}|{'x' * 3:>{2 * 2}}")
for width in (0, 1, 2, 3, 10):
    print(f"[{text:{width}}] [{text:>{width}}] [{text:^{width}}]")
rows = [("apple", 1.5, 3), ("kiwi é", 0.25, 12), ("日本梨", 100, 1)]
for name, price, n in rows:
    print(f"{name:<8}{price:>8.2f}{n:>4d} {price * n:>10,.2f}")
print(f"{'total':=^30}", f"{sum([p * n for _, p, n in rows]):>+12.1f}")
for value in ([1], (1,), {"a": 1}, {1}, None, range(3), print, str, object):
    try:
        print(format(value, ">12"))
    except TypeError as error:
        print(error)
print(format(None), format([1, 2]), f"{None}", f"{[1, 'a']}", f"{()}", f"{ {1: 2} }", format(None, ""), f"{None!r:>6}", f"{[1]!s:*^7}", format(str(None), ">6"))
