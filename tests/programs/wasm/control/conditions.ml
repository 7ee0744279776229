# if, elif, else; conditional expressions; truth of every kind of value; short circuits.
def kind(x):
    if x is None:
        return "none"
    elif x is True or x is False:
        return "bool"
    elif not x:
        return "empty"
    elif isinstance(x, (int, float)) and x < 0:
        return "negative"
    elif isinstance(x, str):
        if len(x) > 3:
            return "long"
        return "short"
    else:
        return "other"

print([kind(x) for x in (None, True, False, 0, 0.0, "", [], {}, -1, -2.5, "ab", "abcd", 5, [0], -2 ** 70)])

def grade(points):
    return "A" if points >= 90 else "B" if points >= 75 else "C" if points >= 50 else "F"

print([grade(p) for p in (100, 90, 89.9, 75, 50, 49, -1)])
calls = []
def yes(name):
    calls.append(name)
    return True
def no(name):
    calls.append(name)
    return False

if no(1) or yes(2) and not no(3):
    calls.append("then")
if yes(4) and (no(5) or no(6)) or no(7):
    calls.append("never")
elif yes(8) if no(9) else yes(10):
    calls.append("elif")
else:
    calls.append("never")
while no(11) or len(calls) < 16:
    calls.append("loop")
print(calls)
x = 5
print("both" if x > 3 and x < 10 else "no", "chain" if 3 < x < 10 else "no", x if x else -1, (x > 3) + (x > 4) + (x > 5), not x > 3, not (x and 0))
if x: print("one line"); y = 1
else: y = 2
print(y)
if (n := x * 2) > 8 and (m := n + 1):
    print(n, m)
if not (x == 5 and y == 1) or x != 5 and y:
    print("wrong")
elif x == 5 == x and 1 == y != x:
    print("right")

def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

def sign(a):
    if a > 0: return 1
    if a < 0: return -1
    return 0

def triangle(a, b, c):
    if a + b <= c or b + c <= a or a + c <= b: return "none"
    if a == b == c: return "equilateral"
    if a == b or b == c or a == c: return "isosceles"
    return "scalene"

print([y for y in (1900, 2000, 2023, 2024, 2100) if leap(y)], [sign(a) for a in (5, -0.1, 0, -0.0, 2 ** 80, float("nan"))], triangle(3, 4, 5), triangle(2, 2, 2), triangle(1, 2, 3), triangle(2, 2, 3))
class Truth:
    def __init__(self, value): self.value = value
    def __bool__(self):
        calls.append("bool")
        return self.value
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
calls.clear()
print([bool(t) for t in (Truth(True), Truth(False), Sized(0), Sized(5))], 1 if Truth(False) else 2, (Truth(True) and "and"), calls, not Sized(0), Sized(0) and 1 or 2)
for bad in (Truth(1), Truth(None), Sized(-1), Sized("a"), Sized(2 ** 70)):
    try:
        print(bool(bad))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
