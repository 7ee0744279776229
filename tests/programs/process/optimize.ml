# test: env=PYTHONOPTIMIZE=2
assert False
def f():
    "doc"
print(f.__doc__, __debug__)
