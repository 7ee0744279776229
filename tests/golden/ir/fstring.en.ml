x, w = 3.14159, 8
name = "Zoë"
print(f"{x:{w}.2f}|{name!r:>10}|{name!a}|{x=}|{{}}|{w:>{w}}|{w!s}")
print(f"{'nested ' + f'{w}'}", f"", f"{x}", "a" "b" f"c{w}")
class F:
    def __format__(self, spec):
        return f"<{spec}>"
    def __str__(self):
        return "str"
print(f"{F()}{F():abc}{F()!s:>5}{F():{'x'}{w}}")
try:
    f"{w:zz}"
except ValueError as e:
    print(e)
