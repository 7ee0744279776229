# SPDX-License-Identifier: Apache-2.0
"""Random Python 3.12 programs with every part of the grammar in odd nestings, for check_fuzz_python.py.

A program is written rule by rule after Grammar/python.gram, so that it stands with as few parentheses as the grammar
asks for, and with superfluous ones. Most are programs that CPython accepts; some are refused after parsing.

No test by itself.
"""
import random

NAMES = ["a", "b", "c", "x", "y", "z", "_", "match", "case", "type", "print", "len", "self", "x1", "__x", "__init__", "fn", "let",
         "si", "pour", "wenn", "para", "y_", "i", "o", "en", "est", "不", "变量", "もし", "名前", "अगर", "نص", "ﬁ", "𝐱", "ªb", "ß",
         "données", "e\u0301t", "local", "var", "const", "default", "aux", "et", "na", "w", "và", "в"]
NUMBERS = ["0", "1", "2", "00", "0_0", "1_000", "0xFf", "0X_f", "0o17", "0b1_0", "1.", ".5", "1.5e10", "1e-400", "1e400", "5E+3", "1j",
           "0J", ".5j", "1_0.0_1j", "1e5j", "00.5", "09.5", "07e1", "08j", "9" * 40, "0x" + "f" * 60, "123456789012345678901234567890.0"]
BINARY = {"|": 0, "^": 1, "&": 2, "<<": 3, ">>": 3, "+": 4, "-": 4, "*": 5, "/": 5, "//": 5, "%": 5, "@": 5}
AUGMENTED = ["+=", "-=", "*=", "@=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//="]
COMPARISONS = ["<", ">", "==", ">=", "<=", "!=", "in", "not in", "is", "is not"]
ESCAPES = [r"\n", r"\\", r"\'", r"\"", r"\x41", r"\101", r"\0", r"\u00e9", r"\U0001F600", r"\N{DIGIT ONE}", r"\N{latin small letter a}",
           "\\\n", r"\t", r"\a", r"\d", r"\377", r"\ud800"]
BYTES_ESCAPES = [r"\n", r"\\", r"\'", r"\x41", r"\xff", r"\101", r"\0", r"\u00e9", r"\N", "\\\n", r"\377"]
TEXTS = ["", "a", "x y", "é", "漢字", "😀", "# no comment", "%s", "'", '"', "''", '""', " ", "\t", "{{", "}}", "a{{b}}", "«x»", "\u200d", "\x7f", "`"]
QUOTES = ["'", '"', "'''", '"""']


class Place:
    """Where a statement stands: what may be written there."""

    def __init__(self, function=None, loop=False, in_class=False, star=False):
        self.function = function  # None, "def", "async"
        self.loop = loop
        self.in_class = in_class
        self.star = star  # in an except* block

    def but(self, **changes):
        return Place(**{**vars(self), **changes})


