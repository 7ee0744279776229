def f(x):
    assert x > 3, f"{x} is too small"


f(2)
