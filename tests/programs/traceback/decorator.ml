def decorate(f):
    return f.missing


@decorate
def f():
    pass
