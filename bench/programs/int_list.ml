# A list of ints: filled, read, written, summed by index and by item.
def sieve(n):
    flags = [1] * (n + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = 0
        i += 1
    count = 0
    for flag in flags:
        count += flag
    return count

def walk(n, rounds):
    items = []
    for i in range(n):
        items.append(i * 7 % 1000)
    total = 0
    for _ in range(rounds):
        for i in range(1, n):
            items[i] = (items[i] + items[i - 1]) % 1000
            total += items[i]
    return total

print(sieve(2000000), walk(200000, 15))
