# Code points, not bytes and not what one sees: lengths, ord, chr, escapes, combining marks.
texts = {"ascii": "plain", "latin": "naïve", "greek": "λόγος", "russian": "слово", "hindi": "नमस्ते", "tamil": "தமிழ்", "arabic": "مرحبا", "japanese": "こんにちは",
         "korean": "한국어", "emoji": "👩‍👩‍👧", "flag": "🇫🇷", "combined": "e\u0301", "math": "𝔘𝔫𝔦"}
for name, text in texts.items():
    print(name, text, len(text), [ord(c) for c in text], text[::-1] == "".join(reversed(text)))
print("\x41\u0042\U00000043\103\n\t\\\'\"\N{GREEK SMALL LETTER ALPHA}\N{WHITE SMILING FACE}", len("\a\b\f\v\r\0"), r"\n\x41", "\
continued")
print([chr(n) for n in (65, 233, 0x3b1, 0x20ac, 0x4e2d, 0x1f600, 0x10ffff)][:6], [ord(c) for c in "A\xff\u0100\uffff\U0010ffff"])
print(all(ord(chr(n)) == n for n in range(0, 0x110000, 4099) if not 0xD800 <= n < 0xE000))
for attempt in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr(2 ** 70), lambda: chr("a"), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: ord(["a"])):
    try:
        print(attempt())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)

def caesar(text, shift):
    result = ""
    for c in text:
        if "a" <= c <= "z":
            c = chr((ord(c) - 97 + shift) % 26 + 97)
        elif "α" <= c <= "ω":
            c = chr((ord(c) - 0x3b1 + shift) % 25 + 0x3b1)
        result += c
    return result

def utf8(text):
    data = []
    for n in map(ord, text):
        if n < 0x80:
            data.append(n)
        elif n < 0x800:
            data += [0xC0 | n >> 6, 0x80 | n & 63]
        elif n < 0x10000:
            data += [0xE0 | n >> 12, 0x80 | n >> 6 & 63, 0x80 | n & 63]
        else:
            data += [0xF0 | n >> 18, 0x80 | n >> 12 & 63, 0x80 | n >> 6 & 63, 0x80 | n & 63]
    return data

print(caesar("hello, wörld!", 3), caesar(caesar("λογοσ", 7), -7), caesar("xyz", 29))
print(utf8("aé中😀"), [hex(b) for b in utf8("ß")])
print({c: "aábé日a".count(c) for c in "aábé日a"}, "".join([c for c in "a1é2日3" if not c.isdigit()]), [c for c in "👍🏽"])
print("e\u0301" == "é", len("e\u0301"), len("é"), "ﬁ".upper(), "ß".upper(), "İ".lower() == "i̇", len("İ".lower()), "Σ".lower(), "ΑΣ".lower())
