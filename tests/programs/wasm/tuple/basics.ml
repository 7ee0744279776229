# Tuples: displays, indexing, slicing, operators, comparison, methods, errors.
t = (1, "a", 2.5, None, (3,))
print((), (1,), (1, 2), 1, 2, ((),), ((1,),), (1,)[0], t[0], t[-1], t[1:3], t[::-1], t[::2], t[5:], len(t), len(()), tuple(), tuple("ab"), tuple([1]), tuple(range(2)), tuple({"k": 1}), tuple(x * x for x in range(3)), tuple((1, 2)) == (1, 2))
print((1, 2) + (3,), (1,) * 3, 2 * ("a", "b"), () + (), (1,) * 0, (1,) * -1, (1, 2) == (1, 2), (1, 2) == [1, 2], (1,) == (1.0,) == (True,), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), ("a", 1) < ("a", 2), ((1, 2), 3) < ((1, 3), 0), (1, "x") < (2, None))
print(1 in t, "a" in t, (3,) in t, 3 in t, t.count(1), t.count(9), t.index("a"), t.index((3,)), (1, 1, 2).count(1), (1, 2, 1).index(1, 1), bool(()), bool((0,)), not (), hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), hash((1, 2.0)) == hash((1.0, 2)))
for attempt in (lambda: t[9], lambda: t[-9], lambda: t["a"], lambda: t[1.0], lambda: t.index("z"), lambda: (1,) + [2], lambda: (1,) + 2, lambda: (1,) * "a", lambda: (1,) < 1, lambda: (1, "a") < (1, 2), lambda: t.append(1), lambda: hash(([],)), lambda: tuple(5), lambda: tuple(1, 2), lambda: t[::0], lambda: (1, 2)(), lambda: -(1,), lambda: (1,) - (1,), lambda: t.index(), lambda: {(1, [2]): 3}, lambda: (1,) < [1]):
    try:
        print(attempt())
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
try:
    t[4][0] = 1
except TypeError as error:
    print(error)
u = v = (1, 2)
u += (3,); print(u, v)
u *= 2; print(u)
try:
    u += [4]
except TypeError as error:
    print(error, u)
print(str((1, "a")), repr(("é", [1], {2: (3,)}, None)), str((1,)), f"{(1, 2)}", f"{(1,)!r:>6}", "%s" % ((1, 2),), "%s %s" % (1, 2), (1, (2, (3, (4,)))), sum((1, 2, 3)), max((3, 1), (2, 9)), min(((1, 2), (1, 1))), sorted(((2, "b"), (1, "c"), (2, "a"))), list(reversed((1, 2))), [x for x in (1, 2)], any((0, 1)), all(()), dict((("a", 1), ("b", 2))), dict([("x", 1)]))
a = (1, 2)
print(a[:] == a, tuple(a) == a, (*a, 3, *a), (*"ab",), *a, isinstance(a, tuple), type(a).__name__, type((1)).__name__, type((1,)).__name__)
