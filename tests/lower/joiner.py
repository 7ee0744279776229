# What joiner.hi.ml says, in Python.
print(1, 2)
print(1, 3)
