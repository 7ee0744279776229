# Big ints to text and back, in all bases, with every width and sign.
def to_base(n, base):
    if n < 0:
        return "-" + to_base(-n, base)
    text = ""
    while True:
        n, digit = divmod(n, base)
        text = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + text
        if not n:
            return text

numbers = [2 ** 63, -2 ** 64, 10 ** 27, 10 ** 27 - 1, 3 ** 90, -7 ** 77, 2 ** 256 - 189]
for n in numbers:
    print(n, to_base(n, 10) == str(n), to_base(n, 2) == f"{n:b}", to_base(n, 8) == f"{n:o}", to_base(n, 16) == format(n, "x"))
    print([int(to_base(n, base), base) == n for base in range(2, 37)].count(True), to_base(n, 36))
    print(f"{n:,}", f"{n:_}", f"{n:+}", f"{n:>90}"[:20], f"{n:#x}", f"{n:.5e}", f"{n:g}")
print(10 ** 18, 10 ** 19, 10 ** 9 * 10 ** 9, 1000000000000000000000000000001, 100000000000000000000000000000000000000)
for n in range(15, 60, 4):
    print(10 ** n - 1, 10 ** n + 1)
print(int("123456789" * 9), int("-" + "0" * 30 + "1" * 30), int("1_000" * 3 + "_0" * 20), str(2 ** 200)[::-1])
print(f"{10 ** 40:e}", f"{10 ** 40 + 5 * 10 ** 24:.15e}", f"{-10 ** 40:.0f}", f"{2 ** 70:.2f}", f"{10 ** 21:g}", f"{123456789 ** 3:n}", f"{10 ** 22:%}")
print(len(str(2 ** 10000)), str(2 ** 10000)[:20], str(2 ** 10000)[-20:], str(10 ** 2000 - 10 ** 1000)[995:1005])
print(f"{2 ** 70:x^40,}", f"{-2 ** 70:040_d}", f"{2 ** 70:=+40}", f"{2 ** 70!r:>25}", "%d|%x|%o|%30d|%-30d|%+d" % ((2 ** 70,) * 6))
try:
    print(f"{10 ** 400:e}")
except OverflowError as error:
    print(error)
