x = 3
print(x is 5, x is not "a")
assert (x, "x")
print([1, 2](3), None[0])
print([[1, 2] [x, x]])
