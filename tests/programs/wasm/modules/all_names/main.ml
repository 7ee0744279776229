# __all__, import inside functions, aliases, classes across modules, modules as values.
from tools import *
import tools as t, tools, base
print(exported(1), Listed.kind)
for name in ("unlisted", "_private"):
    try:
        print({"unlisted": lambda: unlisted, "_private": lambda: _private}[name]())
    except NameError as error:
        print(error)
print(t.unlisted(), t._private, t is tools)

class Child(base.Base):
    def hello(self):
        return "child of " + super().hello()

def use(module, *names):
    return [getattr(module, name) for name in names if hasattr(module, name)]

print(Child().hello(), isinstance(Child(), t.Base), t.Base == base.Base, base.registry, use(tools, "limit", "missing"), use(base, "limit", "registry"))
base.registry.append("main")
print(t.registry(), base.registry == t.registry())
modules = {"t": tools, "b": base}
print([modules[key].limit for key in "tb"], sorted(modules))
tools.limit, base.limit = base.limit, tools.limit
print(tools.limit, base.limit, t.over(50), base.over(50))

def lazily():
    global late
    import late
    return late.value

print(lazily(), late.value, late.again())
try:
    from tools import nothing_there
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0])
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
print(t.generate(3), list(base.steps(2)), [f() for f in tools.closures()])
