# since: 3.12
# Modules as objects: attributes set and deleted from outside, __getattr__, imports that fail and are tried again, circles.
import alpha
from alpha import *
print(alpha.__name__, alpha.__doc__, type(alpha))
print(one, two, f(3), shadowed, hasattr(alpha, "nope"), getattr(alpha, "nope2", 7))
print(alpha.f.__module__, alpha.K.__module__, f.__qualname__)
alpha.extra = 5
alpha.one = 11
print(alpha.extra, one, alpha.one, f(1))
del alpha.extra
for bad in ("alpha.extra", "del alpha.nothing", "imp"):
    try:
        if bad == "imp":
            from alpha import onee
        elif bad == "alpha.extra":
            alpha.extra
        else:
            del alpha.nothing
    except Exception as e:
        print(type(e).__name__, str(e).replace(".ml", ".py").split("/")[-1])
        if isinstance(e, ImportError):
            print(e.name, e.name_from, e.msg == e.args[0], e.path[-5:-2])
print(alpha.dynamic_xyz)
try:
    alpha.other
except AttributeError as e:
    print(e, e.name)
del alpha.one
try:
    f(1)
except NameError as e:
    print(e)
attempt = 0
for attempt in range(3):
    try:
        import beta
        print("beta ok", beta.value)
    except ZeroDivisionError as e:
        print("beta failed", e)
        alpha.ready = attempt
import gamma
from gamma import delta as d2
d2.g2 = gamma
print(d2.g2.delta.g2.name)
try:
    raise ImportError("m", name="n", path="p")
except ImportError as e:
    print(e.name, e.path, e.msg, e.name_from)
