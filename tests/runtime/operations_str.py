# SPDX-License-Identifier: Apache-2.0
"""Operations on strings for the driver, at random: all widths, texts that nearly match, texts whose case is special."""
from operations import SPACES, ZEROS, Operations

ALPHABETS = [
    "ab", "ab", "a b", "abcdefghij", "aAbB zZ09_", "aé\xff", "àÀßÿµ", "aб", "аАбБвя", "a中", "中文字符", "हिन्दी", "ab\U0001f600",
    "\U0001f600\U00010400\U00010428", "aé中\U0001f600", "\ud800\udc00a", "\x00\x7f\x80 ", "ΣσςΑα ά'", "ŉǰΐﬁﬃ\u1e9eİı", "ǅǆǄa",
    "".join(SPACES) + "ab", "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029ab", "".join(ZEROS) + "0²½ⅷ", "\t \nab", "'\"\\a\n", "{}:!a0",
    "\u0345\u0301Σas\u00ad", "ＡａⓐⒶ", "ꭰᎠჾ\u10c0",
]


CASES = ["lower", "upper", "title", "capitalize", "swapcase", "casefold"]
TESTS = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace",
         "istitle", "isupper"]


class StrOperations(Operations):
    def text(self, longest=12):
        random = self.random
        alphabet = random.choice(ALPHABETS)
        if self.chance(8):
            alphabet += random.choice(ALPHABETS)
        if self.chance(30):
            alphabet = [chr(random.randrange(0x110000)) for _ in range(4)]
        length = random.choice((0, 1, 2, random.randrange(longest), random.randrange(longest), random.randrange(longest)))
        if self.chance(40):
            length = random.randrange(300)
        return "".join(random.choice(alphabet) for _ in range(length))

    def near(self, text):
        """A text that has something to do with another one."""
        random = self.random
        start, end = sorted((random.randrange(len(text) + 1), random.randrange(len(text) + 1)))
        kind = random.randrange(8)
        if kind == 0:
            return self.text()
        if kind == 1:
            return text
        if kind == 2:
            return text[:end]
        if kind == 3:
            return text[start:]
        if kind == 4 and text:
            return text[:start] + self.text(3) + text[end:]
        return text[start:min(end, start + random.randrange(1, 4))]

    def bound(self, length):
        random = self.random
        return random.choice((None, 0, random.randrange(-2 * length - 3, 2 * length + 4), random.randrange(length + 2),
                              random.choice((1 << 61, -1 << 61))))

    # --- Lines ------------------------------------------------------------------------------------------------------

    def core_line(self):
        random = self.random
        a = self.text()
        name = random.choice(("sconcat", "sequal", "scmp", "shash", "srepeat", "sget", "sslice", "sslice", "spieces", "ssums"))
        if name in ("sconcat", "sequal", "scmp", "shash"):
            return self.line(name, a, self.near(a))
        if name == "srepeat":
            return self.line(name, a, random.choice((random.randrange(-2, 9), random.randrange(200))))
        if name == "sget":
            return self.line(name, a, random.randrange(-len(a) - 2, len(a) + 2))
        if name == "sslice":
            step = random.choice((None, 1, -1, 2, -2, random.choice((3, -5, 1 << 61, -1 << 61))))
            return self.line(name, a, self.bound(len(a)), self.bound(len(a)), step)
        pieces = tuple(self.text(random.choice((2, 12, 40)))[:40] for _ in range(random.randrange(1, 16)))
        if name == "spieces":
            return self.line(name, pieces)
        parents = tuple(i - 1 if i and not self.chance(8) else random.randrange(i or 1) for i in range(len(pieces)))
        return self.line(name, pieces, parents)

    def method(self, name, text, *args, **names):
        return self.line("method", name, text, args + tuple(names.values()), tuple(names))

    def some_value(self):
        """An argument that may be of a wrong type."""
        return self.random.choice((None, 3, -1, True, 1.5, "a", "", 1 << 70, ("a", 1)))

    def case_line(self):
        args = (self.some_value(),) if self.chance(50) else ()
        return self.method(self.random.choice(CASES + TESTS), self.text(), *args)

    def argument(self, value):
        """It, or rarely something of another type."""
        return self.some_value() if self.chance(60) else value

    def arguments(self, *values):
        """Some of them, from the first on; rarely one too many."""
        n = self.random.randrange(self.random.randrange(len(values) + 1), len(values) + 1)
        given = tuple(map(self.argument, values[:n]))
        return given + (self.some_value(),) if self.chance(80) else given

    def periodic(self):
        """A long text that a naive search takes long for, and what to look for in it."""
        random = self.random
        a, b = random.choice(("ab", "aé", "бв", "\U0001f600a", "中x"))
        period = "".join(random.choice((a, a, b)) for _ in range(random.randrange(1, 6)))
        text = period * random.randrange(100, 1000)
        needle = period * random.randrange(1, 60) + random.choice(("", a, b)) + period * random.randrange(60)
        at = random.randrange(len(text))
        return (text[:at] + random.choice(("", needle, b)) + text[at:], random.choice((needle, needle[:-1] + b, b + needle[1:])))

    def find_line(self):
        random = self.random
        name = random.choice(("find", "rfind", "index", "rindex", "count", "startswith", "endswith"))
        a = self.text(30)
        what = self.near(a)
        if self.chance(60):
            a, what = self.periodic()
        if name.endswith("with") and self.chance(3):
            what = tuple(self.argument(self.near(a)) for _ in range(random.randrange(4)))
        args = self.arguments(what, self.bound(len(a)), self.bound(len(a))) or (what,)
        return self.method(name, a, *args)

    def replace_line(self):
        random = self.random
        a = self.text(30)
        name = random.choice(("replace", "replace", "replace", "removeprefix", "removesuffix"))
        what = self.near(a)
        if self.chance(200):
            a, what = self.periodic()
        if name != "replace":
            what = random.choice((what, a[:2], a[-2:]))
            return self.method(name, a, *self.arguments(what))
        new = random.choice((self.text(4), self.near(a), what[::-1]))
        count = random.choice((-1, 0, 1, 2, random.randrange(12), 1 << 40))
        return self.method(name, a, *(self.arguments(what, new, count) if self.chance(9) else (what, new, count)))

    def split_line(self):
        random = self.random
        a = self.text(30)
        kind = random.randrange(6)
        if kind == 0:
            keeps = random.choice((True, False, 0, 1, None, "x"))
            args = () if self.chance(3) else (keeps,)
            return self.method("splitlines", a, keepends=keeps) if self.chance(6) else self.method("splitlines", a, *args)
        if kind == 1:
            separator = self.near(a)
            return self.method(random.choice(("partition", "rpartition")), a, *self.arguments(separator) or (separator,))
        if kind == 2:
            ends = random.choice((None, self.near(a), a[:1] + a[-2:], " ", "ab"))
            return self.method(random.choice(("strip", "lstrip", "rstrip")), a, *self.arguments(ends))
        if kind == 3:
            pieces = tuple(self.argument(self.text(6)) for _ in range(random.randrange(6)))
            return self.method("join", self.text(3), *self.arguments(random.choice((pieces, pieces, a))))
        name = random.choice(("split", "rsplit"))
        separator = random.choice((None, self.near(a), a[3:4] or " "))
        most = random.choice((-1, 0, 1, 2, random.randrange(8), 1 << 40))
        if self.chance(5):
            names = random.choice(({"sep": separator}, {"maxsplit": most}, {"maxsplit": most, "sep": separator}, {"x": 1}))
            return self.method(name, a, **names)
        return self.method(name, a, *self.arguments(separator, most))

    def item_line(self):
        random = self.random
        a = self.text()
        return self.line("sitem", a, self.argument(random.randrange(-len(a) - 2, len(a) + 2)))

    def pad_line(self):
        random = self.random
        a = self.text(20)
        if self.chance(3):
            a = "".join(random.choice(("\t", "\t", "a", "ab", "\n", "\r", a[:3])) for _ in range(random.randrange(12)))
            size = random.choice((8, 4, 0, 1, -1, random.randrange(20), 1 << 40, -1 << 31, -1 << 70))
            if "\t" in a:
                size = min(size, 40)
            return self.method("expandtabs", a, tabsize=size) if self.chance(6) else self.method("expandtabs", a, *self.arguments(size))
        width = random.choice((random.randrange(40), len(a) + random.randrange(-2, 6), -5))
        if self.chance(3):
            a = random.choice("+-+-0") + a
            return self.method("zfill", a, *self.arguments(width))
        fill = random.choice((" ", "*", "é", "中", "\U0001f600", self.near(a)))
        return self.method(random.choice(("center", "ljust", "rjust")), a, *self.arguments(width, fill))

    def spec(self):
        random = self.random
        if self.chance(8):
            return self.format_spec(random.choice("if"))
        spec = random.choice(("", "", random.choice(("*", "é", "中", "0", " ", "{", "}")))) + random.choice(("<", ">", "^", "^", "="))
        spec = random.choice((spec, "", "0", "<")) + random.choice(("", str(random.randrange(20))))
        return spec + random.choice(("", "", f".{random.randrange(8)}", ".", ",")) + random.choice(("", "", "s", "d"))

    def format_spec_line(self):
        return self.line("sformat", self.text(20), self.spec())

    def value(self):
        """A value to format; one that can also stand for a width, which CPython refuses or pads to without ado."""
        random = self.random
        number = self.integer(70)
        while 10000 < abs(number) < 1 << 63:
            number = self.integer(70)
        return random.choice((number, self.double(), self.text(6), random.choice((None, True, False)),
                              random.randrange(100), (1, "a\u00e9", (2.5, None)), ()))

    def field(self, depth=0):
        """A replacement field, or something like one."""
        random = self.random
        name = random.choice(("", "", "", "0", "1", "2", "a", "b", "\u0661", "9", "x y", ""))
        for _ in range(random.choice((0, 0, 0, 1, 2))):
            name += random.choice(("[0]", "[1]", "[2]", "[a]", "[\u0661]", ".foo", "[", ".", "[]", "]", "[-1]"))
        conversion = random.choice(("", "", "!r", "!s", "!a", "!x", "!", "!\x07")) if self.chance(3) else ""
        spec = random.choice(("", ":", ":" + self.spec(), ":" + self.format_spec(random.choice("if")), ":>10"))
        if depth == 0 and self.chance(4):
            spec = ":" + random.choice(("*", "")) + random.choice("<>^") + self.field(1)
        elif depth == 1 and self.chance(10):
            spec = ":" + self.field(2)
        text = "{" + name + conversion + spec + "}"
        return text if not self.chance(25) else random.choice((text[:-1], text + "}", "{" + text, text[1:], "}", "{"))

    def fields_line(self):
        random = self.random
        text = ""
        for _ in range(random.randrange(5)):
            text += random.choice((self.text(4).replace("{", "{{").replace("}", "}}"), self.field(), self.field(), "{{", "}}"))
        args = tuple(self.value() for _ in range(random.randrange(4)))
        if self.chance(12):
            return self.method("format_map", text, *self.arguments(random.choice((args, self.value()))))
        names = {name: self.value() for name in ("a", "b", "x y")[:random.randrange(4)]}
        return self.method("format", text, *args, **names)

    def percent_spec(self):
        """A specification, and what it takes."""
        random = self.random
        spec = "".join(random.choice("-+ #0") for _ in range(random.choice((0, 0, 1, 1, 2, 3))))
        values = ()
        for mark in ("", "."):
            kind = random.randrange(5)
            if kind == 0:
                spec += mark + "*"
                values += (self.argument(random.randrange(-9, 12)),)
            elif kind < 3:
                spec += mark + random.choice(("", str(random.randrange(14))))
        spec += random.choice(("", "", "", "", "h", "l", "L"))
        kind = random.choice("diuoxXeEfFgGcsra%") if not self.chance(30) else random.choice("ybé(*$ \0")
        if kind in "diuoxX":
            value = self.integer(80) if not self.chance(6) else self.double()
        elif kind in "eEfFgG":
            value = self.double() if not self.chance(6) else self.integer(1100)
        elif kind == "c":
            value = random.choice((random.randrange(0x110000), self.text(3)[:1] or "x", random.randrange(-2, 300)))
        else:
            value = self.value()
        return "%" + spec + kind, values + (self.value() if self.chance(30) else value,)

    def percent_line(self):
        random = self.random
        text, values = "", ()
        for _ in range(random.randrange(5)):
            kind = random.randrange(6)
            if kind < 2:
                text += self.text(4).replace("%", "%%") if kind else random.choice(("%%", "", "%" if self.chance(9) else "a"))
                continue
            spec, given = self.percent_spec()
            text += spec
            values += given
        if self.chance(15):
            values = values[:-1] if random.randrange(2) else values + (1,)
        if "*" in text:  # no widths that fill the memory
            values = tuple(v % 1000 if isinstance(v, int) and abs(v) > 1000 else v for v in values)
        return self.line("spercent", text, values[0] if len(values) == 1 and random.randrange(3) else values)

    def translate_line(self):
        random = self.random
        a = self.text(20)
        if self.chance(10):  # any table with items
            return self.method("translate", a, *self.arguments(random.choice((self.text(300), (None, 97, "b"), 3, None))))
        x = a[:random.randrange(6)] + self.text(4)
        if random.randrange(2):
            y = "".join(random.choice(x[::-1] + "é中") for _ in x)
            y = y[1:] if self.chance(20) else y
            args = (x, y, self.near(a)) if random.randrange(2) else (x, y)
            return self.line("stranslate", a, tuple(map(self.argument, args)))
        pairs = ()
        for c in x:
            key = random.choice((c, ord(c), ord(c))) if not self.chance(40) else random.choice(("ab", "", 1.5, None, True))
            value = random.choice((None, "", self.text(3), random.randrange(0x110000), ord(c)))
            pairs += (key, value if not self.chance(40) else random.choice((-1, 0x110000, 1 << 70, 1.5, True)))
        return self.line("stranslate", a, (pairs,))

    def contains_line(self):
        a = self.text(30)
        return self.line("scontains", a, self.near(a))

    def points(self, first, end):
        """What is known of the code points of a range: each by itself, and beside a sigma."""
        text = "".join(map(chr, range(first, end)))
        lines = [self.method(name, text) for name in CASES] + [self.line("seach", name, text) for name in TESTS]
        return lines + [self.method("lower", "".join(f"a\u03a3{c}a {c}\u03a3 " for c in text))]

    def some_str(self, n):
        """About n lines of every kind."""
        kinds = [self.core_line, self.case_line, self.find_line, self.find_line, self.replace_line, self.contains_line, self.split_line,
                 self.split_line, self.item_line, self.pad_line, self.pad_line, self.format_spec_line, self.fields_line, self.fields_line,
                 self.percent_line, self.percent_line, self.translate_line]
        return [self.random.choice(kinds)() for _ in range(n)]
