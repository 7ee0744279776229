# Classes derived from builtin types that override everything: which of it builtins ask.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class S(str):
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __index__(self): return 7
    def __len__(self): return 99
    def __bool__(self): return False
    def __iter__(self): return iter("xyz")
    def __contains__(self, x): return x == "magic"
    def __getitem__(self, i): return "item"
    def __hash__(self): return 5
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __mod__(self, o): return "mod"
    def __rmod__(self, o): return "rmod"
    def __mul__(self, o): return "mul"
    def __rmul__(self, o): return "rmul"
    def __lt__(self, o): return "lt"
    def __str__(self): return "STR"
    def __repr__(self): return "REPR"
    def __format__(self, s): return f"fmt{s}"
    def upper(self): return "UP"
s = S("12")
print(int(s), float(s), len(s), bool(s), list(s), "magic" in s, "1" in s, s[0], hash(s), s + "a", "a" + s, s % 1, "%s" % s, s * 2, 2 * s, s < "a", "a" < s, s > "a", str(s), repr(s), f"{s}", f"{s:>4}", [s], s.upper(), s.lower(), s == "12", {s: 1} == {"12": 1}, ",".join(s), ",".join([s, s]), s.join("ab"), "x".replace("x", s), "%s|%r" % (s, s), "{}".format(s), [1] * 8 and [0, 1, 2, 3, 4, 5, 6, 7, 8][s], sorted(s), tuple(s), set(s) == {"x", "y", "z"}, max(s), list(map(len, [s])), str.__len__(s), str.upper(s), s.startswith("1"), "12".startswith(s), "a12b".find(s), list(zip(s, "ab")), list(enumerate(s)), dict.fromkeys(s), print(s, end="|"), print(s, sep=s))
show(lambda: int(S("12"), 10)); show(lambda: range(s)); show(lambda: chr(s)); show(lambda: "ab"[s]); show(lambda: [*s]); show(lambda: ord(S("a")))
class F(float):
    def __int__(self): return 77
    def __float__(self): return 8.25
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __lt__(self, o): return "lt"
    def __eq__(self, o): return "eq"
    def __hash__(self): return 9
    def __bool__(self): return False
    def __str__(self): return "FSTR"
    def __repr__(self): return "FREPR"
    def __round__(self, n=None): return ("round", n)
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o): return "pow"
    def __rpow__(self, o): return "rpow"
    def __floor__(self): return "floor"
    def __trunc__(self): return 3
f = F(2.5)
print(int(f), float(f), f + 1, 1 + f, 1.5 + f, f < 1, 1 < f, f == 2.5, 2.5 == f, f != 2.5, hash(f), bool(f), str(f), repr(f), f"{f}", f"{f:.1f}", [f], round(f), round(f, 1), abs(f), -f, divmod(f, 1), f ** 2, 2 ** f, f - 1, f * 2, sum([1, f]), max(f, 1), f.is_integer(), "%s %r %.2f" % (f, f, f), F(F(3.5)), type(F(f)).__name__, float.__add__(f, 1), f.real, type(f.real).__name__, f.conjugate(), f in [2.5], [f].index(f))
class L(list):
    def __len__(self): return 50
    def __iter__(self): return iter("li")
    def __getitem__(self, i): return ("gi", i)
    def __contains__(self, x): return True
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return "lt"
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __iadd__(self, o): return "iadd"
    def __mul__(self, o): return "mul"
    def __bool__(self): return False
    def __repr__(self): return "LREPR"
    def __hash__(self): return 3
    def __reversed__(self): return iter("rev")
    def __setitem__(self, i, v): super().__setitem__(i, (i, v))
    def append(self, x): super().append(("app", x))
l = L([1, 2, 3])
l[0] = 9; l.append(4); l.extend([5]); l.insert(0, 0)
print(len(l), list(l), l[0], l[1:2], 99 in l, l == [], [] == l, l != [], l < [], [1] < l, l + [1], [1] + l, l * 2, bool(l), l, hash(l), list(reversed(l)), list.__repr__(l), list.__len__(l), sorted(l), sum([1, 2]), tuple(l), [*l], set(l) == {"l", "i"}, max(l), l.index(2), l.count(2), l.copy(), dict(zip(l, l)), "".join(l), list(map(str, l)), any(l), l.pop(), list.__len__(l), [0] * 3 + list(l))
a, b = l; print(a, b)
l += [1]; print(l)
m = L([3, 1, 2]); m.sort(); print(list.__repr__(m)); m.reverse(); print(list.__repr__(m)); del m[0]; print(list.__repr__(m)); x = [0]; x.extend(m); print(x); x[1:1] = m; print(x); x += m; print(x)
class D(dict):
    def __getitem__(self, k): return ("gi", k)
    def __iter__(self): return iter(["it1", "it2"])
    def __len__(self): return 77
    def __contains__(self, k): return k == "yes"
    def keys(self): return ["k1", "k2"]
    def items(self): return [("i", 1)]
    def values(self): return ["v"]
    def get(self, k, d=None): return "got"
    def __repr__(self): return "DREPR"
    def __eq__(self, o): return "deq"
    def update(self, *a, **k): return "upd"
    def __or__(self, o): return "or"
    def pop(self, *a): return "pop"
d = D(a=1)
d["b"] = 2
def kw(**k): return sorted(k.items())
print(d["a"], list(d), len(d), "a" in d, "yes" in d, d.keys(), d.items(), d.get("a"), d, d == {}, {} == d, bool(d), dict(d), {**d}, kw(**d), sorted(d), dict.__repr__(d), dict.__len__(d), d | {}, {} | d, d.setdefault("a", 5), list(dict.items(d)), d.copy(), set(d) == {"it1", "it2"}, max(d), "%(a)s" % d, "{a}".format_map(d), d.pop("zz"), list(reversed(d)), dict.fromkeys(d))
e = {}; e.update(d); print(e)
class T(tuple):
    def __len__(self): return 9
    def __iter__(self): return iter("tu")
    def __getitem__(self, i): return "ti"
    def __eq__(self, o): return "teq"
    def __hash__(self): return 4
    def __add__(self, o): return "tadd"
    def __repr__(self): return "TREPR"
    def __contains__(self, x): return False
t = T((1, 2))
print(len(t), list(t), t[0], t == (1, 2), (1, 2) == t, hash(t), t + (3,), (3,) + t, t, 1 in t, tuple(t), [*t], "%s" % (t,), "%s %s" % t, tuple.__repr__(t), t < (1, 3), sorted(t), t.count(1), t.index(2), {t: 1}[t], max(t), t * 2)
a, b = t; print(a, b)
