# ** and pow: negative exponents give floats, three arguments a remainder.
print([2 ** n for n in (0, 1, 30, 31, 62, 63, 64, 65, 100)])
print([(-3) ** n for n in range(6)], -3 ** 2, (-2) ** 63, (-2) ** 64, 0 ** 0, 0 ** 5, 1 ** 10 ** 18)
print(2 ** -1, 4 ** -2, (-2) ** -3, 10 ** -5, 1 ** -1, (-1) ** -5, 7 ** -400)
print(2 ** 3 ** 2, -2 ** 2, 2 ** -2 ** 2, (2 ** 3) ** 2, ~2 ** 2, 2 ** 0.5 == 2 ** (1 / 2))
print(2 ** 10.0, 9 ** 0.5, True ** 3, 3 ** True, True ** False, False ** False)
print(pow(2, 10), pow(3, 4, 5), pow(2, 1000, 1000007), pow(7, 2 ** 70, 13), pow(-3, 3, 7), pow(3, 3, -7), pow(5, 0, 1))
print(pow(3, -1, 11), pow(38, -1, 97), pow(10, -2, 7), pow(2 ** 70, 2 ** 65, 2 ** 61 - 1), pow(base=2, exp=5), pow(2, 5, mod=7))
print(10 ** 17, 10 ** 18, 10 ** 19, 10 ** 20, 7 ** 22, 7 ** 23, 11 ** 18, 11 ** 19)
for attempt in (lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5),
                lambda: pow("2", 3), lambda: 2 ** "3", lambda: pow(2), lambda: 10 ** 400 * 1.0, lambda: 2 ** -(2 ** 70) or 5):
    try:
        print(attempt())
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

def power_mod(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result

modulus = 2 ** 61 - 1
print(all(power_mod(b, e, modulus) == pow(b, e, modulus) for b in (2, 3 ** 50, modulus - 1) for e in (0, 1, 1000, 3 ** 33)))

def fermat(n):
    return [a for a in range(2, 20) if pow(a, n - 1, n) != 1]
print(fermat(561), fermat(2 ** 31 - 1), fermat(2 ** 61 - 1))
n = 3
n **= 3; n **= 2; print(n)
n **= -1; print(n)
