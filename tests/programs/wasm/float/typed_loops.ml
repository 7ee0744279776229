# Loops whose variables stay floats, and those where they stop being floats.
def mandelbrot(size):
    rows = []
    for row in range(size):
        line = ""
        for column in range(size * 2):
            cr, ci = column / size - 1.5, 2.0 * row / size - 1.0
            zr = zi = 0.0
            n = 0
            while n < 30 and zr * zr + zi * zi < 4.0:
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                n += 1
            line += " .:-=+*#%@"[n // 3 if n < 30 else 9]
        rows.append(line)
    return rows

def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        total += f(a + i * h)
    return total * h

def sine(x):
    term = total = x
    n = 1
    while abs(term) > 1e-17:
        term *= -x * x / ((n + 1) * (n + 2))
        total += term
        n += 2
    return total

def nbody(steps):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(steps):
        r3 = (x * x + y * y) ** 1.5
        vx -= 0.01 * x / r3
        vy -= 0.01 * y / r3
        x += 0.01 * vx
        y += 0.01 * vy
    return x, y, vx, vy

def spectral(n):
    u = [1.0] * n
    for _ in range(3):
        u = [sum([u[j] / ((i + j) * (i + j + 1) / 2 + i + 1) for j in range(n)]) for i in range(n)]
    return u

def becomes_int(x):
    trace = []
    for i in range(4):
        x = x / 2 if i % 2 else int(x * 3)
        trace.append(x)
    return trace

def maybe_float(flag):
    x = 1.5 if flag else 3
    return x * 2, x // 1, -x

print(*mandelbrot(12), sep="\n")
print(integrate(lambda x: x * x, 0.0, 3.0, 300), integrate(lambda x: 1 / x, 1, 2, 64), integrate(sine, 0, 3.0, 50))
print([sine(x) for x in (0.0, 0.5, 1.0, -2.0, 3.141592653589793)], nbody(500))
print(becomes_int(7.5), becomes_int(2), maybe_float(1), maybe_float(0), maybe_float(None))
total = 0
for x in (0.5, 1, 2.25):
    total += x
    total *= 2
print(total, total == int(total))
table = [[float(i * j) for j in range(4)] for i in range(4)]
for row in table:
    for j in range(len(row)):
        row[j] = row[j] / 3 + j
print(table)
print([round(value, 9) for value in spectral(5)])
