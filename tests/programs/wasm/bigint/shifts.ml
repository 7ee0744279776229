# Shifts and bit patterns of big ints, negative ones too.
a = 0x123456789ABCDEF0FEDCBA9876543210
for n in (0, 1, 4, 15, 29, 30, 31, 32, 33, 60, 63, 64, 65, 100, 124, 125, 126, 200):
    print(n, a >> n, -a >> n, hex(a << n)[:20], (a << n) >> n == a, (-a << n) >> n == -a, (a >> n) << n == a & ~((1 << n) - 1))
print([(-1 << n) >> 3 for n in (0, 2, 3, 4, 62, 63, 64, 65)], -(1 << 64) >> 64, -(1 << 64) - 1 >> 64, ~(1 << 64) >> 64)
masks = [(1 << n) - 1 for n in (8, 32, 63, 64, 65, 128)]
print([a & m for m in masks])
print([-a & m for m in masks])
print([a | ~m for m in masks])
print([(a ^ m) & m for m in masks])
print(a & -a, a & ~a, a | ~a, a ^ ~a, -a & -a == -a, (a ^ -a) == (-a ^ a), ~-a == a - 1, -~a == a + 1)

def bits(n):
    return [i for i in range(n.bit_length()) if n >> i & 1]

print(bits(2 ** 100 + 2 ** 64 + 2 ** 63 + 1), bits(-5 & 0xFF), len(bits(3 ** 200)), (3 ** 200).bit_count())

def gray(n):
    return n ^ n >> 1

def from_gray(n):
    shift = 1
    while n >> shift:
        n ^= n >> shift
        shift <<= 1
    return n

print(all(from_gray(gray(n)) == n for n in (0, 1, 5, 2 ** 63, 2 ** 64 - 1, 10 ** 50)), gray(10 ** 30))

def rotate(n, by, width):
    return (n << by | n >> width - by) & (1 << width) - 1

print([rotate(0x8000000000000001, by, 64) for by in (1, 4, 63)], rotate(2 ** 127 + 1, 1, 128))
n = 1
n <<= 70; print(n)
n |= 1; print(n)
n ^= n >> 1; print(n)
n &= ~1; print(n)
n >>= 69; print(n)
for attempt in (lambda: 2 ** 70 << -1, lambda: 2 ** 70 >> -2 ** 70, lambda: 1 << 2 ** 70, lambda: 2 ** 70 << 1.0):
    try:
        attempt()
    except (ValueError, TypeError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
