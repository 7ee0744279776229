# lang: fi
from __future__ import annotations
v: (y := 1)
def f[T: (yield)](): pass
def f[T](x: (yield)): pass
class C[T]((y := 1)): pass
type X = (yield)
type X = [(y := 1) for z in w]
class C:
    type X = lambda: 1
    def f[T](x: [a for a in b]): pass
    type X = (a for a in b)
async def g():
    type X = await x
