# Union, intersection, difference, symmetric difference, subsets: operators, methods, other iterables, errors.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b))
print(a.union([9], (8,), {7: 0}), a.intersection(range(3), [2, 1]), a.difference([1], [2]), a.union(), a.intersection(), a.difference(), a.symmetric_difference("x") - {"x"}, set().union("a") , {1}.union(x for x in (2, 3)))
print(a <= b, {3} <= a, a < a, a <= a, a >= {1}, a > {1}, a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint({9}), a.isdisjoint([4]), set() <= a, set() < set(), a == {4, 3, 2, 1}, a != b, a == [1, 2, 3, 4], {1} == {1.0} == {True}, a == frozenset(a), {frozenset({1})} == {frozenset([1])})
print(1 in a, "1" in a, 9 not in a, len(a), len(set()), bool(set()), bool({0}), {1, 1, 1.0, True}, set("aab") == {"a", "b"}, set([]) == set(), set() == {}, not set())
c = set(a)
c |= b; print(c)
c &= a; print(c)
c -= {1}; print(c)
c ^= {2, 9}; print(c)
c.update([1], (2,), "".join([])); print(c)
c.add(1); c.discard(99); c.discard(1); print(c, c.copy() == c)
f = frozenset([3, 1])
print(f, f | {2}, {2} | f, f & {1}, type(f | {2}).__name__, type({2} | f).__name__, f.union([5]), hash(f) == hash(frozenset((1, 3))), {f: "key"}[frozenset({1, 3})], f in {f}, {1, 3} in {f}, frozenset())
f |= {7}; print(f)
for attempt in (lambda: a | [1], lambda: a & (1,), lambda: a - "x", lambda: a ^ None, lambda: a <= [1], lambda: a < 5, lambda: a + b, lambda: a.remove(99), lambda: set().pop(), lambda: a.remove([1]), lambda: a.add([1]), lambda: {[1]}, lambda: {1, {2}}, lambda: {{}}, lambda: [1] in a, lambda: a[0], lambda: a.union(5), lambda: a.update(5), lambda: hash(a), lambda: f.add(1), lambda: set(5), lambda: set(1, 2), lambda: a.push(1), lambda: a * 2, lambda: a.add(), lambda: a.issubset(5), lambda: frozenset([[]]), lambda: a.remove("é"), lambda: a.discard({}), lambda: a.intersection(None), lambda: {*5}):
    try:
        print(attempt())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
print(a, {1, 2} in [{2, 1}], {5} in {1: {5}}.values())
try:
    c |= [1]
except TypeError as error:
    print(error)
universe = range(1, 21)
even, three = {n for n in universe if n % 2 == 0}, {n for n in universe if n % 3 == 0}
print(sorted(even & three), sorted(set(universe) - (even | three)), sorted((even | three) - (even & three)) == sorted(even ^ three), len(even) + len(three) - len(even & three) == len(even | three))
power = [set()]
for n in (1, 2, 3):
    power += [s | {n} for s in power]
print(power, len(set(map(frozenset, power))), sorted(map(len, power)), [s for s in power if {1} <= s])
