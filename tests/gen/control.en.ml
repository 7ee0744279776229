# Loops, branches, ways out of them, ranges of every kind, truth.
seen = []


def loops(n):
    r = []
    for i in range(n):
        if i == 3:
            continue
        if i > 7:
            break
        for j in range(i, -1, -2):
            if j == 2:
                break
            r.append(i * 10 + j)
        else:
            r.append(-1)
    else:
        r.append(-2)
    while n > 0:
        n -= 3
        if n == 1:
            r.append("one")
            break
    else:
        r.append("none")
    return r


seen.append([loops(0), loops(5), loops(12)])


def ranges(a, b, c):
    r = []
    try:
        for i in range(a, b, c):
            r.append(i)
            if i == 99:
                break
    except (ValueError, TypeError) as e:
        r.append(e.args[0])
    return r


BIG = 2 ** 62
seen.append([ranges(0, 10, 3), ranges(10, 0, -4), ranges(0, 0, 1), ranges(5, 1, 1), ranges(1, 5, -1)])
seen.append([ranges(-BIG, BIG - 1, BIG), ranges(BIG - 1, -BIG, -BIG), ranges(True, 4, True)])


def truths(*values):
    r = []
    for v in values:
        if v:
            r.append(1)
        elif not v:
            r.append(0)
        r.append(True if v else False)
        n = 0
        while v and n < 2:
            n += 1
        r.append(n)
    return r


seen.append(truths(0, 1, -1, 10 ** 30, 0.0, -0.0, 2.5, "", "a", (), (0,), [], [0], None, True, False, {}, {1: 2}))


def known_truths(i, x, s, t, l):
    r = []
    if i:
        r.append("i")
    if x:
        r.append("x")
    if s:
        r.append("s")
    if t:
        r.append("t")
    if l:
        r.append("l")
    return r


seen.append([known_truths(0, 0.0, "", (), []), known_truths(5, 1e-9, "x", (1,), [1])])


def chains(a, b, c):
    return [a < b < c, a < b > c, a == b == c, a if a > b else b, (a or b) and c, not (a < b and b < c)]


seen.append([chains(1, 2, 3), chains(3, 2, 1), chains(1, 1, 1), chains(1.5, 2, 10 ** 30)])


def unbound(flag):
    if flag:
        x = 1
    try:
        return x
    except UnboundLocalError as e:
        return e.args[0]


seen.append([unbound(True), unbound(False)])
try:
    seen.append(nothing)
except NameError as e:
    seen.append(e.args[0])
later = 1
del later
try:
    seen.append(later)
except NameError as e:
    seen.append(e.args[0])
for one in seen:
    print(one)
