# What is one member: numbers, texts, tuples, own classes; duplicates, removal while others collide.
print(len({1, 1.0, True, "1", (1,), 2 ** 70, 2.0 ** 70, None, False, 0, -0.0, "", ()}), {1, True}, {True, 1}, {0.0, False}, {1.0, 1})
nan = float("nan")
print(len({nan, nan, float("nan")}), nan in {nan}, float("nan") in {nan})
class Mod:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 4
    def __eq__(self, other): return isinstance(other, Mod) and self.n == other.n
    def __repr__(self): return f"M{self.n}"
s = {Mod(n) for n in (5, 1, 9, 2, 5, 13, 6)}
print(len(s), Mod(9) in s, Mod(17) in s, 1 in s, sorted(s, key=lambda m: m.n))
s.remove(Mod(1)); s.discard(Mod(77)); s.add(Mod(5)); s.add(Mod(21))
print(len(s), sorted(s, key=lambda m: -m.n), Mod(13) in s, Mod(1) in s)
t = {Mod(5), Mod(2), Mod(100)}
print(sorted(s & t, key=lambda m: m.n), sorted(t - s, key=lambda m: m.n), len(s | t), len(s ^ t), {Mod(5)} <= t, {Mod(2), Mod(5), Mod(100)} == t)
class Log:
    calls = []
    def __init__(self, name, code): self.name, self.code = name, code
    def __hash__(self):
        Log.calls.append("hash " + self.name)
        return self.code
    def __eq__(self, other):
        Log.calls.append(f"{self.name}=={other.name}")
        return self.name[0] == other.name[0]
x, y, z = Log("a1", 1), Log("a2", 1), Log("b", 1)
g = {x}
print(y in g, z in g, Log.calls); Log.calls.clear()
g.add(y); g.add(z); print([m.name for m in g], Log.calls); Log.calls.clear()
g.discard(y); print([m.name for m in g], Log.calls); Log.calls.clear()
words = "to be or not to be that is the question".split()
unique = []
seen = set()
for w in words:
    if w not in seen:
        seen.add(w)
        unique.append(w)
print(unique, len(seen), sorted(seen), sorted(set(words), key=lambda w: (len(w), w)), sorted({w[0] for w in words}), {len(w) for w in words})
print(sorted(set("mississippi")), len({c.lower() for c in "AaBbÉé"}), {"é", "é"} == {"é"}, "日" in {"日本"[0]}, set("") == set(), sorted(set("日本語") & set("日本人")))
class NoHash:
    __hash__ = None
class EqOnly:
    def __eq__(self, other): return True
class Fails:
    def __hash__(self): return 3
    def __eq__(self, other): raise ValueError("compared")
for attempt in (lambda: {NoHash()}, lambda: {EqOnly()}, lambda: {Fails(), Fails()}, lambda: Fails() in {3}, lambda: {3} | {Fails()}, lambda: {Fails()} == {Fails()}, lambda: {4, Fails()} and "fine"):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
def has_pair(numbers, target):
    seen = set()
    for n in numbers:
        if target - n in seen:
            return n, target - n
        seen.add(n)
    return None
def first_repeat(values):
    seen = set()
    for i, v in enumerate(values):
        if v in seen: return i, v
        seen.add(v)
def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum([int(d) ** 2 for d in str(n)])
    return n == 1
print(has_pair([3, 9, 14, 2], 11), has_pair([1], 2), has_pair([2 ** 64, 5, -2 ** 64 + 1], 1), first_repeat("abcab"), first_repeat([1, 2.0, 3, 2]), first_repeat([]), [n for n in range(1, 40) if happy(n)])
visited, frontier = {(0, 0)}, {(0, 0)}
for step in range(4):
    frontier = {(x + dx, y + dy) for x, y in frontier for dx, dy in ((1, 2), (2, 1), (-1, 2), (2, -1), (-2, 1), (1, -2), (-1, -2), (-2, -1))} - visited
    visited |= frontier
    print(len(frontier), len(visited), end="; ")
print(min(visited), max(visited))
