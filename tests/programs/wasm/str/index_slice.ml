# Indexing and slicing by code point: every start, stop, step, also far outside; ASCII, Latin-1, BMP, astral.
texts = ["abcdef", "àéîõü", "日本語テキスト", "a😀b🎉c", "x", ""]
for text in texts:
    print(len(text), [text[i] for i in range(len(text))], [text[-i] for i in range(1, len(text) + 1)])
steps = [None, 1, 2, 3, -1, -2, -5, 100, -100]
bounds = [None, 0, 1, 2, 4, -1, -3, 10, -10]
for text in texts:
    print([[text[a:b] for b in bounds] for a in bounds[:5]][1:4])
    print([text[::s] for s in steps], [text[a::s] for a in (1, -2, 99) for s in steps[:6]], [text[a:b:-1] for a in (4, -1) for b in (1, -9)])
checksum = 0
for text in texts:
    for a in bounds:
        for b in bounds:
            for s in steps:
                piece = text[a:b:s]
                same = "".join([text[i] for i in range(len(text))][a:b:s])
                checksum += (piece == same) + len(piece)
print(checksum)
for text in ("abc", "日本", ""):
    for index in (3, -4, 2 ** 31, -2 ** 62):
        try:
            print(text[index])
        except IndexError as error:
            print(error)
for attempt in (lambda: "abc"["a"], lambda: "abc"[1.0], lambda: "abc"[None], lambda: "abc"[::0], lambda: "abc"["a":], lambda: "abc"[1, 2]):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print("abc"[True], "abc"[False:True], "abcdef"[slice(1, 4)], "abcdef"[slice(None, None, -2)], "day"[:1] + "night"[1:], "reversed"[::-1])
text = "immutable"
for attempt in (1, 2):
    try:
        if attempt == 1:
            text[0] = "I"
        else:
            del text[0]
    except TypeError as error:
        print(error)
