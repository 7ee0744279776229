# Infinities, NaN and the two zeros: in arithmetic, comparison, containers, control flow.
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, -inf * inf, inf / inf, 1 / inf, -1 / inf, inf // 2, 5 % inf, -5 % inf, 5 // inf, -5 // inf, nan + 1, nan * 0)
print(0.0 == -0.0, 1 / inf == 0.0, -0.0, 0.0 - 0.0, -0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, -0.0 * -1, abs(-0.0), -0.0 + -0.0, 0 * -1.0, round(-0.4), round(-0.4, 1), -0.0 // 1, -0.0 % 1, 0.0 % -1)
print(nan == nan, nan != nan, nan < nan, nan > 1, nan <= inf, not nan == nan, nan in [nan], [nan] == [nan], [float("nan")] == [float("nan")])
print(inf > 10 ** 400, -inf < -10 ** 400, inf == inf, inf == 1e400, max(1, inf), min(-inf, 5), max(nan, 1) == 1, max(1, nan), min([nan, 1]), min([1, nan]))
print(bool(nan), bool(inf), bool(-0.0), bool(5e-324), 1 if nan else 0, 2 if 0.0 else 3, nan and "yes", -0.0 or "no")
print(sorted([3, inf, -inf, 0.0, 2.5]), sorted([0.0, -0.0]), sorted([-0.0, 0]), {0.0: "a", -0.0: "b"}, {0.0, -0.0, 0}, (0.0,) == (-0.0,))
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 1e-323 / 100, 1e308 + 1e308, 1e308 - -1e308, 2.0 ** 1023 * 2, 5e-324 / 2)
print(inf ** 2, inf ** 0, inf ** -1, (-inf) ** 3, (-inf) ** 2, nan ** 0, 1 ** nan, 1 ** inf, 0 ** inf, 0.5 ** inf, 2 ** -inf, 2 ** nan, (-1) ** inf, (-0.0) ** 3, 0.0 ** 0)
for attempt in (lambda: 1 / 0.0, lambda: -1 // 0.0, lambda: 1 % 0.0, lambda: inf / 0, lambda: nan // 0, lambda: 0.0 ** -1, lambda: (-0.0) ** -2, lambda: 1e200 ** 2, lambda: 2.0 ** 1024,
                lambda: int(inf), lambda: int(nan), lambda: round(-inf), lambda: divmod(1.0, 0), lambda: inf.as_integer_ratio(), lambda: range(inf)):
    try:
        print(attempt())
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

def classify(x):
    if x != x:
        return "nan"
    if x in (inf, -inf):
        return "inf"
    if x == 0:
        return "-0" if str(x).startswith("-") else "0"
    return "negative" if x < 0 else "positive"
print([classify(x) for x in (nan, inf, -inf, 0.0, -0.0, 0, -2, 1e-300, -nan)])

def smallest(values):
    best = inf
    for value in values:
        if value < best:
            best = value
    return best
print(smallest([]), smallest([3, nan, 2]), smallest([nan]), smallest([-inf, 0]))
print(hash(inf), hash(-inf), hash(0.5), hash(-0.0), hash(1e300), hash(2.0 ** -30), hash(1.5), -nan, abs(nan), +nan, str(-nan))
