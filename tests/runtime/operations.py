# SPDX-License-Identifier: Apache-2.0
"""Operations for the driver, at random and on purpose: where limbs, 63 bits, 53 bits, powers and ties are."""
import math
import struct
from fractions import Fraction

SPACES = [" ", "\t", "\n", "\v", "\f", "\r", "\x1c", "\x85", "\xa0", "\u2003", "\u3000"]
ZEROS = ["\u0660", "\u0966", "\u09e6", "\u0be6", "\uff10", "\U0001d7ce"]
SPECIAL_FLOATS = [0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, -5e-324, 2.2250738585072014e-308,
                  2.225073858507201e-308, 1.7976931348623157e308, -1.7976931348623157e308, 1.0, -1.0, 0.5, 1e16, 1e22,
                  1e23, 9007199254740993.0, 0.1, 1e-5, 1e-4, 123456789012345680.0, 2.0**63, -2.0**63, 2.0**62, 2.0**64]
FORMAT_TYPES = "bcdoxXneEfFgG%"


def show(value):
    if value is None:
        return "n:"
    if isinstance(value, bool):
        return f"b:{value:d}"
    if isinstance(value, int):
        return f"i:{value:x}"
    if isinstance(value, float):
        return f"f:{struct.pack('>d', value).hex()}"
    if isinstance(value, tuple):
        return "t(" + ",".join(map(show, value)) + ")"
    return "s:" + value.encode("utf-8", "surrogatepass").hex()


