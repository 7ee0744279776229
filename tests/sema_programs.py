# SPDX-License-Identifier: Apache-2.0
"""Small programs, good and bad, for check_sema_verdicts.py: written ones, combined ones, random ones, and those that
CPython's own tests hold.

No test by itself.
"""
import ast
import doctest
import textwrap
import warnings

# --- one thing in each kind of place -----------------------------------------------------------------------------

PLACES = {
    "module": "{}",
    "function": "def f():\n    {}",
    "async": "async def f():\n    {}",
    "class": "class C:\n    {}",
    "method": "class C:\n    def f(self):\n        {}",
    "class in function": "def f():\n    class C:\n        {}",
    "function in async": "async def f():\n    def g():\n        {}",
    "class in async": "async def f():\n    class C:\n        {}",
    "async in function": "def f():\n    async def g():\n        {}",
    "generic function": "def f[T]():\n    {}",
    "generic class": "class C[T]:\n    {}",
    "generic async": "async def f[T]():\n    {}",
    "for": "for i in x:\n    {}",
    "while": "while x:\n    {}",
    "for else": "for i in x:\n    pass\nelse:\n    {}",
    "while else": "while x:\n    pass\nelse:\n    {}",
    "if": "if x:\n    {}",
    "with": "with x as y:\n    {}",
    "try": "try:\n    {}\nfinally:\n    pass",
    "except": "try:\n    pass\nexcept E as e:\n    {}",
    "try else": "try:\n    pass\nexcept E:\n    pass\nelse:\n    {}",
    "finally": "try:\n    pass\nfinally:\n    {}",
    "except star": "try:\n    pass\nexcept* E as e:\n    {}",
    "except star else": "try:\n    pass\nexcept* E:\n    pass\nelse:\n    {}",
    "except star finally": "try:\n    pass\nexcept* E:\n    pass\nfinally:\n    {}",
    "except star in loop": "for i in x:\n    try:\n        pass\n    except* E:\n        {}",
    "loop in except star": "try:\n    pass\nexcept* E:\n    for i in x:\n        {}",
    "loop else in except star": "try:\n    pass\nexcept* E:\n    for i in x:\n        pass\n    else:\n        {}",
    "except star in function": "def f():\n    try:\n        pass\n    except* E:\n        {}",
    "function in except star": "try:\n    pass\nexcept* E:\n    def f():\n        {}",
    "class in except star": "def f():\n  for i in x:\n    try:\n        pass\n    except* E:\n        class C:\n            {}",
    "function in loop": "for i in x:\n    def f():\n        {}",
    "class in loop": "for i in x:\n    class C:\n        {}",
    "match": "match x:\n    case 1:\n        {}",
    "loop in function": "def f():\n    while x:\n        {}",
    "async for": "async def f():\n    async for i in x:\n        {}",
    "async with": "async def f():\n    async with x:\n        {}",
    "parameter": "def f(a):\n    {}",
    "inner": "def f(a):\n    b = 1\n    def g():\n        {}",
    "generator": "def f():\n    yield\n    {}",
    "async generator": "async def f():\n    yield\n    {}",
    "future": "from __future__ import annotations\n{}",
    "future function": "from __future__ import annotations\ndef f():\n    {}",
}

