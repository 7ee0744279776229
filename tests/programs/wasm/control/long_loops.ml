# Many iterations of small bodies, as benchmarks have them; results check every step.
def gauss(n):
    total = 0
    for i in range(n + 1):
        total += i
    return total

def alternating(n):
    total, sign = 0.0, 1.0
    for i in range(n):
        total += sign / (2 * i + 1)
        sign = -sign
    return total * 4

def lcg(seed, n):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return seed

def nested(n):
    count = 0
    for i in range(n):
        for j in range(i, n):
            if (i ^ j) & 1 == 0:
                count += j - i
            elif i & j:
                count -= 1
    return count

def digits(limit):
    found = []
    n = 0
    while len(found) < limit:
        n += 1
        m, total = n, 0
        while m:
            m, digit = divmod(m, 10)
            total += digit * digit * digit
        if total == n:
            found.append(n)
        if n > 3000:
            break
    return found

def pythagorean(n):
    found = 0
    for a in range(1, n):
        for b in range(a, n):
            c2 = a * a + b * b
            c = int(c2 ** 0.5)
            if c < n and c * c == c2:
                found += 1
    return found

def bubble(items):
    items = items[:]
    swaps = 0
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
                swaps += 1
        if not swapped:
            break
    return items, swaps

print(gauss(30000), alternating(20000), lcg(1, 20000), nested(150), digits(6), pythagorean(120))
values = [n * 7919 % 101 for n in range(100)]
ordered, swaps = bubble(values)
print(ordered == sorted(values), swaps, bubble([]), bubble([1]), bubble([2.5, 1, True]))
text_length = 0
for i in range(5000):
    text_length += len(str(i * i))
print(text_length)
hits = {}
for i in range(10000):
    key = i * i % 17
    hits[key] = hits.get(key, 0) + 1
print(hits)
a, b, steps = 2 ** 61 - 1, 3 ** 38, 0
while b:
    a, b = b, a % b
    steps += 1
print(a, steps)
