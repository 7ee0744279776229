# भाषा: हिन्दी
# किनारों से अक्षर हटाना: कौन-से अक्षर, किस ओर से।
ख़ाली_अक्षर = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0  \u2028\u2029  　"
छापो(लंबाई(ख़ाली_अक्षर), [ख़ाली_अक्षर में हर c के लिए c.isspace()].count(सत्य),
    निरूपण((ख़ाली_अक्षर + "a b" + ख़ाली_अक्षर).strip()), निरूपण(ख़ाली_अक्षर.strip()),
    निरूपण((ख़ाली_अक्षर + "x").lstrip()), निरूपण(("x" + ख़ाली_अक्षर).rstrip()))
छापो(निरूपण("\u200bx\ufeff".strip()), निरूपण("\x00 x \x00".strip()), निरूपण(" é ".strip()),
    निरूपण("x".strip()), निरूपण("".strip()), निरूपण(" a ".strip(कुछ नहीं)))
(("xxabcxx", "x"), ("abcba", "ab"), ("mississippi", "ipms"), ("日本日", "日"), ("😀a😀", "😀"),
        ("aaa", "a"), ("abc", ""), ("  abc", "abc"), ("a-b-a", "-a"),
        ("éaé", "aé")) में हर वाक्य, अक्षर_समूह के लिए:
    छापो(निरूपण(वाक्य.strip(अक्षर_समूह)), निरूपण(वाक्य.lstrip(अक्षर_समूह)), निरूपण(वाक्य.rstrip(अक्षर_समूह)))
छापो("www.example.com".strip("cmowz."), "http://x".lstrip("htp:/"), "1.500".rstrip("0"),
    "1.000".rstrip("0").rstrip("."), "[a]".strip("[]"), "00120".lstrip("0") या "0",
    "000".lstrip("0") या "0")
छापो("prefix-text".removeprefix("prefix-"), "prefix".removeprefix("x"), "aaa".removeprefix("a"),
    "text.txt".removesuffix(".txt"), "text".removesuffix(""), "".removeprefix("a"),
    "é日".removesuffix("日"), "abc".removeprefix("abcd"))
(लैम्ब्डा: "a".strip(1), लैम्ब्डा: "a".strip(["a"]), लैम्ब्डा: "a".strip("a", "b"),
        लैम्ब्डा: "a".removeprefix(1), लैम्ब्डा: "a".removeprefix(),
        लैम्ब्डा: "a".lstrip(chars="a")) में हर कोशिश के लिए:
    प्रयास करो:
        छापो(कोशिश())
    अपवाद TypeError बतौर त्रुटि:
        छापो(त्रुटि)

परिभाषा मेरी_छँटाई(वाक्य, अक्षर_समूह):
    start, end = 0, लंबाई(वाक्य)
    जब तक start < end और वाक्य[start] में अक्षर_समूह हो:
        start += 1
    जब तक end > start और वाक्य[end - 1] में अक्षर_समूह हो:
        end -= 1
    लौटाओ वाक्य[start:end]

छापो(सभी(("", "a", "aba", "  x ", "日é日", "😀😀") में हर t के लिए ("a", " ", "é日", "😀",
            "ab ") में हर c के लिए मेरी_छँटाई(t, c) == t.strip(c)))
वाक्य = "  shared  "
वही = "shared"
छापो(वही.strip() == वही, वाक्य.strip() == वही, वाक्य,
    ["a \n b\n\tc".split("\n") में हर पंक्ति के लिए पंक्ति.strip()],
    ["Well, yes; no... ok!".split() में हर w के लिए w.strip(".,;!")])
