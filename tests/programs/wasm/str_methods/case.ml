# upper, lower, title, capitalize, swapcase, casefold: letters that change length, titlecase letters, final sigma.
texts = ["", "hello World", "ÀÉÎ õü", "straße", "ﬁn ﬂ", "ΟΔΥΣΣΕΥΣ", "ὈΔΥΣΣΕΎΣ ΣΑΣ", "Привет", "ǆ ǅ Ǆ", "İstanbul ı", "ŉ ǰ ΐ", "日本", "a1b2 c3d", "they're bill's", "x-y_z.w", "ﬀ", "ᾳ ᾼ", "ſ K Å", "ა Ა ꭰ Ꭰ", "𐐨 𐐀", "\u0345", "ⅳ ⓐ", "ß" * 3]
for text in texts:
    print(text, text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold(), [len(text), len(text.upper()), len(text.lower()), len(text.casefold())])
print("A".lower() == "a", "É".lower(), "é".upper().lower(), "STRASSE".casefold() == "straße".casefold(), "ς".upper(), "σ".casefold() == "ς".casefold(), "Σ".lower(), "aΣ".lower(), "aΣb".lower(), "aΣ\u0301".lower(), "Σ Σa aΣ.".lower())
print([c.upper() + c.lower() for c in "aZß1éŸÿµ"], "ÿ".upper(), "µ".upper(), "Ω".lower(), "ı".upper(), "i̇".upper())
checksum = [0, 0, 0]
for n in list(range(0x250)) + list(range(0x370, 0x590)) + list(range(0x1e00, 0x2000)) + [0x2126, 0x212a, 0x2160, 0x24b6, 0xa64a, 0xfb00, 0xff21, 0x10400, 0x1e900]:
    c = chr(n)
    for i, changed in enumerate((c.upper(), c.lower(), c.title())):
        checksum[i] = (checksum[i] * 31 + sum(map(ord, changed)) * (n + 1)) % 1000000007
print(checksum)
for attempt in (lambda: "a".upper(1), lambda: "a".title(None), lambda: str.lower(5), lambda: str.upper(), lambda: "a".uper()):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

def camel(text):
    first, *rest = text.split("_")
    return first + "".join([word.capitalize() for word in rest])

def snake(text):
    return "".join(["_" + c.lower() if c.isupper() else c for c in text]).lstrip("_")

print(camel("some_long_name"), snake("someLongName"), snake(camel("a_b_c")), [w.swapcase() for w in "aB Éé".split()], sorted("b A c B a".split(), key=str.lower), sorted("É e F f é".split(), key=str.casefold))
