def trace(x):
    print("index", x)
    return x

a = [1, 2, 3]
a[trace(1)] += 10
b = a
b += [4]
print(a, b is None)
s = {1}
t = s
t |= {2}
print(s)
n = 5
n -= 1; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 2; n >>= 1; n |= 8; n ^= 3; n &= 14
print(n)
x = 3
x /= 2
print(x)

class V:
    def __init__(self, v):
        self.v = v
    def __iadd__(self, other):
        self.v += other
        return self
    def __sub__(self, other):
        return V(self.v - other)

v = w = V(1)
v += 5
print(w.v)
v -= 2
print(v.v, w.v)
v.v *= 10
print(v.v)
tup = ([1], 2)
try:
    tup[0] += [2]
except TypeError as e:
    print(e, tup)
