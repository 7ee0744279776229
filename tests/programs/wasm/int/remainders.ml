# Remainders by constants: of either sign, at the borders of small ints, and of large ints.
NUMBERS = [0, 1, -1, 2, -2, 6, 7, -7, 8, 999, 1000, 1001, -999, -1000, -1001, 2 ** 31, -2 ** 31, 2 ** 32 + 5,
           2 ** 53, -2 ** 53, 2 ** 61, -2 ** 61, 2 ** 62 - 1, 2 ** 62 - 2, -2 ** 62, -2 ** 62 + 1, 2 ** 62, -2 ** 62 - 1,
           2 ** 63, -2 ** 63, 10 ** 30, -10 ** 30]

def small(n):
    return [n % 1, n % 2, n % 3, n % 7, n % 8, n % 10, n % 1000, n % 1024, n % 65537]

def large(n):
    return [n % 2147483647, n % 4294967297, n % 1000000007, n % 2305843009213693951, n % 2305843009213693953,
            n % 4611686018427387902, n % 4611686018427387903, n % 4611686018427387904, n % 10 ** 25]

def below_zero(n):
    return [n % -1, n % -2, n % -3, n % -7, n % -8, n % -1000, n % -4611686018427387903, n % -4611686018427387904]

def known(n):
    # called with ints alone
    n += 0
    n %= 1000
    return n, n * n % 7, (n + 3) % 997, -n % 1000, n % -13

def of_zero(n):
    try:
        return n % 0
    except ZeroDivisionError:
        return "zero"

def constants():
    return [7 % 3, -7 % 3, 7 % -3, -7 % -3, 4611686018427387903 % 4611686018427387902, -4611686018427387904 % 4611686018427387903]

for n in NUMBERS:
    print(n, small(n), large(n), below_zero(n), of_zero(n))
print(known(123456789), known(-123456789), known(0), known(-1), known(2 ** 62), known(-2 ** 62))
print(constants())
print(small(7.5), small(-7.5), "%d!" % 5, [True % 3, True % 1, False % 1000, True % -5])
