# SPDX-License-Identifier: Apache-2.0
"""The driver's operations by CPython: lines on standard input, a line with each result on standard output.

Runs under Python 3.11 or later; 3.12 is the reference.
"""
import math
import struct
import sys
import unicodedata

from oracle_str import STR_OPERATIONS


def items(text):
    """What stands between the commas that are in no parentheses."""
    depth = start = 0
    for i, c in enumerate(text):
        depth += (c == "(") - (c == ")")
        if c == "," and depth == 0:
            yield text[start:i]
            start = i + 1
    if text:
        yield text[start:]


def read(word):
    kind, _, text = word.partition(":")
    if kind == "i":
        return int(text, 16)
    if kind == "b":
        return text == "1"
    if kind == "f":
        return struct.unpack(">d", bytes.fromhex(text))[0]
    if kind == "s":
        return bytes.fromhex(text).decode("utf-8", "surrogatepass")
    if word.startswith("t("):
        return tuple(read(item) for item in items(word[2:-1]))
    return None


def show(value):
    if value is None:
        return "n:"
    if isinstance(value, bool):
        return f"b:{value:d}"
    if isinstance(value, int):
        return f"i:{value:x}"
    if isinstance(value, float):
        return "f:nan" if math.isnan(value) else f"f:{struct.pack('>d', value).hex()}"
    if isinstance(value, str):
        return "s:" + value.encode("utf-8", "surrogatepass").hex()
    if isinstance(value, tuple):
        return "t(" + ",".join(map(show, value)) + ")"
    if isinstance(value, list):
        return "l(" + ",".join(map(show, value)) + ")"
    return f"E:{type(value).__name__}:" + ",".join(map(show, value.args))


def compare(a, b):
    return 2 if a != a or b != b else (a > b) - (a < b)


def limit(digits):
    sys.set_int_max_str_digits(digits)
    return sys.get_int_max_str_digits()


def points(first, end):
    total = 0
    for point in range(first, end):
        c = chr(point)
        known = c.isprintable() + 2 * c.isspace() + 4 * (unicodedata.decimal(c, -1) + 1)
        total += known * (point % 8191 + 1)
    return total


OPERATIONS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "truediv": lambda a, b: a / b,
    "floordiv": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "divmod": divmod,
    "pow": lambda a, b: a ** b,
    "powmod": pow,
    "lshift": lambda a, b: a << b,
    "rshift": lambda a, b: a >> b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "invert": lambda a: -1 - a,  # ~True is deprecated in 3.12
    "neg": lambda a: -a,
    "abs": abs,
    "round": round,
    "cmp": compare,
    "cmpf": compare,
    "hash": hash,
    "bit_length": lambda a: a.bit_length(),
    "bit_count": lambda a: a.bit_count(),
    "to_float": float,
    "str": lambda a: str(int(a)),
    "bin": bin,
    "oct": oct,
    "hex": hex,
    "parse": int,
    "format": format,
    "points": points,
    "limit": limit,
    "fdiv": lambda x, y: x / y,
    "ffloordiv": lambda x, y: x // y,
    "fmod": lambda x, y: x % y,
    "fdivmod": divmod,
    "fpow": lambda x, y: x ** y,
    "fround": round,
    "froundint": round,
    "fhash": hash,
    "fisint": lambda x: x.is_integer(),
    "fratio": lambda x: x.as_integer_ratio(),
    "fint": int,
    "frepr": repr,
    "fparse": float,
    "fhex": lambda x: x.hex(),
    "ffromhex": float.fromhex,
    "fformat": format,
    **STR_OPERATIONS,
}


def answer(line):
    words = line.split(" ")
    if words[0] == "!stress":
        return ""
    if words[0] == "!fail":
        words = words[1:]
    arguments = [read(word) for word in words[1:]]
    try:
        result = OPERATIONS[words[0]](*arguments)
    except Exception as error:
        result = error
    return show(result) + "\n"


def main():
    sys.stdout.writelines(answer(line.rstrip("\n")) for line in sys.stdin)


if __name__ == "__main__":
    main()
