# Multiplication where schoolbook and faster algorithms meet, against identities and other ways to the same product.
def by_shifts(a, b):
    result = 0
    while b:
        if b & 1:
            result += a
        a <<= 1
        b >>= 1
    return result

def repunit(n):
    return (10 ** n - 1) // 9

for bits in (10, 29, 30, 31, 59, 60, 61, 63, 64, 65, 100, 333, 1000, 2400, 5000):
    a, b = (1 << bits) - 1, (1 << bits // 2) + 12345
    product = a * b
    print(bits, product == by_shifts(a, b), product == b * a, product % 1000000007, (a + b) ** 2 - (a - b) ** 2 == 4 * product,
          a * a == by_shifts(a, a), (-a) * b == -product, (-a) * -b == product)
print(repunit(20) ** 2, repunit(30) * repunit(10))
print(repunit(500) ** 2 % (10 ** 30 + 57), repunit(1500) * repunit(1400) % 2 ** 89)
a, b, c = 3 ** 300, -5 ** 200, 2 ** 777 + 1
print((a + b) * c == a * c + b * c, (a * b) * c == a * (b * c), a * (b - c) == a * b - a * c, a * 0, a * 1 == a, a * -1 == -a, 0 * b)
sign = [(x > 0) - (x < 0) for x in (a * b, b * b, b * c, -a * -c, b ** 3, b ** 4)]
print(sign, a.bit_length(), (a * c).bit_length(), (b * b).bit_length())

def power(base, n):
    result = 1
    for bit in bin(n)[2:]:
        result *= result
        if bit == "1":
            result *= base
    return result

print(power(3, 1000) == 3 ** 1000, power(-7, 333) == (-7) ** 333, power(10 ** 10, 55) == 10 ** 550, power(2, 4096) == 1 << 4096)
total = 1
for n in range(1, 120):
    total *= n * n + 1
print(total % 10 ** 20, len(str(total)))
n = 12345678901234567890
n *= n; print(n)
n *= -n; print(n)
n *= 0.0; print(n)
