print(max(1, 2), sum([1, 2]))
def max(*a):
    return "mine"
print(max(1, 2))
if len("x") > 5:
    sum = 3
print(sum([3]))
def f():
    return abs(-3)
print(f())
abs = str
print(f())
