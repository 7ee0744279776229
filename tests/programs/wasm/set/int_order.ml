# The order of sets of ints is CPython's: it follows from the size of the table and the order of insertion.
print({3, 1, 2}, {10, 5, 0}, {8, 0, 16, 24}, {-1, -2, 0, 1}, {100, 1000, 10000}, {1.5, 0.5, 2}, {True, 0, 5}, set(range(5)), {2 ** 61 - 1, 2 ** 61, 1, 0}, {2 ** 64, 5, -2 ** 64})
s = set()
for n in (17, 9, 1, 33, 25, 5, 13):
    s.add(n)
    print(s, end=" ")
print()
for n in (9, 33):
    s.remove(n)
    print(s, end=" ")
s.add(41); print(s)
for size in (4, 5, 8, 20, 22, 77, 200):
    print(size, list({n * 31 % 997 for n in range(size)})[:12], list(set(range(size, 0, -1)))[:6])
grown = set()
seed = 1
for i in range(500):
    seed = seed * 48271 % 2147483647
    grown.add(seed % 5000 - 2500)
    if i % 7 == 0:
        grown.discard(seed % 300)
print(len(grown), list(grown)[:15], list(grown)[-5:], sum([i * n for i, n in enumerate(grown)]))
a, b = {n * 3 for n in range(20)}, {n * 5 for n in range(20)}
print(a & b, a | b, a - b, a ^ b)
print(b & a, b | a, b - a, b ^ a, a.copy(), set(a), set(list(a)), frozenset(b))
a |= {1000, 7}; print(a)
a &= {0, 3, 7, 1000, 9}; print(a)
a -= {3}; print(a)
a ^= {9, 64, 128}; print(a)
print(a.pop(), a.pop(), a)
popped = []
while grown and len(popped) < 12:
    popped.append(grown.pop())
print(popped)
grown.add(popped[0]); print(list(grown)[:4])
print(list({n for n in (2 ** 20, 2 ** 10, 2 ** 30, 2 ** 40, 2 ** 50, 2 ** 60)}), list({-n for n in range(1, 12)}), list({n << 3 for n in range(12)}), list({hash(n / 4) for n in range(6)}))
c = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
for n in range(0, 10, 2): c.discard(n)
c.update([20, 10, 0, 30, 40]); print(c)
c.difference_update(range(5)); print(c)
c.intersection_update([40, 7, 5, 99]); print(c)
c.symmetric_difference_update([7, 8, 9]); print(c)
c.clear(); c.update((3, 2)); print(c)
for x in {5, 3, 9}: print(x, end=" ")
print(*{12, 4, 20}, sep=",")
print([n for n in {33, 1, 65}], dict.fromkeys({6, 2}), sorted({3, 1}), tuple({9, 17, 1}), sum({1, 2, 3}), max({5, 2}), list(map(str, {8, 16, 0})), list(zip({32, 0}, "ab")), str({1}), {frozenset({1, 2}): "f"}, {2, 1} == {1, 2})
