# test: forms=file
import inspect
import linecache


def f(x):
    # a comment inside
    return x


class C:
    def m(self):
        pass


print(inspect.getsource(f), inspect.getsource(C.m), inspect.getsourcefile(f) == __file__)
print(repr(linecache.getline(__file__, 4)), inspect.getsourcelines(C))