STATEMENTS = r"""
pass
break
continue
return
return 1
return *a, b
return *a
yield
yield 1
yield *a, b
x = yield
x = yield from y
await x
[await x]
[y for y in await x]
[await y for y in x]
[y async for y in x]
{y async for y in x}
{y: 1 async for y in x}
(y async for y in x)
(await y for y in x)
(y for y in await x)
(y for y in (yield))
[y for y in (yield)]
[(yield) for y in x]
[(yield from z) for y in x]
((yield) for y in x)
{(yield): 1 for y in x}
[[y async for y in x] for z in w]
([y async for y in x] for z in w)
[y for y in [z async for z in x]]
[y for z in w async for y in x]
[y for y in x if await y]
[y for y in x if (yield)]
lambda: (yield)
lambda: (yield from x)
lambda: await x
lambda: [y async for y in x]
lambda: (y async for y in x)
lambda x=(yield): x
lambda x=await y: x
async for i in x: pass
async with x: pass
async with x as y: pass
async def g(): return 1
async def g(): yield; return 1
async def g(): yield; return
async def g(): return 1; yield
async def g(): yield from x
async def g(): lambda: (yield from x)
async def g(): x: (yield)
async def g(): return [y async for y in x]
def g(x=(yield)): pass
def g(x: (yield)): pass
def g() -> (yield): pass
def g(x: await y): pass
def g(x=await y): pass
@(yield)
def g(): pass
@(await x)
class C: pass
class C(x, y=(yield)): pass
class C(await x): pass
x: (yield)
x: (yield) = 1
x: await y
(x): (yield)
x.y: (yield)
x[0]: (yield) = 1
x: [y async for y in z]
x: (y := 1)
x: [y := 1 for z in w]
x: lambda: (yield)
def g(x: (y := 1)): pass
def g(x: [(y := 1) for z in w]): pass
def g(x=(y := 1)): pass
def g() -> (y := 1): pass
def g(*args: *Ts): pass
global x
nonlocal x
nonlocal a
nonlocal b
global a
global x; x = 1
x = 1; global x
print(x); global x
x: int; global x
x: int = 1; global x
def x(): pass; global x
import x; global x
for x in y: global x
del x; global x
x += 1; global x
(x := 1); global x
[x := 1 for y in z]; global x
[x for x in y]; global x
lambda x: x; global x
with y as x: global x
global x, x
global x; nonlocal x
nonlocal x; global x
global x; x: int
global x; x: int = 1
global x; (x): int
global x; x.y: int
nonlocal b; b: int
nonlocal b; b = 1
b = 1; nonlocal b
print(b); nonlocal b
def b(): nonlocal b
lambda: b; nonlocal b
class D: nonlocal x
class D: global x; x = 1
class D: x = 1; global x
class D: nonlocal __class__
def g(): nonlocal __class__
class D:\n    def g(self): nonlocal __class__
class D:\n    def g(self): super(); nonlocal __class__
def g(x): global x
def g(*x): global x
def g(**x): nonlocal x
def g(x): nonlocal x
def g(x, x): pass
def g(x, *, x): pass
def g(x, *x): pass
def g(x, **x): pass
lambda x, x: 1
lambda *x, **x: 1
def g(x):\n    def h(): nonlocal x
def g():\n    x = 1\n    def h(): nonlocal x; x = 2
def g():\n    global x\n    def h(): nonlocal x
def g():\n    x = 1\n    def h():\n        global x\n        def i(): nonlocal x
def g():\n    x = 1\n    class D: nonlocal x; x = 2
def g():\n    class D:\n        x = 1\n        def h(): nonlocal x
def g():\n    def h(): nonlocal x\n    x = 1
def g():\n    [x for x in y]\n    def h(): nonlocal x
def g():\n    [(x := y) for y in z]\n    def h(): nonlocal x
def g():\n    import x\n    def h(): nonlocal x
def g():\n    import x.y\n    def h(): nonlocal x
def g():\n    import x.y as z\n    def h(): nonlocal x
def g():\n    import x.y as z\n    def h(): nonlocal z
def g():\n    try: pass\n    except E as x: pass\n    def h(): nonlocal x
def g():\n    with y as x: pass\n    def h(): nonlocal x
def g():\n    for x in y: pass\n    def h(): nonlocal x
def g():\n    del x\n    def h(): nonlocal x
def g():\n    x: int\n    def h(): nonlocal x
def g():\n    (x): int\n    def h(): nonlocal x
def g():\n    (x): int = 1\n    def h(): nonlocal x
def g():\n    x.y = 1\n    def h(): nonlocal x
def g():\n    x[0] += 1\n    def h(): nonlocal x
def g():\n    match y:\n        case x: pass\n    def h(): nonlocal x
def g():\n    match y:\n        case {**x}: pass\n    def h(): nonlocal x
def g():\n    match y:\n        case [*x]: pass\n    def h(): nonlocal x
def g():\n    class x: pass\n    def h(): nonlocal x
def g():\n    type x = int\n    def h(): nonlocal x
def g[x]():\n    def h(): nonlocal x
def g[x]():\n    nonlocal x
def g[x]():\n    x = 1\n    def h(): nonlocal x
class g[x]:\n    nonlocal x
class g[x]:\n    def h(self): nonlocal x
class g[x]:\n    x = 1\n    def h(self): nonlocal x
[x := 1 for y in z]
[x := 1 for x in z]
[x := 1 for y in z for x in w]
[y for y in (x := z)]
[y for y in z for w in (x := z)]
[y for y in z if (x := y)]
[(y := 1) for y in z]
[[(y := 1) for x in z] for y in w]
[[(x := 1) for x in z] for y in w]
[y for y in [x := 1 for z in w]]
[y for y in lambda: (x := 1)]
[lambda: (x := 1) for y in z]
[lambda: (y := 1) for y in z]
[x for x[(y := 1)] in z]
[x for x[y] in z]
[x for x.y in z]
[(x := y) for y in z for y in w]
[(x := y) for x.y in z]
{x := 1 for y in z}
{(x := 1): 1 for y in z}
{1: (x := 1) for y in z}
(x := 1 for y in z)
f(x := 1 for y in z)
[x for y in z if (y := 1)]
[y for y in z if [y := 1 for x in w]]
lambda: (x := 1)
lambda x=(y := 1): x
lambda: [x := 1 for y in z]
lambda: [y := 1 for y in z]
def g(a=[x := 1 for y in z]): pass
class D: [x := 1 for y in z]
class D: (x := 1)
class D: [lambda: (x := 1) for y in z]
class D: lambda: [x := 1 for y in z]
class D(x := y): pass
class D([x := y for y in z]): pass
class D:\n    def g(self): [__x := 1 for __x in y]
class D:\n    def g(self): [_D__x := 1 for __x in y]
class D:\n    def g(self, __x, _D__x): pass
class D:\n    def g(self, __x, __x): pass
class D:\n    lambda __x, _D__x: 1
class D:\n    def g(self):\n        __x = 1\n        def h(): nonlocal _D__x
class D:\n    def g(self):\n        __x = 1\n        class E:\n            def h(): nonlocal __x
class __:\n    def g(self, __x, ___x): pass
class _D:\n    def g(self, __x, _D__x): pass
class D:\n    def g(self): print(_D__x); global __x
class D:\n    def g[__x, _D__x](self): pass
class D[__x, _D__x]: pass
class D:\n    import __x.y; global _D__x
from m import *
from m import x as y
from .. import *
import m.n
from __future__ import annotations
from __future__ import nope
from __future__ import braces
from __future__ import division; from __future__ import generators
from .__future__ import division
x = *a
x = *a,
*x = a
*x, = a
[*x] = a
*x, *y = a
x, (y, *z), *w = a
for *x in a: pass
for *x, in a: pass
for x in *a: pass
for x in *a, b: pass
*a
*a,
print(*a)
[*a]
{*a}
(*a)
f(*a, **b)
f"{*a}"
f"{*a,}"
x[*a]
x[*a, b]
x[*a:b]
del *a
del (*a,)
del (a, [b, c])
with x as *y: pass
with x as (*y,): pass
x: *a
x += *a
x += *a,
x = yield *a
x = await *a
lambda: *a
lambda *a: a
assert *a
raise *a
while *a: pass
match *a:\n    case 1: pass
match *a,:\n    case 1: pass
__debug__ = 1
__debug__ += 1
__debug__: int
__debug__: int = 1
(__debug__) = 1
x.__debug__ = 1
x.__debug__: int
x.__debug__
del __debug__
del x.__debug__
(__debug__ := 1)
[__debug__ := 1 for x in y]
[x for __debug__ in y]
for __debug__ in x: pass
with x as __debug__: pass
import __debug__
import __debug__.x
import x.__debug__
import x as __debug__
from x import __debug__
from x import y as __debug__
from __debug__ import x
def __debug__(): pass
def g(__debug__): pass
def g(*__debug__): pass
def g(*, __debug__): pass
def g(**__debug__): pass
lambda __debug__: 1
lambda *__debug__: 1
class __debug__: pass
class D(__debug__=1): pass
f(__debug__=1)
f(**{'__debug__': 1})
global __debug__
nonlocal __debug__
def g[__debug__](): pass
class g[__debug__]: pass
type __debug__ = int
type X[__debug__] = int
type X[*__debug__] = int
try: pass\nexcept E as __debug__: pass
match x:\n    case __debug__: pass
match x:\n    case [*__debug__]: pass
match x:\n    case {**__debug__}: pass
match x:\n    case 1 as __debug__: pass
match x:\n    case C(__debug__=1): pass
match x:\n    case __debug__(): pass
match x:\n    case __debug__.x: pass
match x:\n    case _: pass\n    case 1: pass
match x:\n    case y: pass\n    case 1: pass
match x:\n    case y if z: pass\n    case 1: pass
match x:\n    case (y): pass\n    case 1: pass
match x:\n    case y as z: pass\n    case 1: pass
match x:\n    case _ as z: pass
match x:\n    case 1 | _: pass\n    case 2: pass
match x:\n    case 1 | _: pass
match x:\n    case _ | 1: pass
match x:\n    case (_ | 1) | 2: pass
match x:\n    case 1 | y: pass
match x:\n    case y | y: pass
match x:\n    case [y] | y: pass
match x:\n    case [y] | {'a': y}: pass
match x:\n    case [y] | {'a': z}: pass
match x:\n    case [y, z] | [z, y]: pass
match x:\n    case [y, y]: pass
match x:\n    case [y, *y]: pass
match x:\n    case {'a': y, **y}: pass
match x:\n    case C(y, a=y): pass
match x:\n    case (y as y): pass
match x:\n    case [y] as y: pass
match x:\n    case [_, _]: pass
match x:\n    case [*_, *_]: pass
match x:\n    case [*a, *b]: pass
match x:\n    case ([y] | [y, _]) as y: pass
match x:\n    case [([y] | y), z]: pass
match x:\n    case [(y | [y]), z]: pass
match x:\n    case {1: _, 1: _}: pass
match x:\n    case {1: _, 1.0: _}: pass
match x:\n    case {1: _, True: _}: pass
match x:\n    case {0: _, False: _, None: _}: pass
match x:\n    case {0: _, -0: _}: pass
match x:\n    case {0: _, 0j: _}: pass
match x:\n    case {-1: _, 1: _}: pass
match x:\n    case {-1: _, -1.0: _}: pass
match x:\n    case {0x10: _, 16: _}: pass
match x:\n    case {1_000: _, 1e3: _}: pass
match x:\n    case {1.5: _, 15e-1: _}: pass
match x:\n    case {1 + 0j: _, 1: _}: pass
match x:\n    case {1 + 2j: _, 1 - 2j: _}: pass
match x:\n    case {1 + 2j: _, 1 + 2.0j: _}: pass
match x:\n    case {-1 + 2j: _, 1 + 2j: _}: pass
match x:\n    case {'a': _, 'a': _}: pass
match x:\n    case {'a': _, b'a': _}: pass
match x:\n    case {'a' 'b': _, 'ab': _}: pass
match x:\n    case {None: _, None: _}: pass
match x:\n    case {a.b: _, a.b: _}: pass
match x:\n    case {a: _}: pass
match x:\n    case {f'a': _}: pass
match x:\n    case f'a': pass
match x:\n    case C(a=1, a=2): pass
match x:\n    case C(a=1, 2): pass
match x:\n    case -y: pass
match x:\n    case 1 + 1: pass
match x:\n    case 1j + 1: pass
match x:\n    case {**rest, 'a': 1}: pass
match x:\n    case {**_}: pass
match x:\n    case *y: pass
match x:\n    case *y,: pass
match x:\n    case y.z as w.v: pass
def g[T](x: T) -> T: pass
def g[T, T](): pass
def g[T, *T](): pass
def g[T: (yield)](): pass
def g[T: (await x)](): pass
def g[T: (x := 1)](): pass
def g[T: [x := 1 for y in z]](): pass
def g[T: lambda: (yield)](): pass
def g[T: [y async for y in z]](): pass
def g[T: (y async for y in z)](): pass
def g[T](x: (yield)): pass
def g[T](x: (y := 1)): pass
def g[T](x=(yield)): pass
def g[T](x=(y := 1)): pass
def g[T](x: await y): pass
def g[T](x: [y := 1 for z in w]): pass
def g[T](x: lambda: (yield)): pass
def g[T]() -> (yield): pass
def g[T](): T = 1
def g[T](T): pass
def g[T](x: (lambda: T)): pass
class g[T]((yield)): pass
class g[T](x := 1): pass
class g[T](await x): pass
class g[T](*x): pass
class g[T](x=(yield)): pass
class g[T]([x := 1 for y in z]): pass
class g[T: (yield)]: pass
class g[T]: x: T
class g[T]:\n    def h(self, x: T): pass
class g[T]:\n    type x = T
class g[T, T]: pass
type X = (yield)
type X = (await x)
type X = (x := 1)
type X = [x := 1 for y in z]
type X = lambda: (yield)
type X = lambda: (x := 1)
type X = [y for y in z]
type X = [y async for y in z]
type X = (y async for y in z)
type X[T] = (yield)
type X[T: (yield)] = T
type X[T, T] = T
type X[**T, *T] = T
class D:\n    type X = lambda: 1
class D:\n    type X = [y for y in z]
class D:\n    type X[T: lambda: 1] = 1
class D:\n    def g[T: lambda: 1](self): pass
class D:\n    def g[T](self, x: lambda: 1): pass
class D:\n    def g[T](self, x: [y for y in z]): pass
class D:\n    def g[T](self, x=lambda: 1): pass
class D:\n    class E[T](lambda: 1): pass
class D:\n    class E[T: [y for y in z]]: pass
class D:\n    def g(self, x: lambda: 1): pass
class D:\n    x = [y for y in z]
class D:\n    x = [await y for y in z]
class D:\n    x = (await y for y in z)
class D:\n    yield
class D:\n    await x
class D:\n    return
class D:\n    x = lambda: (yield)
class D:\n    def g(self): yield; return 1
try: pass\nexcept: pass\nexcept E: pass
try: pass\nexcept* E: break
try: pass\nexcept* E: continue
try: pass\nexcept* E: return
for i in x:\n    try: pass\n    except* E: break
for i in x:\n    try: break\n    except* E: pass
for i in x:\n    try: pass\n    except* E: pass\n    else: break
for i in x:\n    try: pass\n    except* E: pass\n    finally: break
try: pass\nexcept* E:\n    for i in x: break
try: pass\nexcept* E:\n    for i in x: pass\n    else: break
try: pass\nexcept* E:\n    while x:\n        try: pass\n        except E: continue
try: pass\nexcept* E:\n    def g(): return
try: pass\nexcept* E:\n    try: return\n    finally: pass
try: pass\nexcept* E:\n    with x: return 1
try: return\nexcept* E: pass
try: x = 1\nexcept E: x = 2\nelse: global x
try: pass\nexcept E: x = 2\nelse: global x
try: pass\nexcept E: x = 2\nfinally: global x
try: pass\nexcept E: global x\nelse: x = 1
()= x
[] = x
() += x
[] += x
(x,) += 1
x, y += 1
x, y: int
[x]: int
(x): int
x = y = z
x = y += z
f() = 1
f() += 1
f(): int
x and y = 1
None = 1
True += 1
x.None = 1
x.True
f(None=1)
f(True=1)
def None(): pass
def g(None): pass
class None: pass
import None
import x as None
from x import None
global None
for None in x: pass
with x as None: pass
del None
(None := 1)
lambda None: 1
try: pass\nexcept E as None: pass
match x:\n    case None as None: pass
def g[None](): pass
type None = 1
super()
def g(): super()
def g(): __class__
""".strip().splitlines()


