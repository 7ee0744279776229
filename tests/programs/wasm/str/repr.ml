# repr and ascii of texts: which quote, which escapes, what is printable.
texts = ["", "plain", "it's", 'say "hi"', 'both \' and "', "back\\slash", "new\nline", "tab\t cr\r", "\x00\x01\x1f\x7f\x80\x9f\xa0\xad", "é", "日本", "😀",
         "\u200b\u200e\u2028\ufeff", "\ue000", "\U000e0001", "\u0301", "a\u0300", "\xff\u0100", "\uffff\U0010ffff", "\u3000", "\x1b[0m", "\\n", "''", '"', "'\"'\""]
for text in texts:
    print(repr(text), ascii(text), len(repr(text)), len(ascii(text)))
print(texts[:4], (texts[4],), {texts[5]: texts[6]}, [[texts[7]]])
print(f"{texts[6]!r} {texts[9]!a} {texts[9]!s:>3} {texts[2]!r:*^10}", "%r %a %s" % (texts[6], texts[10], texts[9]), "{!r:>12}|{!a}".format("é\n", "é\n"))
print(repr("a" * 3 + "'"), repr(str(["x"])), repr(repr("x")), repr(repr("'")), str("it's"), ascii([1, "é", ("ü",)]), ascii({"ñ": 1}), ascii(1.5), ascii(None))

def quote(text):
    return '"' + "".join(["\\" + c if c in '"\\' else c if " " <= c <= "~" else f"\\u{ord(c):04x}" for c in text]) + '"'

def unquote(text):
    result, i = "", 1
    while i < len(text) - 1:
        if text[i] == "\\":
            if text[i + 1] == "u":
                result += chr(int(text[i + 2:i + 6], 16))
                i += 6
                continue
            i += 1
        result += text[i]
        i += 1
    return result

print([quote(text) for text in texts[:8] + texts[9:11]])
print(all(unquote(quote(text)) == text for text in texts if all(ord(c) < 0x10000 for c in text)))
print("""triple
  "quoted" 'text' \
joined""", '''it''s''', """""", repr("""a
b"""))
