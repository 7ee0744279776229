# Bitwise operators behave as on two's complement of endless width.
values = [0, 1, -1, 5, -5, 255, -256, 2 ** 31, -2 ** 31, 2 ** 62 - 1, -2 ** 62, 2 ** 63, -2 ** 63 - 1, 2 ** 70 + 5]
for a in values:
    print(a, ~a, [a & b for b in values[:8]], [a | b for b in values[4:9]], [a ^ b for b in values[7:]])
for a in (1, -1, 5, -5, 2 ** 62, -2 ** 63, 2 ** 70 + 5):
    print([a << n for n in (0, 1, 31, 32, 62, 63, 64)])
    print([a >> n for n in (0, 1, 31, 32, 62, 63, 64, 100)])
print(0 << 100, 0 >> 100, 1 << False, True << 3, -1 >> 10 ** 20, 5 >> 2 ** 70, 0 << 2 ** 70)
for attempt in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 0 << -2 ** 70, lambda: 1 << 1.0, lambda: 1 & 1.0,
                lambda: "a" | 1, lambda: ~1.5, lambda: None ^ 1):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count

def reverse(n, width):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result

def crc(data):
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
    return ~value & 0xFFFFFFFF

def xorshift(state, n):
    for _ in range(n):
        state ^= state << 13 & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= state << 17 & 0xFFFFFFFFFFFFFFFF
    return state

print([popcount(n) for n in (0, 255, 2 ** 62 - 1, 2 ** 64 - 1, 3 ** 60)])
print(reverse(0b1101, 4), reverse(1, 64), reverse(2 ** 64 - 2, 65))
print(crc([49, 50, 51, 52, 53, 54, 55, 56, 57]), crc([]), xorshift(88172645463325252, 20))
print(True & False, True | 2, True ^ True, type(True & True).__name__, type(True & 1).__name__, ~True, ~False)
x = 0b1111
x &= 0b1010; x |= 0b0101; x ^= 0b1001; x <<= 60; x >>= 2
print(x, (5).bit_length(), (-2 ** 64).bit_length(), (0).bit_length(), (255).bit_count())
