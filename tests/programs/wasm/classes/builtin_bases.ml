# Classes derived from list, dict, set, frozenset, tuple, str and float, with methods of their own and overridden ones.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
class L(list):
    def __init__(self, *items): super().__init__(items); self.name = "L"
    def total(self): return sum(self)
    def __repr__(self): return f"L{super().__repr__()}"
l = L(3, 1, 2)
print(l, len(l), l.total(), l.name, l[0], l[-1], l[1:], type(l[1:]), l + [4], type(l + [4]), sorted(l), l == [3, 1, 2], [3, 1, 2] == l, isinstance(l, list), type(l) is L)
l.append(9); l.sort(); l += [1]; l.extend((7,)); print(l, l.index(9), l.count(1), 9 in l, l.copy(), type(l.copy()), list(l), tuple(l), l.name, l * 2, 2 * l, l < [5], max(l), [*l], (*l, 1))
del l[0]; l[0] = "x"; l[1:2] = []; print(l, l.__dict__, bool(L()), bool(l), str(l), f"{l}")
attempt(lambda: hash(l))
class Rev(list):
    def __iter__(self): return reversed(self)
    def __len__(self): return 42
    def __getitem__(self, i): return ("item", super().__getitem__(i))
    def __contains__(self, x): return x == "magic"
r = Rev([1, 2, 3])
print(list(r), tuple(r), [x for x in r], len(r), r[0], "magic" in r, 1 in r, sum(r), sorted(r), [*r], set(r), r, bool(r), list(map(str, r)), ",".join(map(str, r)), max(r), dict.fromkeys(r), r[0:2])
a, b, c = r
print(a, b, c, list(zip(r, r)), list(enumerate(r)), print(*r))
x = [0]; x.extend(r); x += r; print(x, x + r, r == [1, 2, 3], r.copy(), list(reversed(r)))
class D(dict):
    def __missing__(self, key): return f"no {key}"
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def shout(self): return [k.upper() for k in self]
d = D(a=1, b=2)
d["c"] = 3
d.update(e=5)
d.setdefault("f", 6)
print(d, d["zz"], d.get("zz"), d.shout(), len(d), "a" in d, d == {"a": 1, "b": 2, "c": ("set", 3), "e": 5, "f": 6}, type(d), type(d.copy()), d | {"q": 1}, type(d | {}), {**d}, dict(d), list(d), d.pop("a"), d.items(), sorted(d.keys()))
class Count(dict):
    def __missing__(self, k):
        self[k] = 0
        return 0
cc = Count()
for ch in "hello world": cc[ch] += 1
print(cc, cc["l"], max(cc, key=cc.get), {k: v for k, v in cc.items() if v > 1})
class S(set):
    def __contains__(self, x): return super().__contains__(str(x))
    def add(self, x): super().add(str(x))
s = S(["1"])
s.add(5); s.add(6)
print(sorted(s), 5 in s, len(s), type(s | {1}), type(s - {"5"}), s == {"1", "5", "6"}, isinstance(s, set), sorted(s), S())
class F(frozenset):
    pass
f = F([1, 2])
print(f, hash(f) == hash(frozenset([1, 2])), f | {3}, type(f | {3}), {f: 1}[frozenset([1, 2])], type(f.copy()))
class T(tuple):
    def __new__(cls, *args): return super().__new__(cls, args)
    @property
    def first(self): return self[0]
t = T(1, 2, 3)
t.extra = "e"
print(t, t.first, len(t), t[1:], type(t[1:]), t + (4,), t == (1, 2, 3), hash(t) == hash((1, 2, 3)), t.extra, {t: 1}[(1, 2, 3)], isinstance(t, tuple), t < (2,), t * 2, "%d %d %d" % t)
a, b, c = t
class St(str):
    def __new__(cls, value, tag): 
        self = super().__new__(cls, value)
        self.tag = tag
        return self
    def shout(self): return self.upper() + "!"
    def __eq__(self, other): return str.__eq__(self, other) or other == "any"
    def __hash__(self): return str.__hash__(self)
    def __len__(self): return 99
st = St("abc", 5)
print(st, repr(st), st.tag, st.shout(), len(st), st + "d", type(st + "d"), st == "any", "any" == st, st[0], st[::-1], {st: 1}["abc"], f"{st:>5}|", "x%s" % st, st.join(["1", "2"]), ",".join([st, st]), st in "zabcz", isinstance(st, str), type(st.upper()), type(str(st)), str(st) == "abc", sorted([St("b", 1), St("a", 2)]), st.replace("a", "b"), st * 2, type(st.strip()))
class Fl(float):
    def __new__(cls, v, unit=""):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __str__(self): return f"{float(self)} {self.unit}"
    def __add__(self, other): return Fl(float(self) + float(other), self.unit)
x = Fl(2.5, "m")
print(x, repr(x), x + 1, (x + 1).unit, x * 2, type(x * 2), x == 2.5, x > 1, -x, abs(x), round(x), int(x), f"{x:.2f}", f"{x}", hash(x) == hash(2.5), sum([x, x]), max(x, 3), isinstance(x, float), [x], x.is_integer(), float(x), 1 + x)
for base in (list, dict, set, frozenset, tuple, str, float):
    class C(base):
        pass
    v = C()
    v.attr = 1
    print(v, repr(v), v == base(), type(v).__mro__, v.__dict__, bool(v), isinstance(v, base), C.__bases__, C.__doc__)
attempt(lambda: L.__init__(5))
attempt(lambda: T.__new__(list))
attempt(lambda: list.append(5, 5))
attempt(lambda: tuple.__new__(St, "a"))
attempt(lambda: Fl("abc"))
attempt(lambda: D(5))
attempt(lambda: F(5))
