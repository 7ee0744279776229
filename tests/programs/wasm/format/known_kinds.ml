# f-strings of what is certainly an int, a float or a str, with and without conversions and specifications.
def ints(n):
    n += 1
    return [f"{n}", f"{n!s}", f"{n!r}", f"{n!a}", f"{n:}", f"{n:5}|", f"{n:x}", f"{n!r:>4}|", f"{n}{n}", f"<{n * n}>"]

def floats(x):
    x += 0.5
    return [f"{x}", f"{x!s}", f"{x!r}", f"{x!a}", f"{x:}", f"{x:.2f}", f"{x!r:>6}|", f"{x}{-x}", f"<{x * x}>"]

def texts(n):
    s = "aé'" * n
    return [f"{s}", f"{s!s}", f"{s!r}", f"{s!a}", f"{s:}", f"{s:4}|", f"{s!r:>9}|", f"{s}{s}"]

def truths(n):
    flag = n > 2
    return [f"{flag}", f"{flag!s}", f"{flag!r}", f"{flag:}", f"{flag:d}", f"{flag}{not flag}"]

def empty_or_not(n):
    spec = ""
    first = f"{n:{spec}}"
    spec = "04d"
    return first, f"{n:{spec}}"

def lost(values):
    # each text is alive while the next ones are made
    return "".join([f"{v * v}-{v}-{-v};" for v in values])

for n in (0, -1, 7, 4611686018427387903, -4611686018427387905, 10 ** 40):
    print(ints(n))
for x in (0.0, -0.5, 1.25, 1e300, float("inf"), float("nan"), 1e-7):
    print(floats(x))
for n in (0, 1, 2):
    print(texts(n), truths(n + 1), empty_or_not(n))
print(lost(range(50)))
