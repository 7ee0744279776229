# Algorithms that live on big ints: RSA, Miller–Rabin, square roots, continued fractions.
def is_probable_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while not d & 1:
        d >>= 1
        s += 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True

def next_prime(n):
    n |= 1
    while not is_probable_prime(n):
        n += 2
    return n

def inverse(a, m):
    old, new, x, y = a % m, m, 1, 0
    while new:
        q = old // new
        old, new, x, y = new, old - q * new, y, x - q * y
    return x % m

def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) >> 1
        if y >= x:
            return x
        x = y

def convergents(n, count):
    root = isqrt(n)
    m, d, a = 0, 1, root
    h, k = (1, root), (0, 1)
    for _ in range(count):
        m = d * a - m
        d = (n - m * m) // d
        a = (root + m) // d
        h, k = (h[1], a * h[1] + h[0]), (k[1], a * k[1] + k[0])
    return h[1], k[1]

p, q = next_prime(2 ** 107), next_prime(3 ** 70)
n, e = p * q, 65537
d = inverse(e, (p - 1) * (q - 1))
message = int("".join([f"{ord(c):03}" for c in "secret é"]))
cipher = pow(message, e, n)
print(p, q, d * e % ((p - 1) * (q - 1)), cipher, pow(cipher, d, n) == message)
print([m for m in range(2, 128) if is_probable_prime(2 ** m - 1)])
print(isqrt(2 * 10 ** 80), isqrt(10 ** 40 - 1), isqrt(2 ** 64) == 2 ** 32, isqrt(2 ** 64 - 1) == 2 ** 32 - 1)
x, y = convergents(61, 21)
print(x, y, x * x - 61 * y * y, convergents(2, 60))
numerator, denominator = 0, 1
for i in range(1, 41):
    numerator, denominator = numerator * i + denominator, denominator * i
a, b = numerator, denominator
while b:
    a, b = b, a % b
print(numerator // a, denominator // a)
