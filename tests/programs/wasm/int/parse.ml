# int() of texts, floats, bools; bases, signs, underscores, blanks, digits of other scripts.
for text in ("0", "-0", "+7", "  42  ", "\t-5\n", "1_000", "00012", "٣٤", "１２３", "४५", "9" * 25, "-" + "8" * 19):
    print(repr(text), int(text))
for text in ("", " ", "-", "+-1", "1 2", "1__0", "_1", "1_", "0x10", "1.0", "1e3", "ten", "½", "²", "1\x00", "--5"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for text, base in (("ff", 16), ("0xFF", 16), ("0xFF", 0), ("0b101", 0), ("0b101", 2), ("0o17", 0), ("zz", 36), ("777", 8),
                   ("-101", 2), ("1_0", 2), ("0", 0), ("00", 0), ("  0x_f ", 0), ("ZZ", 36)):
    print(text, base, int(text, base))
for text, base in (("2", 2), ("9", 8), ("010", 0), ("g", 16), ("5", 1), ("5", 37), ("5", -2), ("", 16), ("0x", 16), ("1", 2 ** 70)):
    try:
        print(int(text, base))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(int(3.99), int(-3.99), int(0.0), int(-0.5), int(1e18), int(1e20), int(-1.5e300) % 10 ** 20, int(True), int(False), int())
for value in (float("inf"), float("-inf"), float("nan"), None, [], "3" * 5 + "x", (1,)):
    try:
        print(int(value))
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
try:
    int(5, 10)
except TypeError as error:
    print(error)
print(int("12", base=3), int(str(2 ** 100)) == 2 ** 100, int(bin(77), 2), int(hex(2 ** 70), 16) == 2 ** 70)
print(0x_ff, 0b1_0, 0o7_7, 1_000_000, 0XFF, 00, 0_0)
