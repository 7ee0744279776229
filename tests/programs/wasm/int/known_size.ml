# Ints whose size the compiler may know (constants, lengths, remainders, indexes that were within bounds, and what is
# computed of them) must grow into large ones all the same.
def grow(items):
    n = len(items)
    seen = [n + 1, n - 1, -n, ~n, n * 7, n // 3, n // -1, n % 5, n << 20, n >> 1, n & 6, n | 8, n ^ 3]
    for _ in range(6):
        n = n * n
        seen.append(n)
    m = len(items) << 30
    seen.append(m * m)
    seen.append(m * m * 4)
    seen.append(m * m * 4 * len(items))
    seen.append((len(items) << 58) + (len(items) << 58))
    seen.append((len(items) << 59) - -(len(items) << 59))
    seen.append(-(len(items) << 59) - (len(items) << 59) - (len(items) << 59))
    seen.append((len(items) << 61) << 1)
    return seen

def borders(items):
    top = 2 ** 62 - 1
    low = -2 ** 62
    zero = len(items) - len(items)
    seen = [top + zero, top + 1, low - 1, low - zero, -low, ~low, -top, ~top, low // -1, low * -1]
    seen += [(top % 4611686018427387903) + 1, (low % 4611686018427387903), low % -4611686018427387904]
    seen += [(top & 4611686018427387903) + 1, (low | 1) - 2, (top ^ low) * 4, low >> 1, (low >> 1) * 3]
    return seen

def walk(items):
    seen = []
    for i in range(len(items)):
        k = i
        items[k]
        seen.append([k + 4611686018427387900, k - 4611686018427387904, k * 4611686018427387903, (k + 1) ** 40])
    return seen

def after_index(items, i):
    items[i]
    big = i + 2 ** 61
    big = big + big
    return i - 1, i * i, i * 4294967296 * 1073741824 * 4, big, -i

def in_branches(items, i, flag):
    if flag:
        items[i]
        i = i + 1
    else:
        i = i * 4611686018427387904
    return i + i

def in_loops(items, i):
    seen = []
    while True:
        items[i % len(items)]
        i = i * 1000003
        seen.append(i)
        if len(seen) == 8:
            break
    x = 1
    for _ in range(70):
        x = x * 3 % 1000000007
        y = x + x
        x = y * 4611686018427387
    return seen, x, y

def in_handlers(items, i):
    try:
        items[i]
        i = i * 4611686018427387904 * 16
        items[i]
    except IndexError as error:
        return str(error), i + i, i - 1
    return i

def in_handlers_inside(items, i):
    x = 5
    try:
        x = 4611686018427387903
        items[i]
        x = 7
    except IndexError:
        pass
    return x + x, x - 9223372036854775807

def of_texts(text):
    total = 0
    for c in text:
        code = ord(c)
        total += code * 4611686018427387 * 1000
    return total, ord(text[0]) + 1, ord(text[-1]) * 36028797018963968

def nested(n):
    k = 3
    seen = []
    for i in range(4):
        k = k % 1000
        for j in range(3):
            k = k * k + j
        seen.append(k)
        if i == 2:
            k = 10 ** 20
    return seen

def chosen(x, y):
    a = x % 10 if x > 0 else y
    return a + 4611686018427387903

def bools(items):
    full = len(items) > 2
    return full + full, full * 4611686018427387904, -full, ~(full + 0), full << 62, full % 2, full - 4611686018427387904 - full, full & full

print(*grow([1, 2, 3]))
print(*borders([1]))
print(walk([5, 6, 7]))
print(after_index([1, 2, 3], 2), after_index([1, 2, 3], -3))
print(in_branches([1, 2], 1, True), in_branches([1, 2], -1, True), in_branches([1, 2], 10 ** 20, False), in_branches([1], 3, False))
print(in_loops([4, 5, 6], 12345))
print(in_handlers([1, 2], 1), in_handlers([1, 2], -2), in_handlers([1, 2], 2), in_handlers([], 10 ** 30))
print(in_handlers_inside([1], 0), in_handlers_inside([1], 1))
print(of_texts("aé漢🙂"))
print(nested(1))
print(chosen(12, 5), chosen(-12, 5), chosen(-1, 10 ** 25))
print(bools([1, 2]), bools([1, 2, 3]))

def at_the_limits(y):
    # each value is as large as what is known of it allows
    half = y & 2305843009213693951
    lowest = ~half
    double = half + half
    less = lowest - half
    turned = -lowest
    divided = lowest // -1
    seen = [double + double, less + less, less - double, turned + turned, divided + divided, -less, -less + turned, less // -1 + divided]
    word, more = y & 4294967295, y & 2147483647
    seen += [word * more, word * word, more * more, (more * more) * 2, ~word * more, ~word * ~more, (~more * ~more) * 2]
    seen += [half << 1, half << 2, lowest << 1, lowest << 2, (lowest << 1) + lowest, (y & 1) << 62, ~(y & 1) << 61]
    return seen

def in_a_try(items, i):
    x = len(items)
    try:
        x = 4611686018427387903 & i
        items[3]
        x = 1
    except IndexError:
        x = x + x
    y = len(items)
    try:
        y = 4611686018427387903 & i
        items[4]
    except IndexError:
        pass
    return x, y + y

def bools_or_not(n):
    x = (n > 1) & (n > 2)
    y = x + 1
    z = x
    seen = [x, y, x + x, z, z | False, ~(z + 0), x * 4611686018427387904]
    if n > 100:
        x = "text"
        z = 5
    return seen, x, z

print(at_the_limits(-1), at_the_limits(2305843009213693951))
print(in_a_try([1, 2], -1), in_a_try([1, 2, 3, 4], -1), in_a_try([], 4611686018427387903))
print(bools_or_not(5), bools_or_not(0), bools_or_not(101))
