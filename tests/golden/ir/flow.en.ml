for i in range(10, 0, -3):
    print(i)
else:
    print("else")
for i in range(0):
    pass
else:
    print("none", i)
for i in [3, 1, 2]:
    if i == 1:
        break
else:
    print("never")
n = 0
while n < 10:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
else:
    print("never")
print(n)
while False:
    print("never")
else:
    print("while else")
if 0:
    print("never")
elif "":
    print("never")
elif 1:
    print("constant")
if True:
    print("t")
else:
    print("f")
def r():
    for i in range(3):
        for j in range(3):
            if i * j == 2:
                return i, j
print(r())
for bad in (lambda: range(1.5), lambda: range(0, 1, 0), lambda: 5):
    try:
        for i in bad():
            pass
    except (TypeError, ValueError) as e:
        print(e)
def direct(a, b, c):
    for i in range(a, b, c):
        print(i, end=" ")
    print()
direct(True, 4, 2)
try:
    direct(0, "x", 1)
except TypeError as e:
    print(e)
try:
    direct(0, 5, 0)
except ValueError as e:
    print(e)
for i in range(3):
    i = 10
    print(i)
for k in range(3):
    pass
print(k)
while True:
    while True:
        break
    break
