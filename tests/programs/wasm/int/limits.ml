# Every operator where a machine word ends: 2**30, 2**31, 2**61 … 2**64 and around, both signs.
edges = [sign * (2 ** bits + delta) for bits in (30, 31, 32, 61, 62, 63, 64) for delta in (-1, 0, 1) for sign in (1, -1)]
print(len(edges), edges[:6])
for a in edges:
    print(a, a + 1, a - 1, -a, ~a, a * 2, a * -1, a * a, abs(a), a << 1, a >> 1, a // 2, a % 2 ** 31)

checksum = 0
for a in edges:
    for b in edges:
        q, r = a // b, a % b
        if q * b + r != a or (r != 0 and (r < 0) != (b < 0)):
            print("wrong", a, b, q, r)
        checksum = (checksum * 31 + (a + b) * 3 + (a - b) * 5 + a * b * 7 + q * 11 + r * 13
                    + (a & b) * 17 + (a | b) * 19 + (a ^ b) * 23 + (a < b) + 2 * (a == b) + 4 * (a >= b)) % (10 ** 40 + 7)
print(checksum)
print([a for a in edges if a + 0 == a and a - a == 0 and a // 1 == a and a ^ a == 0] == edges)