class RandomPython:
    """`words`: further names, of which each program uses a few."""

    def __init__(self, seed, words=(), depth=4):
        self.random = random.Random(seed)
        own = self.random.sample(list(words), min(len(words), self.random.choice([0, 4, 12])))
        self.names = self.random.sample(NAMES, 16) + own
        self.depth = depth
        self.budget = 0
        self.place = Place()
        self.marks = []        # of the f-strings around, outermost first
        self.in_brackets = 0

    # --- choices -----------------------------------------------------------------------------------------------

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def pick(self, *choices):
        return self.random.choice(choices)

    def some(self, make, least=0, most=3):
        return [make() for _ in range(self.random.randint(least, most))]

    def deeper(self):
        """Is there room for another level? Each call uses up some."""
        self.budget -= 1
        return self.budget > 0

    def weighted(self, *rows):
        """One of (weight, function), called."""
        at = self.random.uniform(0, sum(weight for weight, _ in rows))
        for weight, make in rows:
            at -= weight
            if at <= 0:
                return make()
        return rows[-1][1]()

    # --- blanks ------------------------------------------------------------------------------------------------

    def blank(self):
        """Between two tokens where a blank may stand."""
        if self.marks:
            return self.pick("", " ") if "\n" in "".join(self.marks) or len(self.marks[-1]) == 1 else self.pick("", " ", "\n")
        if self.chance(90):
            return self.pick("", " ", " ")
        if self.in_brackets:
            return self.pick("\n", " \n  ", " # note (\n", "\n\n\t", "  ", "\\\n ")
        return self.pick("  ", "\t", " \\\n  ", " \f ")

    def gap(self):
        """Where there must be something between two words."""
        return self.blank() or " "

    def inside(self, opener, text, closer):
        self.in_brackets += 1
        result = opener + self.blank() + text() + self.blank() + closer
        self.in_brackets -= 1
        return result

    def comma(self):
        return self.blank() + "," + self.blank()

    def row(self, items, trailing=30):
        text = self.comma().join(items)
        return text + (self.blank() + "," if items and self.chance(trailing) else "")

    def name(self):
        return self.pick(*self.names)

    def dotted(self):
        return ".".join(self.some(self.name, 1, 3))

    # --- literals ----------------------------------------------------------------------------------------------

    def number(self):
        return self.pick(*NUMBERS)

    def strings(self):
        """One string or adjacent ones."""
        one = self.string_bytes if self.chance(15) else self.string_text
        text = one()
        while self.chance(15):
            text += self.blank() + one()
        return text

    def string_body(self, mark, escapes, is_raw, texts=TEXTS):
        parts = []
        for _ in range(self.random.randint(0, 3)):
            part = self.pick(*escapes) if self.chance(30) else self.pick(*texts)
            if is_raw and part.endswith("\\"):
                continue
            parts.append(part)
        body = "".join(parts)
        if len(mark) == 1:
            body = body.replace(mark, "" if is_raw else "\\" + mark) if not is_raw else body.replace(mark, "")
            body = body if "\\\n" in body else body.replace("\n", "")
        else:
            body = body.replace(mark[0], "q") if self.chance(50) else body.replace(mark, "q").rstrip(mark[0])
            body += self.pick("", "\n", "\n  x\n")
        return body

    def string_text(self):
        if self.chance(45) and self.deeper():
            return self.fstring()
        prefix = self.pick("", "", "", "r", "u", "R", "U")
        mark = self.pick(*QUOTES)
        is_raw = prefix.lower() == "r"
        return prefix + mark + self.string_body(mark, [r"\n", r"\d", r"\\"] if is_raw else ESCAPES, is_raw) + mark

    def string_bytes(self):
        prefix = self.pick("b", "B", "br", "rb", "bR", "Rb", "BR")
        mark = self.pick(*QUOTES)
        is_raw = "r" in prefix.lower()
        texts = [text for text in TEXTS if text.isascii()]
        return prefix + mark + self.string_body(mark, [r"\n", r"\d", r"\\"] if is_raw else BYTES_ESCAPES, is_raw, texts) + mark

    def fstring(self):
        prefix = self.pick("f", "F", "rf", "fr", "Rf", "fR")
        mark = self.pick(*QUOTES)
        is_raw = "r" in prefix.lower()
        texts = [text for text in TEXTS if "{" not in text and "}" not in text]
        parts = []
        for _ in range(self.random.randint(0, 4)):
            if self.chance(50):
                parts.append(self.field(mark, 0))
            elif self.chance(15):
                parts.append(self.pick("{{", "}}", "{{}}"))
            else:
                parts.append(self.string_body(mark, [r"\n", r"\d"] if is_raw else ESCAPES, is_raw, texts))
        text = "".join(parts).replace("{\\\n", "{").replace("}\\\n", "}")  # else other positions, of a token for each brace
        return prefix + mark + text + mark

    def field(self, mark, level):
        self.marks.append(mark)
        around, self.in_brackets = self.in_brackets, 0
        value = self.weighted((3, self.name), (5, self.expression), (1, self.star_expressions), (1, self.yield_or_name),
                              (1, lambda: "(" + self.named() + ")"))
        self.in_brackets = around
        text = "{" + (" " if value.startswith("{") else self.blank()) + value
        text += self.pick("", "", " ")
        if level == 0 and not set("#!") & set(value):  # CPython 3.12.1 loses the text of an inner one, and what follows # or !
            text += self.weighted((6, str), (1, lambda: "="), (1, lambda: " =  "))
        text += self.weighted((5, str), (1, lambda: "!r"), (1, lambda: "!s"), (1, lambda: "!a "))
        self.marks.pop()
        if self.chance(30):
            text += ":" + self.format_spec(mark, level)
        return text + "}"

    def format_spec(self, mark, level):
        parts = []
        for _ in range(self.random.randint(0, 3)):
            if self.chance(40) and level < 1:
                parts.append(self.field(mark, level + 1))
            else:
                parts.append(self.pick(">", "10", ".3f", "é", "%Y-%m", ":", "!r", "=", " ", "x"))
        return "".join(parts)

    # --- atoms and primaries -----------------------------------------------------------------------------------

    def atom(self):
        if not self.deeper():
            return self.weighted((6, self.name), (2, self.number), (1, lambda: self.pick("None", "True", "False", "...")))
        return self.weighted(
            (10, self.name), (5, self.number), (6, self.strings), (2, lambda: self.pick("None", "True", "False", "...")),
            (5, lambda: self.inside("(", self.group, ")")), (3, lambda: self.inside("(", self.tuple_inside, ")")),
            (4, lambda: self.inside("[", lambda: self.row(self.some(self.star_named), 40), "]")),
            (2, lambda: self.inside("{", lambda: self.row(self.some(self.star_named, 1), 30), "}")),
            (3, lambda: self.inside("{", lambda: self.row(self.some(self.pair)), "}")),
            (3, self.comprehension))

    def group(self):
        return self.weighted((6, self.named), (1, self.yield_or_name))

    def tuple_inside(self):
        items = self.some(self.star_named, 0, 3)
        return self.row(items, 30) if len(items) != 1 else items[0] + self.blank() + ","

    def pair(self):
        if self.chance(20):
            return "**" + self.blank() + self.bitwise(0)
        return self.expression() + self.blank() + ":" + self.blank() + self.expression()

    def comprehension(self):
        kind = self.random.randrange(4)
        element = self.pair if kind == 3 else self.named
        opener, closer = ("(", ")") if kind == 0 else ("[", "]") if kind == 1 else ("{", "}")
        if kind == 3:
            element = lambda: self.expression() + ":" + self.expression()  # noqa: E731
        return self.inside(opener, lambda: element() + self.clauses(), closer)

    def clauses(self):
        text = ""
        for _ in range(self.random.choice([1, 1, 1, 2])):
            is_async = self.place.function == "async" and self.chance(30)
            text += " async for " if is_async else " for "
            text += self.star_targets() + " in " + self.disjunction()
            for _ in range(self.random.choice([0, 0, 1, 2])):
                text += " if " + self.disjunction()
        return text

    def primary(self):
        text = self.atom()
        while self.deeper() and self.chance(35):
            is_number = text[-1:].isalnum() and text[:1].isdigit() or text[-1:] == "."
            step = self.weighted((3, lambda: "." + self.name()), (4, lambda: self.inside("(", self.arguments, ")")),
                                 (3, lambda: self.inside("[", self.slices, "]")))
            text += (" " if is_number else self.pick("", "", "", " ")) + step
        return text

    def arguments(self):
        if self.chance(8):
            return self.named() + self.clauses() + self.blank()
        first = self.some(lambda: self.weighted((5, self.named), (1, lambda: "*" + self.expression())), 0, 2)
        rest = self.some(lambda: self.weighted((4, lambda: self.name() + self.pick("=", " = ") + self.expression()),
                                               (1, lambda: "*" + self.expression())), 0, 2)
        last = ["**" + self.expression()] if self.chance(20) else []
        return self.row(first + rest + last)

    def slices(self):
        def one():
            return self.weighted((4, self.named), (2, self.slice), (1, lambda: "*" + self.bitwise(0)))
        return self.row([one() for _ in range(self.random.choice([1, 1, 1, 2, 3]))], 15)

    def slice(self):
        text = self.pick("", self.expression()) + ":" + self.pick("", self.expression())
        return text + self.pick("", ":", ":" + self.expression())

    # --- operators ---------------------------------------------------------------------------------------------

    def awaited(self):
        if self.place.function == "async" and self.chance(12):
            return "await " + self.primary()
        return self.primary()

    def power(self):
        text = self.awaited()
        if self.deeper() and self.chance(8):
            text += self.blank() + "**" + self.blank() + self.factor()
        return text

    def factor(self):
        if self.deeper() and self.chance(10):
            return self.pick("-", "+", "~") + self.pick("", " ") + self.factor()
        return self.power()

    def bitwise(self, level):
        """From `|` (0) to `*` (5)."""
        if level == 6:
            return self.factor()
        text = self.bitwise(level + 1)
        while self.deeper() and self.chance(5):
            operator = self.pick(*[name for name, at in BINARY.items() if at == level])
            text += self.blank() + operator + self.blank() + self.bitwise(level + 1)
        return text

    def comparison(self):
        text = self.bitwise(0)
        while self.deeper() and self.chance(8):
            operator = self.pick(*COMPARISONS)
            text += self.gap() + operator.replace(" ", self.gap()) + self.gap() + self.bitwise(0)
        return text

    def inversion(self):
        if self.deeper() and self.chance(5):
            return "not " + self.inversion()
        return self.comparison()

    def disjunction(self, words=("or", "and")):
        lower = (lambda: self.disjunction(words[1:])) if len(words) > 1 else self.inversion
        text = lower()
        while self.deeper() and self.chance(6):
            text += self.gap() + words[0] + self.gap() + lower()
        return text

    def expression(self):
        if not self.deeper():
            return self.name()
        if self.chance(6) and len(self.marks) == 0:
            return self.lambda_()
        text = self.disjunction()
        if self.chance(6):
            text += " if " + self.disjunction() + " else " + self.expression()
        return text

    def named(self):
        if self.deeper() and self.chance(8):
            return self.name() + self.pick(":=", " := ") + self.expression()
        return self.expression()

    def star_named(self):
        return "*" + self.bitwise(0) if self.chance(15) else self.named()

    def star_expression(self):
        return "*" + self.bitwise(0) if self.chance(15) else self.expression()

    def star_expressions(self):
        items = [self.star_expression() for _ in range(self.random.choice([1, 1, 1, 1, 2, 3]))]
        if len(items) == 1 and items[0].startswith("*") and not items[0].startswith("**"):
            return items[0] + ","
        return self.row(items, 10 if len(items) > 1 else 4)

    def yield_or_name(self):
        if self.place.function is None or self.chance(40):
            return self.star_expressions()
        if self.place.function == "def" and self.chance(30):
            return "yield from " + self.expression()
        return "yield" + self.pick("", " " + self.star_expressions())

    def lambda_(self):
        outer, self.place = self.place, Place("def")
        around, self.in_brackets = self.in_brackets, max(self.in_brackets, 0)
        parameters = self.parameters(False)
        text = "lambda" + (" " + parameters if parameters else "") + self.pick(":", ": ", " : ") + self.expression()
        self.place, self.in_brackets = outer, around
        return text

    # --- parameters --------------------------------------------------------------------------------------------

    def parameters(self, annotated):
        names = self.random.sample(self.names, 8)

        def one(prefix="", may_star=False):
            text = prefix + names.pop()
            if annotated and self.chance(30):
                text += ": " + ("*" + self.bitwise(0) if may_star and self.chance(40) else self.expression())
            return text

        def default(text):
            return text + self.pick("=", " = ") + self.expression()
        plain = [one() for _ in range(self.random.choice([0, 0, 1, 1, 2, 3]))]
        n_defaults = self.random.randint(0, len(plain)) if self.chance(30) else 0
        items = plain[:len(plain) - n_defaults] + [default(text) for text in plain[len(plain) - n_defaults:]]
        if items and self.chance(15):
            items.insert(self.random.randint(1, len(items)), "/")
        if self.chance(25):
            star = one("*", True) if self.chance(60) else "*"
            only = [default(one()) if self.chance(40) else one() for _ in range(self.random.randint(star == "*", 2))]
            items += [star] + only
        if self.chance(15):
            items.append(one("**"))
        return self.row(items, 20 if items and items[-1] != "*" else 0)

    def type_parameters(self):
        names = self.random.sample(self.names, 4)

        def one():
            return self.weighted((3, names.pop), (2, lambda: names.pop() + ": " + self.expression()), (1, lambda: "*" + names.pop()),
                                 (1, lambda: "**" + names.pop()))
        return self.inside("[", lambda: self.row([one() for _ in range(self.random.randint(1, 3))]), "]")

    # --- targets -----------------------------------------------------------------------------------------------

    def target_primary(self):
        text = self.pick(self.name(), self.name(), self.inside("(", self.named, ")"), self.name() + "()", '"s"')
        for _ in range(self.random.choice([0, 0, 1])):
            text += self.weighted((1, lambda: "." + self.name()), (1, lambda: self.inside("[", self.slices, "]")))
        return text

    def target_atom(self):
        return self.weighted((2, lambda: self.target_primary() + "." + self.name()),
                             (2, lambda: self.target_primary() + self.inside("[", self.slices, "]")))

    def single_target(self):
        return self.weighted((5, self.name), (2, self.target_atom), (1, lambda: self.inside("(", self.single_target, ")")))

    def star_target(self):
        if not self.deeper():
            return self.name()
        return self.weighted(
            (8, self.name), (2, self.target_atom), (1, lambda: self.inside("(", self.star_target, ")")),
            (1, lambda: self.inside("[", lambda: self.target_row(0), "]")),
            (1, lambda: self.inside("(", lambda: self.target_row(2), ")")))

    def target_row(self, least):
        n = self.random.randint(least, 3)
        starred = self.random.randrange(n) if n and self.chance(20) else -1
        return self.row([("*" if i == starred else "") + self.star_target() for i in range(n)], 20 if n > 1 or least == 0 else 100)

    def star_targets(self):
        if self.chance(75):
            return self.star_target() + ("," if self.chance(5) else "")
        return self.target_row(2)

    def delete_target(self):
        if not self.deeper():
            return self.name()
        return self.weighted((4, self.name), (3, self.target_atom), (1, lambda: self.inside("(", self.delete_target, ")")),
                             (1, lambda: self.inside("[", lambda: self.row(self.some(self.delete_target)), "]")),
                             (1, lambda: self.inside("(", lambda: self.row(self.some(self.delete_target, 2)), ")")))

    # --- patterns ----------------------------------------------------------------------------------------------

    def pattern(self):
        text = self.or_pattern()
        return text + " as " + self.capture() if self.chance(10) else text

    def capture(self):
        return self.pick("p", "q", "r", "s", "t", "match", "si") + str(self.random.randrange(30))

    def or_pattern(self):
        if self.chance(15):
            return self.pick(" | ", "|").join(self.some(lambda: self.weighted((3, self.literal_pattern), (1, self.value_pattern)), 2, 3))
        return self.closed_pattern()

    def literal_pattern(self):
        return self.pick("0", "-1", "1.5", "-2j", "1 + 2j", "-1.5 - 3j", "'s'", "'a' \"b\"", "b'x'", "None", "True", "False", "0x1f")

    def value_pattern(self):
        return self.name() + "." + self.dotted()

    def closed_pattern(self):
        if not self.deeper():
            return self.capture()
        return self.weighted((3, self.literal_pattern), (4, self.capture), (2, lambda: "_"), (1, self.value_pattern),
                             (1, lambda: self.inside("(", self.pattern, ")")), (2, self.sequence_pattern), (2, self.mapping_pattern),
                             (2, self.class_pattern))

    def pattern_items(self, least):
        n = self.random.randint(least, 3)
        starred = self.random.randrange(n) if n and self.chance(30) else -1
        return ["*" + self.pick("_", self.capture()) if i == starred else self.pattern() for i in range(n)]

    def sequence_pattern(self):
        if self.chance(50):
            return self.inside("[", lambda: self.row(self.pattern_items(0)), "]")
        items = self.pattern_items(0)
        return self.inside("(", lambda: self.row(items) if len(items) != 1 else items[0] + ",", ")")

    def mapping_pattern(self):
        keys = self.random.sample(["'k'", "1", "-2", "'a' 'b'", "None", "True", "x.y", "z.a.b", "1 + 1j", "b'k'"], self.random.randint(0, 3))
        items = [key + self.pick(":", ": ") + self.pattern() for key in keys]
        if self.chance(30):
            items.append("**" + self.capture())
        return self.inside("{", lambda: self.row(items), "}")

    def class_pattern(self):
        attributes = self.random.sample(self.names, 2)
        items = self.some(self.pattern, 0, 2) + [attributes.pop() + "=" + self.pattern() for _ in range(self.random.randint(0, 2))]
        return self.dotted() + self.inside("(", lambda: self.row(items), ")")

    def top_pattern(self):
        if self.chance(20):
            items = self.pattern_items(1)
            return self.row(items, 20) if len(items) > 1 else items[0] + ","
        return self.pattern()

    # --- simple statements -------------------------------------------------------------------------------------

    def simple(self):
        rows = [
            (5, lambda: self.star_expressions()), (6, self.assignment), (2, self.annotated), (2, self.augmented),
            (1, lambda: "pass"), (1, lambda: "del " + self.row(self.some(self.delete_target, 1), 10)),
            (1, lambda: "assert " + self.expression() + self.pick("", ", " + self.expression())),
            (1, lambda: "raise" + self.pick("", " " + self.expression(), " " + self.expression() + " from " + self.expression())),
            (2, self.imports), (1, lambda: "global g" + str(self.random.randrange(99)) + self.pick("", ", h")),
            (1, lambda: self.typed_alias()),
        ]
        if self.place.loop and not self.place.star:
            rows.append((1, lambda: self.pick("break", "continue")))
        if self.place.function and not self.place.star and not self.place.in_class:
            rows.append((3, lambda: "return" + self.pick("", " " + self.star_expressions()) if self.place.function == "def" else "return"))
            rows.append((2, self.yield_or_name))
        return self.weighted(*rows)

    def assignment(self):
        text = ""
        for _ in range(self.random.choice([1, 1, 1, 2, 3])):
            text += self.star_targets() + self.pick(" = ", "=", " =  ")
        return text + self.yield_or_name()

    def annotated(self):
        target = self.weighted((4, self.name), (1, self.target_atom), (1, lambda: "(" + self.single_target() + ")"))
        return target + self.pick(": ", ":") + self.expression() + self.pick("", " = " + self.yield_or_name())

    def augmented(self):
        return self.single_target() + " " + self.pick(*AUGMENTED) + " " + self.yield_or_name()

    def typed_alias(self):
        return "type " + self.name() + (self.type_parameters() if self.chance(40) else "") + self.pick(" = ", "=") + self.expression()

    def imports(self):
        def alias(make):
            return make() + (" as " + self.name() if self.chance(30) else "")
        if self.chance(40):
            return "import " + ", ".join(self.some(lambda: alias(self.dotted), 1, 2))
        module = self.pick("", ".", "..", "...", "....", ". ..") + self.dotted() if self.chance(80) else self.pick(".", "..", "...")
        names = self.some(lambda: alias(self.name), 1, 3)
        what = ", ".join(names) if self.chance(60) else self.inside("(", lambda: self.row(names), ")")
        return "from " + module + " import " + ("*" if self.chance(5) and not self.place.function and not self.place.in_class else what)

    # --- compound statements -----------------------------------------------------------------------------------

    def block(self, indent, place=None):
        outer, self.place = self.place, place or self.place
        if self.chance(20):
            lines = " " + "; ".join(self.some(self.simple, 1, 2)) + self.pick("", ";") + "\n"
        else:
            deeper = indent + self.pick("    ", " ", "\t", "  ")
            lines = self.pick("\n", "\n\n", "  # note\n") + self.statements(deeper, self.random.randint(1, 2))
        self.place = outer
        return lines

    def statements(self, indent, n):
        return "".join(self.statement(indent) for _ in range(n))

    def statement(self, indent):
        self.budget = self.random.choice([8, 25, 60])
        if len(indent) < self.depth * 2 and self.chance(40):
            return self.compound(indent)
        text = "; ".join(self.some(self.simple, 1, 1 + self.chance(15)))
        return indent + text + self.pick("", "", "", ";", "  # note") + "\n"

    def compound(self, indent):
        return self.weighted((3, self.if_), (1, self.while_), (2, self.for_), (2, self.with_), (2, self.try_), (3, self.function),
                             (2, self.class_), (3, self.match_))(indent)

    def header(self, indent, text, place=None):
        return indent + text + self.pick(":", " :") + self.block(indent, place)

    def if_(self):
        def write(indent):
            text = self.header(indent, "if " + self.named())
            for _ in range(self.random.choice([0, 0, 1, 2])):
                text += self.header(indent, "elif " + self.named())
            return text + (self.header(indent, "else") if self.chance(40) else "")
        return write

    def while_(self):
        def write(indent):
            text = self.header(indent, "while " + self.named(), self.place.but(loop=True, star=False))
            return text + (self.header(indent, "else") if self.chance(20) else "")
        return write

    def async_(self):
        return "async " if self.place.function == "async" and self.chance(50) else ""

    def for_(self):
        def write(indent):
            head = self.async_() + "for " + self.star_targets() + " in " + self.star_expressions()
            text = self.header(indent, head, self.place.but(loop=True, star=False))
            return text + (self.header(indent, "else") if self.chance(20) else "")
        return write

    def with_(self):
        def item():
            return self.expression() + (" as " + self.star_target() if self.chance(60) else "")

        def write(indent):
            items = self.some(item, 1, 3)
            head = self.row(items, 0) if self.chance(60) else self.inside("(", lambda: self.row(items), ")")
            return self.header(indent, self.async_() + "with " + head)
        return write

    def try_(self):
        def write(indent):
            text = self.header(indent, "try")
            star = "*" if self.chance(25) else ""
            handlers = self.random.randint(0, 2)
            place = self.place.but(star=True) if star else self.place
            for _ in range(handlers):
                text += self.header(indent, "except" + star + " " + self.expression() + self.pick("", " as " + self.name()), place)
            if handlers and not star and self.chance(30):
                text += self.header(indent, "except")
            if handlers and self.chance(30):
                text += self.header(indent, "else")
            return text + (self.header(indent, "finally") if not handlers or self.chance(30) else "")
        return write

    def decorators(self, indent):
        return "".join(indent + "@" + self.named() + "\n" for _ in range(self.random.choice([0, 0, 0, 1, 2])))

    def function(self):
        def write(indent):
            kind = self.pick("def", "def", "async")
            text = self.decorators(indent)
            head = ("async def " if kind == "async" else "def ") + self.name() + (self.type_parameters() if self.chance(15) else "")
            outer, self.place = self.place, Place()  # annotations hold no yield and no await
            head += self.inside("(", lambda: self.parameters(True), ")") + self.pick("", "", " -> " + self.expression())
            self.place = outer
            return text + self.header(indent, head, Place(kind))
        return write

    def class_(self):
        def write(indent):
            text = self.decorators(indent)
            outer, self.place = self.place, Place()
            head = "class " + self.name() + (self.type_parameters() if self.chance(15) else "")
            head += self.inside("(", self.arguments, ")") if self.chance(50) else ""
            self.place = outer
            return text + self.header(indent, head, Place(in_class=True))
        return write

    def match_(self):
        def write(indent):
            subject = self.weighted((3, self.named), (1, lambda: self.row(self.some(self.star_named, 2), 20)),
                                    (1, lambda: "*" + self.bitwise(0) + ","))
            deeper = indent + self.pick("    ", " ", "\t")
            text = indent + "match " + subject + ":\n"
            for _ in range(self.random.randint(1, 3)):
                guard = " if " + self.named() if self.chance(25) else ""
                text += self.header(deeper, "case " + self.top_pattern() + guard)
            return text
        return write

    def program(self):
        future = "from __future__ import annotations\n" if self.chance(10) else ""
        doc = self.pick("", '"""Words."""\n', "'a' 'b'\n") if self.chance(20) else ""
        return doc + future + self.statements("", self.random.randint(1, 6))


def program(seed, words=()):
    return RandomPython(seed, words).program()
