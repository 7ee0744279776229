# Floats in local variables: the orbit of a planet, and a series.
def orbit(steps):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(steps):
        r2 = x * x + y * y
        f = 0.001 / (r2 * r2)
        vx = vx - f * x
        vy = vy - f * y
        x = x + 0.001 * vx
        y = y + 0.001 * vy
    return x, y

def series(n):
    total = 0.0
    sign = 1.0
    for i in range(n):
        total += sign / (2.0 * i + 1.0)
        sign = -sign
    return 4.0 * total

print(orbit(2000000), series(3000000))
