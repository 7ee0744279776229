# Floats in local variables: an integral, a series, and how long points of a plane stay near.
def integral(n):
    step = 1.0 / n
    total = 0.0
    for i in range(n):
        x = (i + 0.5) * step
        total += x * x * (1.0 - x) + 0.5 * x
    return total * step

def series(n):
    total = 0.0
    sign = 1.0
    for i in range(n):
        total += sign / (2.0 * i + 1.0)
        sign = -sign
    return 4.0 * total

def escape(width, height, limit):
    total = 0
    for j in range(height):
        ci = 2.0 * j / height - 1.0
        for i in range(width):
            cr = 3.0 * i / width - 2.0
            x = y = 0.0
            n = 0
            while n < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + cr, 2.0 * x * y + ci
                n += 1
            total += n
    return total

print(integral(2000000), series(2000000), escape(240, 160, 100))
