# Products and quotients of growing size: what is multiplied up divides down again.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result

def double_factorial(n):
    return 1 if n < 2 else n * double_factorial(n - 2)

def binomial(n, k):
    return factorial(n) // (factorial(k) * factorial(n - k))

def trailing_zeros(n):
    count = 0
    while n % 10 == 0:
        n //= 10
        count += 1
    return count

print(factorial(30))
print(factorial(100))
print(str(factorial(700))[:30], str(factorial(700))[-180:-170], len(str(factorial(700))))
print(double_factorial(61), binomial(100, 50), sum([binomial(64, k) for k in range(65)]) == 2 ** 64)
print(trailing_zeros(factorial(250)), sum(map(int, str(factorial(300)))))
n = factorial(400)
for i in range(400, 1, -1):
    n, rest = divmod(n, i)
    if rest:
        print("rest", i)
print(n)
print(factorial(60) // factorial(58), factorial(60) % (factorial(59) + 1), factorial(45) / factorial(44), -factorial(40) // factorial(39), -factorial(40) % factorial(39))

def catalan(n):
    row = [1]
    for _ in range(n):
        row.append(sum([row[i] * row[-1 - i] for i in range(len(row))]))
    return row

numbers = catalan(50)
print(numbers[20], numbers[35], numbers[36], numbers[50])
