# Comparisons that classes define in part, hashes, truth and length.
class C:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"C({self.v})"
class Eq(C):
    def __eq__(self, o): return isinstance(o, C) and self.v == o.v
class Lt(C):
    def __lt__(self, o): print("lt", self, o); return self.v < o.v
class Gt(C):
    def __gt__(self, o): print("gt", self, o); return self.v > o.v
class Ne(C):
    def __ne__(self, o): return "ne!"
class Odd(C):
    def __eq__(self, o): return [] 
    def __lt__(self, o): return "yes"
class Le(C):
    def __le__(self, o): return NotImplemented
    def __ge__(self, o): return self.v >= o.v
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
vs = [Eq(1), Eq(2), Lt(1), Lt(2), Gt(1), Gt(2), Ne(1), Odd(1), Le(1), Le(2), C(1), 1, "a"]
for a in vs:
    for b in vs:
        if isinstance(a, C) or isinstance(b, C):
            for name, f in (("==", lambda: a == b), ("!=", lambda: a != b), ("<", lambda: a < b), (">", lambda: a > b), ("<=", lambda: a <= b), (">=", lambda: a >= b)):
                try: print(a, name, b, f())
                except TypeError as e: print(e)
                except AttributeError as e: print(e)
print(sorted([Lt(3), Lt(1), Lt(2)]), max([Gt(1), Gt(3)]), min(Lt(2), Lt(1)), [Eq(1)] == [Eq(1)], (Eq(1), 2) == (Eq(1), 2), Eq(1) in [Eq(2), Eq(1)], [Eq(1), Eq(2)].index(Eq(2)), [Eq(1)].count(Eq(1)), {1: Eq(1)} == {1: Eq(1)})
show(lambda: hash(Eq(1)))
show(lambda: {Eq(1): 2})
show(lambda: {Eq(1)})
class H(Eq):
    def __hash__(self): return self.v
print({H(1): "a", H(2): "b"}[H(1)], len({H(1), H(1), H(2)}), H(1) in {H(1)}, hash(H(7)))
class BadHash:
    def __hash__(self): return "x"
class BigHash:
    def __hash__(self): return 2 ** 100
class NegHash:
    def __hash__(self): return -1
class NoHash:
    __hash__ = None
show(lambda: hash(BadHash()))
show(lambda: hash(BigHash()))
show(lambda: hash(NegHash()))
show(lambda: hash(NoHash()))
class Inherit(H): pass
class Reset(H):
    def __eq__(self, o): return True
print(hash(Inherit(5)), Reset.__hash__)
show(lambda: hash(Reset(1)))
class Chain:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print("cmp", self.v); return self.v < o.v
print(Chain(1) < Chain(2) < Chain(3), Chain(3) < Chain(2) < Chain(5))
class T:
    def __bool__(self): return False
class L0:
    def __len__(self): return 0
class LN:
    def __len__(self): return -1
class LB:
    def __len__(self): return 2 ** 70
class LS:
    def __len__(self): return "a"
class BS:
    def __bool__(self): return 1
class Both:
    def __bool__(self): return True
    def __len__(self): return 0
show(lambda: (bool(T()), not T(), bool(L0()), bool(Both()), len(Both()), T() is None, L0() or 2))
for c in (LN, LB, LS, BS):
    show(lambda: len(c()))
    show(lambda: bool(c()))
    show(lambda: 1 if c() else 2)
