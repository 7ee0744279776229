# Functions that call themselves, and each other.
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

def is_even(n):
    return True if n == 0 else is_odd(n - 1)

def is_odd(n):
    return False if n == 0 else is_even(n - 1)

def hanoi(n, source, target, spare, moves):
    if n:
        hanoi(n - 1, source, spare, target, moves)
        moves.append(source + target)
        hanoi(n - 1, spare, target, source, moves)
    return moves

def permutations(items):
    if not items:
        return [[]]
    return [[items[i], *rest] for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]

known = {}
def fibonacci(n):
    if n in known:
        return known[n]
    known[n] = n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
    return known[n]

def depth(tree):
    return 0 if not isinstance(tree, list) else 1 + max([0] + [depth(branch) for branch in tree])

def gcd(a, b):
    return abs(a) if b == 0 else gcd(b, a % b)

def digits(n, base):
    return (digits(n // base, base) if n >= base else "") + "0123456789abcdef"[n % base]

print([ackermann(2, n) for n in range(5)], ackermann(3, 3))
print(is_even(150), is_odd(151), is_even(7))
print(hanoi(3, "A", "C", "B", []), len(hanoi(8, "A", "C", "B", [])))
print(permutations([1, 2, 3]))
print(fibonacci(50), fibonacci(200), len(known))
print(depth([]), depth([1, [2, [3, [4]], []]]), depth(5))
print(gcd(2 ** 80, 6 ** 30), gcd(-12, 18), gcd(0, 0))
print(digits(255, 16), digits(255, 2), digits(10 ** 30, 7))
