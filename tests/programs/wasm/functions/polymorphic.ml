# One function, arguments of every type: what was proven of one call must not leak into another.
def add(a, b):
    return a + b

def power(base, exponent):
    result = 1
    for _ in range(exponent):
        result = result * base
    return result

def sum_of(items, start):
    for item in items:
        start = start + item
    return start

def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value

def half(n):
    return n / 2

def step(n):
    return n * 3 + 1 if n % 2 else n // 2

print(add(1, 2), add(1.5, 2), add("a", "b"), add([1], [2]), add((1,), ()), add(True, True), add(2 ** 63, -1))
print(power(3, 39), power(3, 41), power(1.5, 3), power(True, 5), power(-2, 63), power(-2, 64), power(10, 0))
print(sum_of([1, 2], 0), sum_of([0.25, 2], 0), sum_of(["b"], "a"), sum_of([[1], [2]], []), sum_of([2 ** 62] * 3, 2 ** 62))
print(clamp(5, 1, 3), clamp(0.5, 1, 3), clamp("m", "a", "f"), clamp(2 ** 90, 0, 2 ** 80), clamp(True, 0, 5), clamp((1,), (2,), (3,)))
print(half(7), half(8), half(True), half(-0.0), half(2 ** 1000) > 1e300)
chain, n = [], 27
while n != 1:
    n = step(n)
    chain.append(n)
print(len(chain), max(chain), step(6.0), step(7.5))
for args in ((1, "a"), ("a", 1), ([1], (1,)), (None, 1), (1.5, [])):
    try:
        add(*args)
    except TypeError as error:
        print(error)
for args in ((1, "a", 2), (None, 1, 2), ([], 1, 2)):
    try:
        clamp(*args)
    except TypeError as error:
        print(error)
