# SPDX-License-Identifier: Apache-2.0
"""The types that the generator knows, and their literals.

A type is a name (int float bool str; num: int or float; any) or a tuple: ("list", T), ("tuple", T, …), ("dict", K, V), ("set", "int"),
("object", class name).
"""
SIMPLE = ("int", "float", "bool", "str")

SMALL_INTS = ["0", "1", "2", "3", "5", "7", "10", "-1", "-2", "-7", "12", "100", "255", "1000"]
EDGE_INTS = ["2 ** 30 - 1", "2 ** 30", "2 ** 31 - 1", "2 ** 31", "-2 ** 31", "2 ** 32", "2 ** 53 + 1", "2 ** 61", "2 ** 62 - 1",
             "2 ** 62", "-2 ** 62", "-2 ** 62 - 1", "2 ** 63 - 1", "2 ** 63", "-2 ** 63", "-2 ** 63 - 1", "2 ** 64 - 1", "2 ** 64",
             "1073741823", "4611686018427387903", "4611686018427387904", "9223372036854775807", "9223372036854775808",
             "-9223372036854775808", "10 ** 18", "10 ** 19", "10 ** 30", "-10 ** 25", "0xFFFFFFFF", "123456789012345678901234567890"]
SMALL_FLOATS = ["0.0", "1.0", "0.5", "-1.5", "2.5", "0.1", "3.0", "-0.25", "10.0", "1e3", "7.75", "100.125"]
EDGE_FLOATS = ["-0.0", "1e16", "1e22", "1e-7", "1e300", "-1e300", "5e-324", "2.0 ** 53", "1.7976931348623157e308", "0.30000000000000004",
               "123456789.123456789", "float('inf')", "float('-inf')", "float('nan')", "4611686018427387904.0", "9.223372036854775808e18"]
PLAIN_TEXTS = ["", "a", "b", "abc", "Hello", "x y z", "12", "-7", "3.5", "a,b,,c", "AbC", "zz top", "key", "0", " pad "]
EDGE_TEXTS = ["é", "naïve", "日本語", "😀x", "a\tb\n", "it's", 'say "x"', "ß", "ΑΣ", "नमस्ते", "{}", "%s", "e\u0301", "\x00", "\\", "ﬁ", "İ",
              "٣", "\u3000x\u3000", "ÿĀ", "a\r\nb", "мир"]
WORDS = ["total", "count", "value", "item", "left", "right", "first", "last", "name", "size", "step", "low", "high", "part", "rest", "seen"]
ERRORS = ["ValueError", "KeyError", "IndexError", "TypeError", "RuntimeError", "ZeroDivisionError", "LookupError", "ArithmeticError",
          "AttributeError", "OverflowError", "Exception"]
FORMATS = {
    "int": ["", "d", "5", "<6", "^7", "+", "05", "x", "#x", "b", "o", ",", "_", "+,d", "*>8", "e", ".2f", "#b", "012,", " d", "=+9", "08x"],
    "float": ["", ".2f", "10.3f", "e", ".3e", "g", ".4g", "%", ".1%", "+.1f", "08.2f", "<9", ",.2f", "^12.1e", "_", ".0f", "#.3g", "z.1f", ".10"],
    "str": ["", "5", "<6", ">7", "^8", ".2", "*^9", "é<5", "6.3", "s", "05"],
    "bool": ["", "5", "d", "<7", "x"],
}
BAD_FORMATS = ["q", "5.2d", "+s", ",x", "=5s", "zd", ".3d", "c"]


def contains(kind, what):
    return kind == what or isinstance(kind, tuple) and any(contains(part, what) for part in kind[1:])


def is_hashable(kind):
    return kind in SIMPLE or kind[0] == "tuple" and all(map(is_hashable, kind[1:]))