def put(place, statement):
    """`statement` where `place` has {}, indented as that one."""
    before = place[:place.index("{}")]
    indent = before[before.rfind("\n") + 1:]
    lines = statement.replace("\\n", "\n").split("\n")
    return place.replace("{}", ("\n" + indent).join(lines)) + "\n"


def combined():
    """Every statement in every place. A decorator and what it decorates are one statement."""
    statements, held = [], ""
    for line in STATEMENTS:
        if line.startswith("@"):
            held = line + "\\n"
        else:
            statements.append(held + line)
            held = ""
    for name, place in PLACES.items():
        for statement in statements:
            yield f"{name}: {statement}", put(place, statement)


# --- what can only be written with care ----------------------------------------------------------------------------

def nested(head, depth, last="pass", tail=""):
    """`head` inside `head` …; `tail` closes each."""
    lines = ["    " * i + head for i in range(depth)] + ["    " * depth + last]
    lines += ["    " * i + tail for i in reversed(range(depth))] if tail else []
    return "\n".join(lines) + "\n"


def deep():
    """Around the limit of 20 nested blocks, and of 256 targets before a star."""
    for depth in (16, 19, 20, 21):
        for head, tail in [("for x in y:", ""), ("while x:", ""), ("with x:", ""), ("with x as y:", ""),
                           ("try:", "finally: pass"), ("try:", "except E: pass"), ("try:", "except* E: pass"),
                           ("if x:", ""), ("for x in y:", "else: pass"), ("match x:", "")]:
            if head == "match x:":
                yield f"{head} {depth}", "".join("  " * i + ("match x:\n" if i % 2 == 0 else "case 1:\n")
                                                 for i in range(2 * depth)) + "  " * 2 * depth + "pass\n"
                continue
            yield f"{head} {depth} {tail}", nested(head, depth, tail=tail)
            if 16 < depth < 21:
                continue  # CPython 3.12.1 crashes: its handlers of a coroutine run over
            for last in ("x = [y async for y in z]", "return 1", "x = [y for y in z]", "yield",
                         "x = [y async for x in w async for y in z]", "x = (y async for y in z)"):
                body = textwrap.indent(nested(head, depth, last, tail), " ")
                yield f"async def {head} {depth} {tail} {last}", "async def f():\n" + body
        for place in ("except E:", "except E as e:", "except:", "finally:", "except* E:", "else:"):
            for inner in ("pass", "for x in y: pass", "with x: pass", "with x, y: pass", "def f():\n for x in y: pass",
                          "try: pass\nfinally: pass", "try: pass\nexcept E: pass",
                          "try: pass\nexcept E:\n for x in y: pass"):
                lines = "for x in y:\n" + "".join(" " * i + "for x in y:\n" for i in range(1, depth - 2))
                before = {"else:": "except E: pass\n"}.get(place, "")
                middle = f"try: pass\n{before}{place}\n" + textwrap.indent(inner, " ")
                yield f"{place} {inner} {depth}", lines + textwrap.indent(middle, " " * (depth - 2)) + "\n"
    for count in (255, 256, 257):
        names = ", ".join(f"a{i}" for i in range(count))
        yield f"{count} before star", f"{names}, *b = c\n"
        yield f"{count} after star", f"*b, {names} = c\n"
        yield f"[{count} before star]", f"[{names}, *b] = c\n"
        yield f"for {count}", f"for {names}, *b in c: pass\n"
        yield f"case {count}", f"match x:\n    case [{names}, *b]: pass\n"
        yield f"{count} parameters", f"def f({names}): pass\n"
        yield f"{count} arguments", f"f({names})\n"
    yield "long chain", "x = " + "+".join(["1"] * 3000) + "\n"


