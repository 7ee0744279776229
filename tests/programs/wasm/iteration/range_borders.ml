# Loops over ranges near the borders of small ints, over large ints, with steps of any sign and length.
TOP = 2 ** 62 - 1
LOW = -2 ** 62

def forward(start, stop):
    return [i for i in range(start, stop)]

def backward(start, stop):
    seen = []
    for i in range(start, stop, -1):
        seen.append(i)
    return seen

def stepping(start, stop, step):
    seen = []
    for i in range(start, stop, step):
        seen.append(i)
        if len(seen) == 9:
            break
    else:
        seen.append("all")
    return seen

def by_seven(start, stop):
    n = 0
    for i in range(start, stop, 7):
        n += 1
        if n > 5:
            return n, i
    return n

def by_large(start, stop):
    seen = []
    for i in range(start, stop, 2 ** 61):
        seen.append(i)
    for i in range(stop, start, -2 ** 61):
        seen.append(i)
    for i in range(start, stop, 4611686018427387903):
        seen.append(i)
    return seen

def constants():
    seen = []
    for i in range(3):
        seen.append(i)
    for i in range(2, -3, -2):
        seen.append(i)
    for i in range(5, 5):
        seen.append("never")
    for i in range(5, 0):
        seen.append("never")
    for i in range(0, 10, 4):
        seen.append(i)
    for i in range(4611686018427387900, 4611686018427387903):
        seen.append(i + 1)
    for i in range(-4611686018427387904, 4611686018427387903, 2305843009213693952):
        seen.append(i - 1)
    for i in range(4611686018427387902, 4611686018427387906):
        seen.append(i)
    for i in range(True, 3):
        seen.append(i)
    for i in range(False):
        seen.append("never")
    return seen

def changed(n):
    # neither the variable nor what the range was made of has any effect on the loop
    seen = []
    step = 2
    for i in range(0, n, step):
        seen.append(i)
        i = 100
        n = 0
        step = -1
        seen.append(i)
    return seen, i

def kept_after(n):
    i = "before"
    for i in range(n):
        pass
    last = i
    for i in range(n, 0, -3):
        if i < 5:
            break
        continue
    return last, i

def nested(n):
    total = 0
    for i in range(n):
        for j in range(i, -1, -1):
            for k in range(j, i + 1, i + 1 - j):
                total = total * 3 + i + j + k
    return total

def both(steps):
    # one loop, and which way it goes is known late
    seen = []
    for step in steps:
        try:
            for i in range(4, 10 - step, step):
                seen.append(i)
                if len(seen) > 40:
                    break
        except ValueError as error:
            seen.append(str(error))
    return seen

def sent(start, stop, step):
    for i in range(start, stop, step):
        got = yield i
        if got:
            for j in range(got):
                yield -j

def generated():
    seen = list(sent(0, 3, 1)) + list(sent(TOP - 1, TOP + 2, 1)) + list(sent(LOW + 1, LOW - 2, -1))
    seen += list(sent(LOW, TOP, 2 ** 61)) + list(sent(10 ** 20, 10 ** 20 + 5, 2))
    steps = sent(1, 9, 3)
    return seen + [next(steps), steps.send(2), next(steps), next(steps), next(steps)]

def cleaned(n):
    seen = []
    for i in range(n):
        try:
            for j in range(i, n, 2):
                if j == 4:
                    continue
                if j > 5:
                    break
                seen.append(j)
        finally:
            for k in range(i - 1, i, 1 if i else 2):
                seen.append(-k)
    return seen

def wrong():
    seen = []
    for action in (lambda: stepping(1, 5, 0), lambda: forward(1.5, 3), lambda: forward(1, "x"), lambda: stepping(0, 5, None)):
        try:
            seen.append(action())
        except (ValueError, TypeError) as error:
            seen.append(str(error))
    return seen

print(forward(0, 3), forward(3, 0), forward(-2, 1), forward(TOP - 2, TOP), forward(TOP - 1, TOP + 2), forward(TOP + 1, TOP + 4))
print(forward(LOW, LOW + 2), forward(LOW - 1, LOW + 2), forward(TOP, LOW), forward(True, 3), forward(10 ** 30, 10 ** 30 + 2))
print(backward(3, 0), backward(0, 3), backward(LOW + 2, LOW), backward(LOW + 1, LOW - 2), backward(TOP + 1, TOP - 2))
for step in (1, 2, 3, -1, -2, 5, 2 ** 31, 2 ** 60, 2 ** 61, 2 ** 61 - 1, 2 ** 62 - 1, -2 ** 61, -2 ** 62, 2 ** 62, 2 ** 63, -2 ** 63, 2 ** 64):
    print(step, stepping(0, 10, step), stepping(LOW, TOP, step), stepping(TOP, LOW, step), stepping(-5, TOP, step))
    print(stepping(LOW, 0, step), stepping(LOW - 1, TOP + 1, step), stepping(1, LOW, step), stepping(0, 2 ** 61, step))
print(by_seven(0, 20), by_seven(LOW, TOP), by_seven(TOP, LOW), by_seven(TOP - 8, TOP), by_seven(10 ** 20, 10 ** 21))
print(by_large(LOW, TOP), by_large(0, TOP), by_large(LOW, LOW + 1), by_large(LOW - 5, TOP + 5))
print(constants())
print(changed(5), kept_after(4), kept_after(12), kept_after(1))
print(nested(7))
print(both([1, -1, 2, 0, 3, -2, True]))
print(generated())
print(cleaned(7))
print(wrong())
