# Every binary operator, plain, reflected and in place, between classes that have it and values of builtin types.
class Num:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"Num({self.v})"
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split()
log = []
def make(kind, name):
    def method(self, *others):
        log.append((kind + name, type(self).__name__, others))
        return NotImplemented if self.v < 0 else f"{kind}{name}({self.v}, {others})"
    return method
class Full(Num): pass
class Refl(Num): pass
class Inpl(Num): pass
plain = {"add": "__add__", "sub": "__sub__", "mul": "__mul__", "truediv": "__truediv__", "floordiv": "__floordiv__", "mod": "__mod__", "pow": "__pow__", "lshift": "__lshift__", "rshift": "__rshift__", "and": "__and__", "or": "__or__", "xor": "__xor__", "matmul": "__matmul__", "divmod": "__divmod__"}
reflected = {"add": "__radd__", "sub": "__rsub__", "mul": "__rmul__", "truediv": "__rtruediv__", "floordiv": "__rfloordiv__", "mod": "__rmod__", "pow": "__rpow__", "lshift": "__rlshift__", "rshift": "__rrshift__", "and": "__rand__", "or": "__ror__", "xor": "__rxor__", "matmul": "__rmatmul__", "divmod": "__rdivmod__"}
inplace = {"add": "__iadd__", "sub": "__isub__", "mul": "__imul__", "truediv": "__itruediv__", "floordiv": "__ifloordiv__", "mod": "__imod__", "pow": "__ipow__", "lshift": "__ilshift__", "rshift": "__irshift__", "and": "__iand__", "or": "__ior__", "xor": "__ixor__", "matmul": "__imatmul__"}
for n in names:
    setattr(Full, plain[n], make("", n))
    setattr(Refl, reflected[n], make("r", n))
    if n != "divmod": setattr(Inpl, inplace[n], make("i", n))
ops = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, lambda a, b: a ** b, lambda a, b: a << b, lambda a, b: a >> b, lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b, lambda a, b: a @ b, lambda a, b: divmod(a, b)]
def iops(a, b):
    res = []
    def one(f):
        try: res.append(f())
        except TypeError as e: res.append(str(e))
    def i0():
        x = a; x += b; return x
    def i1():
        x = a; x -= b; return x
    def i2():
        x = a; x *= b; return x
    def i3():
        x = a; x /= b; return x
    def i4():
        x = a; x //= b; return x
    def i5():
        x = a; x %= b; return x
    def i6():
        x = a; x **= b; return x
    def i7():
        x = a; x <<= b; return x
    def i8():
        x = a; x >>= b; return x
    def i9():
        x = a; x &= b; return x
    def i10():
        x = a; x |= b; return x
    def i11():
        x = a; x ^= b; return x
    def i12():
        x = a; x @= b; return x
    for f in (i0, i1, i2, i3, i4, i5, i6, i7, i8, i9, i10, i11, i12): one(f)
    return res
vals = [Full(1), Full(-1), Refl(1), Refl(-1), Inpl(1), Inpl(-1), Num(0), 5, "s", [1], None, 1.5, (1,), {1}, {1: 2}, True]
for a in vals:
    for b in vals:
        if isinstance(a, Num) or isinstance(b, Num):
            for i, op in enumerate(ops):
                try: r = op(a, b)
                except TypeError as e: r = str(e)
                print(names[i], a, b, r)
            print(iops(a, b))
print(len(log), pow(Full(1), 2))
show(lambda: pow(Full(1), 2, 3))
show(lambda: pow(Num(1), 2, 3))
class Sub(Full):
    def __radd__(self, o): return "sub radd"
class Base2:
    def __add__(self, o): return "base add"
    def __radd__(self, o): return "base radd"
class Derived2(Base2):
    def __radd__(self, o): return "derived radd"
class Derived3(Base2): pass
print(Full(1) + Sub(2), Base2() + Derived2(), Base2() + Derived3(), Derived2() + Base2())
