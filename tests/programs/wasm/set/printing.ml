# How sets print, compare and copy: empty, nested, of one, in other containers; frozen ones as keys.
print(set(), {1}, {1, 1}, frozenset(), frozenset({2}), [set(), {3}], ({1}, 2), {"k": {4}}, {5: set()}, str({7}), repr(frozenset([8])), f"{ {9} }", "%s" % {1}, "{}".format(frozenset()))
print({"a"}, {("b", 1)}, {None}, {True}, {2.5}, {frozenset({1})}, {()}, {range(2)}, {"é日"}, {"it's"}, {2 ** 70}, {-1}, {float("inf")}, {"\n"})
groups = {frozenset({1, 2}): "pair", frozenset(): "none", frozenset([3]): "one"}
print(groups[frozenset([2, 1, 1])], groups[frozenset("")], frozenset({3}) in groups, [groups[k] for k in groups if len(k) == 1], sorted(map(len, groups)))
a = {1, 2, 3}
b = a; c = a.copy(); d = set(a); e = frozenset(a)
b.add(4)
print(a, b is a, c, d, e, a == b, c == d == e, hash(e) == hash(frozenset(c)), a > c, e < a, e <= d, type(e & a).__name__, type(a & e).__name__, type(e | {9}).__name__)
nested = [{1}, {2}]
nested[0].add(nested[1].pop())
print(nested, [s for s in nested if s], sum(nested[0]), {len(s) for s in nested})
def unique(items):
    seen, result = set(), []
    for item in items:
        if item not in seen:
            seen.add(item)
            result.append(item)
    return result
print(unique([3, 1, 3, 2, 1]), unique("mississippi"), unique([1, 1.0, True, "1"]), unique([]), len(unique((x * x) % 11 for x in range(30))))
state = {0}
for step in range(6):
    state = {n + d for n in state for d in (1, 3)} - {2 * step}
    print(sorted(state), end=" ")
print()
print(*[x for x in ({1} | {2}, {1} & {2}, {1} - {2}, {1} ^ {2})], max({3, 9, 5}), min({3, 9, 5}), sorted({3, 9, 5}, reverse=True), list({4}), tuple({4}), [*{6}], dict.fromkeys({5}), any({0}), all({0}), sum(set()), 5 in {5: 1}.keys() & {5}, next(iter({8})))
first, = {1}
x, *rest = sorted({3, 1, 2})
print(first, x, rest, {*rest, x} == {1, 2, 3}, {*()} == set(), {**{}} == {}, {*"a", *"a"}, bool({0}), bool(set()), not {1})
