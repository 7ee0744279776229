import warnings


def f():
    for level in range(1, 6):
        warnings.warn(f"level {level}", stacklevel=level)


f()
warnings.warn("at the top", DeprecationWarning)
warnings.warn("too high", stacklevel=7)
