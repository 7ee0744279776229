# Small numerical programs with lists of floats: statistics, matrices, interpolation.
def mean(values):
    return sum(values) / len(values)

def variance(values):
    m = mean(values)
    return sum([(x - m) ** 2 for x in values]) / (len(values) - 1)

def median(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2

def matmul(a, b):
    return [[sum([x * y for x, y in zip(row, column)]) for column in zip(*b)] for row in a]

def solve(matrix, right):
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            for j in range(i, n + 1):
                rows[k][j] -= factor * rows[i][j]
    result = [0.0] * n
    for i in reversed(range(n)):
        result[i] = (rows[i][n] - sum([rows[i][j] * result[j] for j in range(i + 1, n)])) / rows[i][i]
    return result

def bisect(f, low, high):
    while high - low > 1e-12:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low

def horner(coefficients, x):
    result = 0
    for c in coefficients:
        result = result * x + c
    return result

data = [2.5, 3.25, 1.75, 8.5, 4.0, 4.5, 0.25, 6.125]
print(mean(data), variance(data), median(data), median(data[:7]), max(data) - min(data), variance(data) ** 0.5)
print(matmul([[1.0, 2.0], [3.0, 4.0]], [[0.5, -1.0], [0.25, 1.5]]), matmul([[1, 2]], [[0.5], [2 ** 60]]))
print(solve([[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0]], [8.0, -11.0, -3.0]))
print(bisect(lambda x: x * x - 2, 0.0, 2.0), bisect(lambda x: x ** 3 - x - 2, 1, 2))
print(horner([1, -6, 11, -6], 4), horner([0.5, 0, -1], 2), horner([], 3), horner([2 ** 40, 1], 2 ** 40), horner([1.5], 9))
smooth = data[:]
for _ in range(3):
    smooth = [(smooth[i - 1] + smooth[i] + smooth[(i + 1) % len(smooth)]) / 3 for i in range(len(smooth))]
print([f"{x:.6f}" for x in smooth])
try:
    mean([])
except ZeroDivisionError as error:
    print(error)
try:
    solve([[0.0, 0.0], [0.0, 0.0]], [1.0, 1.0])
except ZeroDivisionError as error:
    print(error)
