def f(x):
    a = x + (x := 5) + x
    b = [x, (x := 7), x]
    c = (x, x := 8)
    d = x < (x := 20) < x + 1
    x += (x := 1)
    return a, b, c, d, x

print(f(1))
if (n := len("abc")) > 2 and (m := n + 1):
    print(n, m)
print([y := 1, y ** 2], y)
print([last := i for i in range(4)], last)
while (k := n) > 0:
    n -= 1
    print(k)

def g():
    total = 0
    values = [total := total + v for v in range(5)]
    return values, total
print(g())
