# Each float needs the one before, through a division: the orbit of a planet. Machine code waits for the processor here,
# whoever made it.
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

print(orbit(3000000))
