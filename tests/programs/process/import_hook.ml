# What imports is seen by a program that replaces __import__, and nothing of ours is among it.
import builtins
import sys

original = builtins.__import__


def hook(name, *arguments, **words):
    print("import", name)
    return original(name, *arguments, **words)


builtins.__import__ = hook
import colorsys
try:
    import no_such_module
except ImportError as error:
    print(error)
