# while and for with break, continue, else, in every combination and nested.
def first_factor(n):
    for i in range(2, n):
        if n % i == 0:
            break
    else:
        return n, "prime"
    return n, i

print([first_factor(n) for n in (2, 9, 13, 15, 1)])

def while_else(limit):
    trace = []
    n = 0
    while n < limit:
        n += 1
        if n == 2:
            continue
        if n == 5:
            trace.append("break")
            break
        trace.append(n)
    else:
        trace.append("else")
    return trace, n

print(while_else(0), while_else(3), while_else(9))

def nested(stop):
    trace = []
    for i in range(3):
        for j in range(3):
            if i * 3 + j == stop:
                break
            if j == 1:
                continue
            trace.append((i, j))
        else:
            trace.append(f"row {i}")
            continue
        trace.append("stopped")
        break
    else:
        trace.append("all")
    return trace

print(nested(4))
print(nested(99))
print(nested(0))
for x in []:
    print("never")
else:
    print("empty else", end=" ")
while False:
    print("never")
else:
    print("while else")
n = 10
while True:
    n -= 3
    if n < 0: break
    elif n % 2: continue
    print(n, end=" ")
print("end", n)
for i in range(3):
    for i in "ab":
        pass
    print(i, end=" ")
print(i)
for i in range(5):
    i *= 10
    if i == 20:
        continue
    print(i, end=" ")
print()
while n < 3:
    while n < 1:
        n += 1
    else:
        n += 1
        if n > 2:
            break
    continue
else:
    print("not reached by break")
print(n)
rows = [[1, 2, 3], [], [4], [5, -1, 6]]
total = 0
for row in rows:
    for value in row:
        if value < 0:
            break
        total += value
    else:
        if not row:
            continue
        total += 100
print(total)
