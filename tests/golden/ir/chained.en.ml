def v(x):
    print("v", x)
    return x
class W:
    def __init__(self, r):
        self.r = r
    def __lt__(self, other):
        return self.r
    def __bool__(self):
        print("bool", self.r)
        return bool(self.r)
    def __repr__(self):
        return f"W({self.r})"
print(v(1) < v(2) < v(3), v(3) < v(2) < v(9))
print(1 < 2 in [2, 3] is not None)
print(W(W(0)) < 1, W("x") < 1 < 2)
print(1 and 0 or [] or "x" and (), not [] and not 1)
if v(0) or v("") or not v(None) and v(2) > 1:
    print("yes")
if not (v(1) < v(2) > v(5)):
    print("no")
x = 5
print(1 < x <= 5 != 6, x in (1, 5), x not in [5], None is None, x is not None)
while v(1) and not v(0):
    break
y = v(1) and v(2) or v(3)
z = (v(0) or v(0)) and v(9)
print(y, z)
print(W(1) and W(0), W(0) or W(1))
print("a" < "b" == True, [1 < 2 < 3 < 4 < 5, 1 < 2 < 3 > 4 < 5])
