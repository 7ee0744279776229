# `is` between numbers, strings and tuples where the answer is certain: constants of one code, one value under two names.
a = 1000
b = 1000
c = a
print(a is b, a is c, a is 1000, a is not b)
x = "some text"
y = "some text"
z = "other"
print(x is y, x is z, y is x)
def f(p, q):
    r = p
    s = "ab cd"
    t = "ab cd"
    return r is p, s is t, (1, 2) is (1, 2), p is 5, s is 5, 1.5 is 1.5, 1.5 is 2.5, 0.0 is -0.0
print(f(1000, ()), f(5, (1,)), f("q", 3), f(float("nan"), ()))
def g(n):
    m = n
    total = 0.5
    for i in range(n):
        total += 0.5
    return total is total, m is n
print(g(3))
sentinel = object()
def h(value=sentinel):
    return value is sentinel, value is not sentinel, value is h
print(h(), h(5), h("a"), h(None), h(object()))
print(5 is 5, "a" is 5, 2.0 is 2)
