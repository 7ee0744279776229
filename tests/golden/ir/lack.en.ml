import math, sys
from os import path
x = 3j
y = b"a"
a, b = [1], (2,)
print(a is b, id(a), __file__, globals())
async def f():
    await g()
class M(type): pass
class L(list): pass
class K(M, metaclass=M): pass
class S:
    def __del__(self): pass
try: pass
except* ValueError: pass
def g[T](x: T): return x
type A = int
def h():
    try:
        yield 1
    finally:
        print("late")
sys.settrace(None)
m = sys
def i(x: h()): pass
match x:
    case {"k": v}: pass
    case M(): pass
from math import *
