# f-strings: expressions of every kind inside, conversions, debugging form, nesting, quotes, braces.
a, b, name = 7, 2.5, "Zoë"
items = [3, 1, 2]
table = {"k": "v", 5: [10, 20]}
print(f"{a}{b}{name}", f"{a + b * 2}", f"{a if a > 5 else b}", f"{items[0]}{items[-1]}", f"{table['k']}{table[5][1]}", f"{name.upper()[::-1]}", f"{len(items):03}")
print(f"{{}} {{{a}}} {{a}} {a}}}", f"{'{'}{'}'}", f"", f"plain", f"{'é'}日", F"{a}", rf"\n{a}\t", fr"{name}\\", f'{"double"}', f"{'single'}", f"""{a
+ 1} triple""")
print(f"{a!r} {name!r} {name!a} {name!s} {b!s:>6} {name!r:>8}", f"{a=}", f"{a = }", f"{name=}", f"{name=!s}", f"{a + 1=}", f"{b=:.3f}", f"{b = :>8}", f"{ a = }", f"{items=}")
print(f"{a:5d}|{a:<5}|{b:8.3f}|{b:e}|{name:>6}|{a:{a}}|{b:{a}.{1}f}|{a:{'0'}{4}}|{a:b}|{a:#x}")
print(f"{(lambda x: x * 2)(a)}", f"{[x * x for x in items]}", f"{ {x: 1 for x in items} }", f"{ {1, 1} }", f"{sorted(items)}", f"{'yes' if 2 in items else 'no'}", f"{a > 5 and b}", f"{not a}", f"{a == 7}", f"{a != 7}", f"{-a}", f"{(a := a + 1)}", a)
print(f"{f'{a}'}", f"{f'<{a}>'}", f"{'inner ' + f'{name:>5}'}", "a" f"{a}" "b", f"{a}" "{a}", f"x{'y'}z" f"{b}" r"\d")
def call(x, y=1, *args, **kw):
    return f"{x}/{y}/{args}/{kw}"
print(f"{call(1)} {call(1, y=2)} {call(*items)} {call(**{'x': 0, 'z': a})}", f"{call('a', 'b')!r}")
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"
    def __format__(self, spec):
        return f"({self.x:{spec}}; {self.y:{spec}})" if spec else f"<{self.x}>"
p = Point(1, 2.5)
print(f"{p}", f"{p:5.1f}", f"{p!r}", f"{p!s:>20}", f"{p.x:>4}", f"{p=}", f"{[p]}", format(p, "+"), "{:.2f}".format(p), "{0!r} {0}".format(p), str(p))
for attempt in (lambda: f"{undefined}", lambda: f"{a:q}", lambda: f"{name:d}", lambda: f"{b:d}", lambda: f"{items[9]}", lambda: f"{p:zz}", lambda: f"{1 // 0}", lambda: f"{[]:5}", lambda: f"{None:>5}"):
    try:
        print(attempt())
    except (NameError, ValueError, IndexError, ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
for i, letter in enumerate("abc"):
    print(f"{i}:{letter * (i + 1)}", end=f" {i}\n" if i == 2 else ", ")
print(f"{a}" * 3, len(f"{a:100}"), f"{a},{b}".split(","), f"{name}" == name, f"{''}" or "empty", f"{a:{f'{a}'}}", f"{2 ** 70:,} {True} {None} {1e100}")
