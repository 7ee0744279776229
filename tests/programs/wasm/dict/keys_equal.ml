# Which keys are one: numbers of every type, texts of every width, own __eq__ and __hash__, colliding hashes.
d = {}
d[1] = "int"; d[1.0] = "float"; d[True] = "bool"
print(d, d[1], len(d), [type(k).__name__ for k in d])
d[0] = "z"; d[-0.0] = "minus"; d[False] = "f"; d["1"] = "text"; d[2 ** 70] = "big"; d[2.0 ** 70] = "big float"
print(d)
nan = float("nan")
n = {nan: 1, float("nan"): 2}
print(len(n), n[nan], n.get(float("nan")), nan in n)
class Key:
    compared = 0
    def __init__(self, value, code): self.value, self.code = value, code
    def __hash__(self): return self.code
    def __eq__(self, other):
        Key.compared += 1
        return isinstance(other, Key) and self.value == other.value
    def __repr__(self): return f"K({self.value})"
a, b, c = Key("a", 7), Key("b", 7), Key("a", 7)
k = {a: 1, b: 2}
print(k, k[c], k[a], Key("a", 8) in k, Key("z", 7) in k, 7 in k, len(k))
k[c] = 3
print(k, list(k)[0] is a)
del k[c]
print(k, Key("b", 7) in k, a in k)
many = {Key(i, i % 3): i for i in range(30)}
print(len(many), many[Key(17, 2)], sum([many[Key(i, i % 3)] for i in range(30)]), Key(30, 0) in many)
for i in range(0, 30, 2):
    del many[Key(i, i % 3)]
print(len(many), [x.value for x in many], many.get(Key(4, 1)), many[Key(5, 2)])
class Unhashable:
    def __eq__(self, other): return True
class Plain: pass
class BadHash:
    def __hash__(self): return "x"
class HashFails:
    def __hash__(self): raise ValueError("no hash")
class EqFails:
    def __hash__(self): return 1
    def __eq__(self, other): raise KeyError("no eq")
p, q = Plain(), Plain()
print(len({p: 1, q: 2, p: 3}), {p: "p"}[p], q in {p: 1}, hash(p) == hash(p))
for attempt in (lambda: {Unhashable(): 1}, lambda: {BadHash(): 1}, lambda: {HashFails(): 1}, lambda: {EqFails(): 1, EqFails(): 2}, lambda: {1: 0}.get(EqFails()), lambda: hash(Unhashable()), lambda: {1: 2}[HashFails()]):
    try:
        print(attempt())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
class Big:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
print(hash(Big(2 ** 61)), hash(Big(-1)), hash(Big(2 ** 64)), hash(Big(True)), hash(Big(5)) == hash(5))
texts = {"a": 1, "é": 2, "日": 3, "😀": 4, "a日"[:1]: 5, "日"[:0] + "e\u0301": 6, "": 7}
print(texts["a"], texts["xé"[1:]], texts["日本"[0]], texts["é"], len(texts), texts[""], texts.get("e\u0301"))
for i in range(300):
    texts[str(i)] = i
    texts["é" * (i % 5) + str(i)] = -i
print(len(texts), texts["7"], texts["éé7"], texts["0"], "éé8" in texts, sum([v for v in texts.values()]))
powers = {2 ** i: i for i in range(0, 130)}
print(powers[2 ** 100], powers[1 << 64], powers.get(2.0 ** 90), powers.get(2 ** 130), (2 ** 61 - 1) in powers, len({i * (2 ** 61 - 1): i for i in range(20)}))
negative = {-1: "a", -2: "b"}
print(negative[-1], negative[-2], hash(-1) == hash(-2), {(-1, 1): 1, (-2, 1): 2})
