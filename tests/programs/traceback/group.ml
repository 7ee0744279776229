def f(kind):
    raise kind("inside")


def collect(*kinds):
    for kind in kinds:
        try:
            f(kind)
        except Exception as error:
            yield error


try:
    raise KeyError("first")
except KeyError:
    raise ExceptionGroup("all", [*collect(ValueError, TypeError), ExceptionGroup("inner", [OSError(2, "no")])])
