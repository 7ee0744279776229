# Loop variables and accumulators that begin small and leave every machine word.
def doubling(n):
    value = 1
    seen = []
    for i in range(n):
        value += value
        if i % 7 == 0:
            seen.append(value)
    return seen

def factorial(n):
    result = 1
    while n > 1:
        result *= n
        n -= 1
    return result

def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a

def downward(start, step, n):
    for _ in range(n):
        start -= step
    return start

def squares(n, times):
    trace = [n]
    for _ in range(times):
        n = n * n
        trace.append(n)
    return trace

def shifts(n):
    left, right = 1, -1
    for _ in range(n):
        left <<= 3
        right = (right << 3) - 1
    return left, right

def back_to_small(n):
    value = 3 ** n
    steps = 0
    while value > 1:
        value //= 3
        steps += 1
    return value, steps

print(doubling(70))
print([factorial(n) for n in (0, 1, 12, 13, 20, 21, 25, 33)])
print([fibonacci(n) for n in (0, 1, 46, 47, 90, 91, 92, 93, 94, 150)])
print(downward(-2 ** 62, 2 ** 60, 5), downward(-2 ** 63 + 5, 1, 10), downward(5, 2 ** 64, 2))
print(squares(3, 7), squares(-7, 5), squares(1, 3))
print(shifts(10), shifts(21), shifts(22))
print(back_to_small(10), back_to_small(39), back_to_small(100))
total = 0
for i in range(2 ** 62, 2 ** 62 + 5):
    total += i
print(total, i)
n = 2 ** 63 - 3
while n < 2 ** 63 + 3:
    print(n, end=" ")
    n += 1
print()
