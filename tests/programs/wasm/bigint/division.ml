# Long division in every combination of size and sign, checked by multiplication.
sizes = [1, 2 ** 15, 2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 32 - 1, 2 ** 60, 2 ** 62, 2 ** 63, 2 ** 64 - 1, 2 ** 64, 2 ** 90, 2 ** 120 - 1,
         10 ** 40, 3 ** 100, 2 ** 255 - 19, 7 ** 150, 2 ** 512, 10 ** 200 + 1]
bad = 0
checksum = 0
for a in sizes:
    for b in sizes:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b), (a * b, b), (a * b - 1, b), (a * b + 1, -b)):
            q, r = divmod(x, y)
            bad += q * y + r != x or not (0 <= r < y or y < r <= 0) or q != x // y or r != x % y
            checksum = (checksum * 1000003 + q * 3 + r) % (2 ** 127 - 1)
print(bad, checksum)
# Knuth's algorithm D: quotient digits that are guessed too big.
print(divmod(2 ** 96 - 1, 2 ** 64 - 1), divmod(2 ** 128 - 2 ** 64, 2 ** 64 - 1), divmod((2 ** 63 - 1) << 64, (2 ** 63 + 1) << 1))
print(divmod(0x7fffffff800000010000000000000000, 0x800000008000000200000005))
print(divmod(0x80000000fffffffe0000000000000000, 0x80000000ffffffff), divmod(0x3fffffffffffffffffffffff, 0x40000000))
print(10 ** 50 // 7, 10 ** 50 % 7, -10 ** 50 // 7, -10 ** 50 % 7, 10 ** 50 // -7, 10 ** 50 % -7)
print(10 ** 30 // 10 ** 30, (10 ** 30 - 1) // 10 ** 30, -(10 ** 30 - 1) // 10 ** 30, 1 // 10 ** 30, -1 // 10 ** 30, -1 % 10 ** 30)
print(10 ** 60 / 10 ** 58, (10 ** 60 + 10 ** 44) / 10 ** 60, 3 ** 500 / 3 ** 501, 1 / 10 ** 308, 10 ** 308 / 10 ** 309, 1 / 2 ** 1074, 1 / 2 ** 1075, 3 / 2 ** 1075)
print((2 ** 107 + 1) / 2 ** 53, (2 ** 54 + 1) / 2, (2 ** 54 + 3) / 2, (2 ** 55 + 1) / 3, -(2 ** 200 + 1) / 7)
for attempt in (lambda: 10 ** 50 // 0, lambda: 10 ** 50 % 0, lambda: 10 ** 50 / 0, lambda: divmod(-10 ** 50, 0), lambda: 2 ** 2000 / 3):
    try:
        print(attempt())
    except ArithmeticError as error:
        print(type(error).__name__, error)
n = 10 ** 25
n //= 3; print(n)
n %= 10 ** 20; print(n)
n //= -10 ** 19; print(n)
