# A method that its class gets anew after it was called: the next call is of the new one.
class P:
    total = 0

    def m(self):
        return "orig"

    def twice(self):
        return self.m() * 2

class Q(P):
    pass

p, q = P(), Q()
print(p.m(), q.m(), p.twice(), q.twice())
P.m = lambda self: "patched"
print(p.m(), q.m(), p.twice(), q.twice())
setattr(P, "m", lambda self: "again")
print(p.m(), q.m(), p.twice(), q.twice())
Q.m = lambda self: "own"
print(p.m(), q.m(), p.twice(), q.twice())
for i in range(4):
    P.m = lambda self, i=i: str(i)
    P.total += i
    print(p.m(), q.m(), p.twice(), p.total)

def traced(function):
    return lambda self: "<" + function(self) + ">"

for name in ("m", "twice"):
    setattr(P, name, traced(getattr(P, name)))
print(p.m(), q.m(), p.twice(), q.twice())

class A:
    pass

a = A()
A.k = lambda self: 1
print(a.k())
A.k = lambda self: 2
print(a.k(), A().k())
A.k = 5
print(a.k, A().k)
A.k = lambda self: 6
print(a.k())
a.k = 7
print(a.k)
A.k = property(lambda self: 8)
print(a.k)
A.k = property(lambda self: 9)
print(a.k)
A.k = 10
print(a.k)
del a.k
print(a.k)
method = p.m
P.m = lambda self: "last"
print(method(), p.m())