class Operations:
    def __init__(self, random):
        self.random = random

    def line(self, name, *arguments):
        return " ".join([name, *map(show, arguments)])

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    # --- Operands ---------------------------------------------------------------------------------------------------

    def integer(self, bits=300):
        random = self.random
        kind = random.randrange(8)
        if kind == 0:
            number = random.randrange(21)
        elif kind == 1:
            number = (1 << random.choice((28, 53, 56, 61, 62, 63, 64, 84, 112, 128))) + random.randrange(-2, 3)
        elif kind == 2:
            number = (1 << random.randrange(bits)) + random.randrange(-1, 2)
        elif kind == 3:  # limbs of zeros and ones
            number = sum(random.choice((0, 1, (1 << 28) - 1)) << (28 * i) for i in range(random.randrange(1, 9)))
        elif kind == 4 and self.chance(8):
            number = random.getrandbits(random.randrange(1, 12 * bits))
        elif kind == 5:
            return random.choice((True, False))
        else:
            number = random.getrandbits(random.randrange(1, bits))
        return number if random.randrange(2) else -number

    def double(self):
        random = self.random
        kind = random.randrange(10)
        if kind == 0:
            return random.choice(SPECIAL_FLOATS)
        if kind == 1:
            number = math.ldexp(1.0, random.randrange(-1074, 1024))
        elif kind == 2:
            number = math.ldexp(random.getrandbits(53), random.randrange(-60, 20))
        elif kind == 3:
            number = random.randrange(10**random.randrange(1, 8)) / 10**random.randrange(0, 6)
        elif kind == 4:
            number = random.randrange(1000) + 0.5
        elif kind == 5:
            number = float(f"{random.randrange(10**random.randrange(1, 18))}e{random.randrange(-330, 308)}")
        elif kind == 6:
            number = float(random.getrandbits(random.randrange(1, 70)))
        elif kind == 7:
            number = math.ldexp(1.0, random.randrange(-1074, 1024))
            number = math.nextafter(number, random.choice((0.0, math.inf)))
        else:
            number = struct.unpack(">d", random.getrandbits(64).to_bytes(8, "big"))[0]
        return number if random.randrange(2) else -number

    def comparable(self, number):
        """An int near a double."""
        if not math.isfinite(number):
            return self.integer(1100)
        return int(number) + self.random.randrange(-1, 2)

    # --- Texts ------------------------------------------------------------------------------------------------------

    def decorate(self, text):
        """Signs, spaces, underscores, other digits; sometimes a mistake."""
        random = self.random
        if self.chance(4):
            zero = ord(random.choice(ZEROS))
            text = "".join(chr(zero + ord(c) - 48) if c in "0123456789" and random.randrange(2) else c for c in text)
        if self.chance(3):
            text = "".join(c + ("_" if self.chance(6) else "") for c in text)
        if self.chance(6):
            at = random.randrange(len(text) + 1)
            text = text[:at] + random.choice(["_", "__", "-", "+", " ", ".", "e", "x", "\0", "é", "'", '"', "\\", "\u0661",
                                              "\ud800", "\u200b", "\U0001f600", "ß"]) + text[at:]
        if self.chance(6):
            text = random.choice("+-") + text
        for _ in range(random.randrange(3)):
            text = random.choice(SPACES) + text if random.randrange(2) else text + random.choice(SPACES)
        return text

    def int_text(self):
        random = self.random
        base = random.choice((10, 10, 10, 0, 16, 8, 2, 36, random.randrange(2, 37), random.choice((1, 37, -1, -10))))
        number = abs(int(self.integer()))
        spelled = base if base > 1 and base <= 36 else random.choice((2, 8, 10, 16))
        digits = ""
        while number or not digits:
            number, digit = divmod(number, spelled)
            digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
        if spelled in (2, 8, 16) and (base == 0 or self.chance(2)):
            digits = {2: "0b", 8: "0o", 16: "0x"}[spelled] + ("_" if self.chance(5) else "") + digits
        elif self.chance(5):
            digits = "0" * random.randrange(1, 4) + (digits if random.randrange(2) else "")
        digits = digits.upper() if self.chance(5) else digits
        return self.decorate(digits), base

    def float_text(self):
        random = self.random
        kind = random.randrange(9)
        number = self.double()
        if kind == 0:
            text = random.choice(["inf", "nan", "infinity", "Infinity", "NaN", "INF", "infinit", "nan0", "", "_", "1_", "."])
        elif kind == 1 and math.isfinite(number):  # the middle of two doubles, and a little beside it
            other = math.nextafter(abs(number), math.inf)
            if not math.isfinite(other):
                other = 2.0**1023 * 2
            middle = (Fraction(abs(number)) + (Fraction(2)**1024 if math.isinf(other) else Fraction(other))) / 2
            numerator, exponent = middle.numerator, 0
            denominator_bits = middle.denominator.bit_length() - 1
            numerator *= 5**denominator_bits
            exponent -= denominator_bits
            digits = str(numerator)
            text = f"{digits}{random.choice(('', '', '0', '1', '0001'))}"
            exponent -= len(text) - len(digits)
            if self.chance(3):
                text = str(int(text) - 1)
            text += f"e{exponent}"
        elif kind == 2:
            text = "".join(random.choice("0123456789") for _ in range(random.randrange(1, 40)))
            text = text[:3] + "." + text[3:] + f"e{random.randrange(-350, 330)}"
        elif kind == 3:
            text = random.choice(["1e", "1e+", "e5", "1.5e-400", "0e99999999999999999999", "1e-99999999999999999999",
                                  "1e99999999999", "0." + "0" * 400 + "1e395", "1" + "0" * 400 + "e-395", "1.5.2",
                                  "0x10", "1e5.0", ".5", "5.", "+.5e1", "-0", "-0.0e-5", "1_0.0_1e1_0", "1_.5", "1._5"])
        elif kind == 4:
            text = f"{number:.{random.randrange(0, 25)}e}"
        else:
            text = repr(number)
        return self.decorate(text) if self.chance(2) else text

    def hex_text(self):
        random = self.random
        if self.chance(3):
            number = self.double()
            text = number.hex()
        else:
            digits = "".join(random.choice("0123456789abcdefABCDEF") for _ in range(random.randrange(0, 24)))
            at = random.randrange(len(digits) + 1)
            text = ("0x" if random.randrange(2) else "") + digits[:at] + ("." if random.randrange(2) else "") + digits[at:]
            text += random.choice(["", f"p{random.randrange(-1200, 1100)}", f"P+{random.randrange(100)}", "p", "p-1074"])
        if self.chance(8):
            at = random.randrange(len(text) + 1)
            text = text[:at] + random.choice("_ .pxgé-") + text[at:]
        if self.chance(5):
            text = random.choice((" ", "\n", "-", "+", "\xa0")) + text + random.choice((" ", "", "\t"))
        return text

    def format_spec(self, types):
        random = self.random
        spec = ""
        if self.chance(2):
            if random.randrange(2):
                spec += random.choice(["*", "0", " ", "é", "\u4e2d", "\U0001f600", "<", "_", "\0"])
            spec += random.choice("<>=^")
        spec += random.choice(["", "", "+", "-", " "]) + ("z" if self.chance(8) else "") + ("#" if self.chance(4) else "")
        spec += "0" if self.chance(4) else ""
        if random.randrange(3):
            spec += str(random.choice((random.randrange(1, 12), random.randrange(50))))
        if self.chance(4):
            spec += random.choice((",", "_", ",", "_", ",_", "_,", ",,"))
        if self.chance(3) or (random.randrange(2) and types == "f"):
            spec += "." + random.choice(("", str(random.randrange(0, 4)), str(random.randrange(25)), str(random.randrange(25))))
        spec += random.choice([random.choice(FORMAT_TYPES), random.choice("eEfFgG%") if types == "f" else "d", ""])
        if self.chance(30):
            spec += random.choice(["s", "dd", "é", "\u0661", "?", " ", "\x07", ".5", "99999999999999999999", "\0"])
        if self.chance(40):
            spec = random.choice(["\u0661\u0662d", "10\u0663", ".400f", "300", "010,", "020_b", "=+#021_x", "z.0f", "zd",
                                  "09223372036854775808", ".9223372036854775808", ".2147483648f", "é<", "é", "0", "<0"])
        return spec

    # --- Lines ------------------------------------------------------------------------------------------------------

    def int_line(self):
        random = self.random
        name = random.choice(("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "and", "or", "xor", "cmp",
                              "pow", "powmod", "lshift", "rshift", "invert", "neg", "abs", "round", "hash", "bit_length",
                              "bit_count", "to_float", "cmpf", "truediv", "floordiv", "mod", "divmod"))
        a, b = self.integer(), self.integer()
        if self.chance(6):
            b = a + random.randrange(-1, 2)
        elif name in ("truediv", "floordiv", "mod", "divmod") and self.chance(4):
            a = a * b + random.randrange(-1, 2)  # at a multiple
        elif name == "truediv" and self.chance(3):
            a <<= random.randrange(1000)
            b <<= random.randrange(2000) if self.chance(2) else 0
        if name == "pow":
            a, b = self.integer(64), random.randrange(-3, 40)
            if self.chance(8):
                a, b = random.choice((-2, -1, 0, 1, 2, True, False)), random.randrange(-1100, 1100)
        elif name == "powmod":
            return self.line(name, a, self.integer(60), self.integer(120))
        elif name in ("lshift", "rshift"):
            b = random.choice((random.randrange(-2, 200), random.randrange(60), random.randrange(2000)))
            if self.chance(50):
                a, b = random.choice((0, a)), 1 << 70
        elif name == "round":
            b = random.choice((random.randrange(-40, 3), random.randrange(-5, 0)))
            if self.chance(3) and b < 0:
                a = self.integer(40) * 10**-b + random.choice((-1, 0, 1)) + 10**-b // 2
        elif name == "to_float":
            if self.chance(2):  # a tie at 53 bits
                shift = random.randrange(1, 980)
                a = ((random.getrandbits(54) | 1 << 53 | 1) << shift) + random.choice((-1, 0, 0, 1))
            elif self.chance(20):
                a = random.choice((-1, 1)) * ((1 << 1024) - (1 << random.choice((969, 970, 971))) + random.randrange(-1, 2))
        elif name == "cmpf":
            b = self.double()
            if random.randrange(2):
                a = self.comparable(b)
        one = name in ("invert", "neg", "abs", "hash", "bit_length", "bit_count", "to_float")
        return self.line(name, a) if one else self.line(name, a, b)

    def int_text_line(self):
        random = self.random
        name = random.choice(("str", "str", "str", "bin", "oct", "hex", "parse", "parse", "parse", "parse"))
        if self.chance(100):
            return self.line("limit", random.choice((0, 640, 641, 4300, 5000, 10, -1, 639, 1 << 40)))
        if name == "parse":
            text, base = self.int_text()
            if self.chance(60):
                text = "".join(random.choice("0123456789") for _ in range(random.randrange(600, 5000)))
                text += random.choice(("", "", "", "x", "_", " ", "_1", "__1", " 1", "1_"))
                base = random.choice((10, 10, 10, 0, 12, 16, 7))
            return self.line(name, text, base)
        if self.chance(60):
            return self.line("str", random.choice((1, -1)) * (10**random.randrange(600, 4999) - random.randrange(2)))
        number = self.integer(2000 if self.chance(10) else 200)
        if self.chance(6):
            number = 10**random.randrange(60) + random.randrange(-1, 2)
        return self.line(name, number)

    def float_line(self):
        random = self.random
        name = random.choice(("fdiv", "ffloordiv", "fpow", "fmod", "fdivmod", "fround", "fround", "fround", "froundint", "fhash",
                              "fisint", "fratio", "fint", "frepr", "frepr", "frepr", "fhex"))
        x, y = self.double(), self.double()
        if name in ("ffloordiv", "fmod", "fdivmod") and self.chance(2):
            y = random.choice((0.1, 0.5, 3.0, -3.0, 1.0, -0.1, 1e-5, y, 0.0))
            x = random.choice((x, y * random.randrange(-100, 100), random.uniform(-100, 100)))
        if name == "fround":
            n = random.choice((random.randrange(-5, 10), random.randrange(-330, 330), 1 << 70, -1 << 70) if self.chance(4)
                              else (random.randrange(-3, 6), random.randrange(18)))
            if random.randrange(2):
                x = random.randrange(-10**5, 10**5) / 10**random.randrange(0, 4) + random.choice((0.0, 0.5, 0.05, 5.0))
            return self.line(name, x, n)
        if name == "fhash" and math.isnan(x):
            x = 0.0
        if name == "fpow":
            x = random.choice((x, 2.0, 10.0, -8.0, random.uniform(0, 20), float(random.randrange(-20, 20))))
            y = random.choice((y, 0.5, 2.0, 3.0, float(random.randrange(-400, 400)), random.uniform(-30, 30)))
            if x < 0 and math.isfinite(x) and math.isfinite(y):
                y = float(math.floor(y))  # otherwise it is complex
        two = name in ("fdiv", "fpow", "ffloordiv", "fmod", "fdivmod")
        return self.line(name, x, y) if two else self.line(name, x)

    def float_text_line(self):
        if self.chance(4):
            return self.line("ffromhex", self.hex_text())
        return self.line("fparse", self.float_text())

    def format_line(self):
        if self.random.randrange(2):
            number = self.integer(200)
            if self.chance(10):
                number = self.random.choice((0x110000, 0x10FFFF, 0x4E2D, 0xD800, 65, -1, 1 << 63, -1 << 63, 1 << 62))
            return self.line("format", number, self.format_spec("i"))
        number = self.double()
        if self.chance(2):
            number = self.random.choice((0.5, 1.5, 2.5, 0.05, 999.95, 0.0001, 1e15, 1e16, -0.0, -0.001, 12345.678,
                                         self.random.uniform(-1e6, 1e6)))
        return self.line("fformat", number, self.format_spec("f"))

    def some(self, n):
        """About n lines of every kind."""
        kinds = [self.int_line] * 35 + [self.int_text_line] * 15 + [self.float_line] * 20 + \
            [self.float_text_line] * 12 + [self.format_line] * 18
        return [self.random.choice(kinds)() for _ in range(n)]

    def large(self, n, max_bits=40000):
        """Few lines with large numbers: recursive division and conversions."""
        random = self.random
        lines = [self.line("limit", 0)]
        for _ in range(n):
            a = random.getrandbits(random.randrange(2000, max_bits))
            b = random.getrandbits(random.randrange(1000, max_bits)) | 1
            if self.chance(3):  # long runs of ones and zeros: estimates that are off
                a = (1 << random.randrange(2000, max_bits)) - random.getrandbits(64)
                b = (1 << random.randrange(1000, max_bits // 2)) + random.choice((-1, 1)) * random.getrandbits(28)
            if self.chance(4):
                a = a * b + random.randrange(-1, 2)
            name = random.choice(("divmod", "mul", "str", "parse", "floordiv", "mod", "add", "hash", "truediv"))
            a = a if random.randrange(2) else -a
            if name == "str":
                lines.append(self.line(name, random.choice((a, 10**random.randrange(8000) - random.randrange(2)))))
            elif name == "parse":
                base = random.choice((10, 10, 10, 7, 36, 3, 16))
                lines.append(self.line(name, "".join(random.choice("0123456") for _ in range(random.randrange(9999))), base))
            elif name == "hash":
                lines.append(self.line(name, a))
            else:
                lines.append(self.line(name, a, b))
        return lines + [self.line("limit", 4300)]
