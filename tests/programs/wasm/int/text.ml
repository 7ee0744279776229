# Integers as text: str, repr, bin, oct, hex, and every presentation of format().
numbers = [0, 1, -1, 9, 255, -255, 1234567, -2 ** 31, 2 ** 62, -2 ** 63, 2 ** 64, 10 ** 20]
for n in numbers:
    print(str(n), repr(n), bin(n), oct(n), hex(n), f"{n}", f"{n!r:>8}", len(str(n)))
specs = ["d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "n", "+d", " d", "-d", "8d", "<8d|", "^8d", ">8", "=8",
         "08d", "+08d", "*^9", "0=8", "x<+7d", ",", "_", "_b", "_x", "012,d", "#010x", "+#_x", "e", ".2e", "f", ".1f", "g",
         ".3g", "%", ".1%", "20.3E", "G"]
for spec in specs:
    line = []
    for n in (0, 65, -1234567, 2 ** 40):
        try:
            line.append(format(n, spec.rstrip("|")))
        except (ValueError, OverflowError) as error:
            line.append(f"{type(error).__name__}: {error}")
    print(spec, line)
for spec in ("s", ".2d", ".2x", "+c", ",c", ",x", "_,d", ",_d", "z", "zd", "dd", "5.", "=+", "#,c", ",b", "y", "10s", "^#c"):
    try:
        print(spec, format(65, spec))
    except ValueError as error:
        print(spec, error)
for value, spec in ((-1, "c"), (0x110000, "c"), (2 ** 70, "c"), (10 ** 400, "f"), (True, "d"), (True, ""), (True, "5"), (False, "x")):
    try:
        print(repr(format(value, spec)))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(format(0x1F600, "c"), format(233, "c"), [format(n, "c") for n in (97, 0x4E2D)])
