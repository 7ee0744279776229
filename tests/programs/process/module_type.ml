# Modules are what `types` says they are, sys too, whenever it is imported.
import doctest
import sys
import types


def double(x):
    """
    >>> double(2)
    4
    >>> double("a")
    'a'
    """
    return x * 2


print(type(sys) is types.ModuleType, type(sys).__mro__, isinstance(sys.modules["__main__"], types.ModuleType))
print(doctest.testmod(verbose=False, report=False))
print(sorted(set(dir(sys)) & {"unraisablehook", "__unraisablehook__"}), sys.unraisablehook is sys.__unraisablehook__)