# --- programs at random -----------------------------------------------------------------------------------------------

class Writer:
    """Random programs that are right for the grammar, with few names, so that scopes meet."""

    NAMES = ["a", "b", "c", "__p", "_C__p", "list"]

    def __init__(self, random):
        self.random = random
        self.has_generic_class = False  # CPython 3.12 mangles private names behind one, too

    def new_program(self):
        self.has_generic_class = self.random.random() < 0.3

    def name(self):
        return self.random.choice([name for name in self.NAMES if name != "__p" or not self.has_generic_class])

    def choose(self, *options):
        return self.random.choice(options)()

    def expression(self, depth=0):
        if depth > 3 or self.random.random() < 0.35:
            return self.random.choice([self.name(), self.name(), "1", f"{self.name()}.{self.name()}"])
        inner = lambda: self.expression(depth + 1)  # noqa: E731
        return self.choose(
            lambda: f"f({inner()}, *{inner()})",
            lambda: f"({inner()} + {inner()})",
            lambda: f"({self.name()} := {inner()})",
            lambda: f"(lambda {self.name()}={inner()}: {inner()})",
            lambda: f"(lambda: {inner()})",
            lambda: f"[{inner()} for {self.name()} in {inner()}]",
            lambda: f"[{inner()} for {self.name()} in {inner()} if {inner()}]",
            lambda: f"{{{inner()}: {inner()} for {self.name()} in {inner()} for {self.name()} in {inner()}}}",
            lambda: f"list({inner()} for {self.name()} in {inner()})",
            lambda: f"[{inner()} async for {self.name()} in {inner()}]" if self.random.random() < 0.2 else inner(),
            lambda: f"(await {inner()})" if self.random.random() < 0.3 else inner(),
            lambda: "(yield)" if self.random.random() < 0.2 else inner(),
            lambda: "super()" if self.random.random() < 0.5 else "__class__",
            lambda: f'f"{{{self.name()}}}"')

    def simple(self):
        return self.choose(
            lambda: f"{self.name()} = {self.expression()}",
            lambda: f"{self.name()} = {self.expression()}",
            lambda: f"{self.name()} += {self.expression()}",
            lambda: f"{self.name()}: {self.expression(2)}",
            lambda: f"{self.name()}: {self.expression(2)} = {self.expression(2)}",
            lambda: f"{self.name()}, *{self.name()} = {self.expression()}",
            lambda: self.expression(),
            lambda: f"del {self.name()}",
            lambda: f"import {self.name()}",
            lambda: f"from m import {self.name()} as {self.name()}",
            lambda: f"global {self.name()}",
            lambda: f"nonlocal {self.name()}" if self.random.random() < 0.5 else "pass",
            lambda: f"type {self.name()} = {self.expression(3)}",
            lambda: f"type {self.name()}[{self.name()}] = {self.expression(3)}",
            lambda: f"return {self.expression()}" if self.random.random() < 0.3 else "pass")

    def block(self, depth, indent):
        return "".join(self.statement(depth, indent) for _ in range(self.random.randint(1, 4)))

    def statement(self, depth, indent):
        if depth > 3 or self.random.random() < 0.55:
            return f"{indent}{self.simple()}\n"
        body = lambda: self.block(depth + 1, indent + " ")  # noqa: E731
        params = lambda: self.random.choice(["", self.name(), f"{self.name()}=1", f"*{self.name()}", f"{self.name()}: {self.name()}"])  # noqa: E731,E501
        types = lambda: f"[{self.name()}: {self.expression(3)}]" if self.random.random() < 0.2 else ""  # noqa: E731
        return self.choose(
            lambda: f"{indent}def {self.name()}{types()}({params()}):\n{body()}",
            lambda: f"{indent}def {self.name()}{types()}({params()}) -> {self.expression(3)}:\n{body()}",
            lambda: f"{indent}async def {self.name()}({params()}):\n{body()}",
            lambda: f"{indent}class C{types() if self.has_generic_class else ''}({self.expression(3)}):\n{body()}",
            lambda: f"{indent}class {self.name()}:\n{body()}",
            lambda: f"{indent}if {self.expression()}:\n{body()}",
            lambda: f"{indent}for {self.name()} in {self.expression()}:\n{body()}",
            lambda: f"{indent}with {self.expression()} as {self.name()}:\n{body()}",
            lambda: f"{indent}try:\n{body()}{indent}except E as {self.name()}:\n{body()}{indent}else:\n{body()}",
            lambda: f"{indent}match {self.name()}:\n{indent} case [{self.name()}, *{self.name()}]:\n"
                    + self.block(depth + 1, indent + "  "))


def at_random(random, count):
    writer = Writer(random)
    for i in range(count):
        writer.new_program()
        future = "from __future__ import annotations\n" if random.random() < 0.1 else ""
        yield f"random {i}", future + writer.block(0, "")


# --- what CPython's tests hold -------------------------------------------------------------------------------------------

def held_by(path):
    """Every string of a test file as a program, as it is and without its indentation, and every doctest in it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(path.read_bytes())
        except SyntaxError:
            return
    seen = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        texts = [node.value, textwrap.dedent(node.value)]
        if ">>>" in node.value:
            try:
                texts += [example.source for example in doctest.DocTestParser().get_examples(node.value)]
            except ValueError:
                pass
        for number, text in enumerate(texts):
            if text not in seen and "\0" not in text:
                seen.add(text)
                yield f"{path.name}:{node.lineno}:{number}", text
