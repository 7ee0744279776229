# Comprehensions over typed sources: ints that grow big, floats, bools, mixtures; and what they cost nothing.
def squares(n, start):
    return [i * i for i in range(start, start + n)]
def shifts(n):
    return [1 << i for i in range(n)]
def halves(items):
    return [x / 2 for x in items]
def floors(items):
    return [x // 2 for x in items]
print(squares(4, 0), squares(3, 2 ** 31 - 1), squares(2, 2 ** 32), squares(2, -2 ** 40), shifts(68)[60:], sum(shifts(64)), halves([1, 2 ** 53 + 1, 3.5, True]), floors([7, -7, 7.5, 2 ** 65, True]))
ints = [i for i in range(10)]
floats = [i * 0.1 for i in range(10)]
mixed = [i if i % 3 else i / 2 for i in range(8)]
bools = [i > 4 for i in ints]
print(floats, mixed, bools, sum(bools), [type(x).__name__ for x in mixed], [a + b for a, b in zip(ints, floats)][:3], [x is True for x in bools][4:6], [not b for b in bools][:2], [-x for x in floats[:2]], [x * x for x in mixed])
print(sum([x for x in ints if x % 2]), sum([x * 0.5 for x in ints]), max([x * (9 - x) for x in ints]), min([x * x - 10 for x in ints]), [sum(ints[:i]) for i in range(5)], [abs(x - 5) for x in ints], [divmod(x, 3) for x in ints][-2:], [round(x * 1.5) for x in ints[:5]], [x ** 2 for x in floats[:3]], [10 ** x for x in (0, 17, 18, 19)], [x % 4 for x in range(-5, 3)], [2 ** -x for x in range(3)])
table = [[i * j for j in range(12)] for i in range(12)]
print(sum([sum(row) for row in table]), table[11][11], [row[3] for row in table], [table[i][11 - i] for i in range(12)], [[x for x in row if x % 7 == 0 and x] for row in table[6:9]])
collatz = {n: (n // 2 if n % 2 == 0 else 3 * n + 1) for n in range(1, 12)}
print(collatz, {n: 2 ** n for n in (10, 62, 63, 64)}, {x / 2: x for x in range(3)}, {x * x % 11 for x in range(11)}, {str(x): x for x in (1.0, 1, True)}, {x: x.bit_length() for x in (0, 1, 255, 2 ** 64)})
big = [n * n * n for n in range(2097150, 2097154)]
print(big, [b - a for a, b in zip(big, big[1:])], [b > 2 ** 63 for b in big], [b % 1000 for b in big], [b & 0xFF for b in big])
acc = 0
running = [acc := acc + n * 2 ** 60 for n in range(1, 8)]
print(running, acc, [r >> 60 for r in running], [r == float(r) for r in running])
series = [(-1) ** k / (2 * k + 1) for k in range(200)]
print(4 * sum(series[::-1]) > 3.13, series[:4], [x for x in series[:6] if x < 0], sorted(series)[0], [int(x * 100) for x in series[:5]])
print([x for x in [float("inf"), -0.0, float("nan"), 0.0] if x == x], [1 / x for x in (0.5, -2, 2 ** 62)], [x and 1 / x for x in (0, 4)], [i * "ab" for i in range(3)], [i * [i] for i in range(3)], ["%d" % x for x in (1.9, True)], [x for x in (1, 1.0, True) if x is not True])
