# Floor division and remainder: signs, exactness, errors, and that they fit together.
for a in (7, -7, 0, 1, -1, 6, -6, 2 ** 63, -2 ** 63, 2 ** 64 + 1):
    for b in (2, -2, 3, -3, 1, -1, 7, 10, 2 ** 32, -2 ** 63):
        print(a // b, a % b, divmod(a, b) == (a // b, a % b), end="; ")
    print()
print(7 / 2, -7 / 2, 6 / 3, 0 / 5, 2 ** 63 / 2 ** 62, 1 / 3, 10 ** 30 / 10 ** 29, (2 ** 53 + 1) / 1)
print(2 ** 1000 / 2 ** 999, 3 ** 400 / 3 ** 398, (10 ** 400 + 1) / 10 ** 399)
for attempt in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 2 ** 70 // 0,
                lambda: 2 ** 70 % 0, lambda: 2 ** 70 / 0, lambda: 10 ** 400 / 3, lambda: 1 // False, lambda: 0 ** -1):
    try:
        print(attempt())
    except ArithmeticError as error:
        print(type(error).__name__, error)

def floor_loop(n, divisor):
    parts = []
    while n not in (0, -1):
        parts.append(n % divisor)
        n //= divisor
    return parts, n

print(floor_loop(12345, 10), floor_loop(-12345, 10), floor_loop(2 ** 65, 16))

def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True
print([n for n in range(-3, 60) if is_prime(n)])
n = 100
n //= 7; print(n)
n %= 5; print(n)
n /= 2; print(n)
n //= 0.75; print(n)
print(-5 // 2 * 2 + -5 % 2, -5 % 3 - 5 % -3, True // 1, True % 2, 5 // True, -(5 // 2), -5 // 2)
