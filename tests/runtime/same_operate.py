# SPDX-License-Identifier: Apache-2.0
# What same_operate.c prints.
import re
import warnings

warnings.simplefilter("ignore")
VALUES = ["0", "7", "-3", "True", "2.5", "2**70", "None", "...", "NotImplemented", "'ab'"]
BINARY = "+ - * @ / % // ** << >> | ^ &".split()
COMPARE = "== != < <= > >=".split()


def show(label, program, *names):
    scope = dict(zip("ab", map(eval, names)))
    try:
        exec(program, scope)
        print(f"{label}: {scope['r']!r}")
    except BaseException as error:
        print(f"{label}: {type(error).__name__}: {error}")


for a in VALUES:
    for b in VALUES:
        for op in BINARY:
            if b == "2**70" and op in ("<<", "**") or (a, op, b) == ("-3", "**", "2.5") or (a, op) == ("'ab'", "%"):
                continue
            show(f"{a} {op} {b}", f"r = a {op} b", a, b)
            show(f"{a} {op}= {b}", f"a {op}= b; r = a", a, b)
        for op in COMPARE:
            show(f"{a} {op} {b}", f"r = a {op} b", a, b)
    for op in ["~", "not ", "+", "-"]:
        show(f"{op}{a}", f"r = {op}a", a)
for a in ["7", "True", "2.5", "2**70", "None", "...", "NotImplemented"]:
    for name, program in [("in", "r = a in a"), ("get", "r = a[a]"), ("set", "a[a] = 1"), ("del", "del a[a]"),
                          ("ascii", "r = ascii(a)"), ("str", "r = str(a)"), ("len", "r = len(a)"), ("call", "r = a()"),
                          ("iter", "r = iter(a)"), ("next", "r = next(a)"), ("format", "r = format(a, '5')")]:
        show(f"{name} {a}", program, a)
