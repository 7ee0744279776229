print(sorted(globals()))
print(__name__, __doc__, __package__, __spec__, __annotations__, __builtins__)
print({key: value for key, value in globals().items() if key in ("__file__", "__cached__")})
print(type(globals().get("__loader__")))
import sys
print(sys.modules["__main__"].__dict__ is globals())
