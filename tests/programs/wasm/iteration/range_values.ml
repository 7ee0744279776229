# range: all signs of start, stop and step; length, index, contains, slices, equality, repr.
bounds = [(5,), (0,), (-3,), (2, 7), (7, 2), (0, 10, 3), (10, 0, -3), (-5, 5, 4), (5, -5, -4), (0, 1, 100), (1, 0, -100), (3, 3, -1), (0, -10, 2), (2 ** 62, 2 ** 62 + 3), (-2 ** 63 - 1, -2 ** 63 + 1), (0, 10 ** 20, 10 ** 19), (True, 4), (10, 1, -2 ** 64)]
for b in bounds:
    r = range(*b)
    items = list(r)
    print(r, items, len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)) == items[::-1], [x for x in r] == items, list(r[::-1]) == items[::-1])
r = range(3, 30, 4)
print(list(r), r[0], r[-1], r[2:5], r[::-2], r[5:2:-1], r[10:], r[-100:100], r[:0], r[2:5][1], r.index(11), r.count(7), r.count(8), 7 in r, 8 in r, 7.0 in r, "7" in r, None in r, 31 in r, -1 in r)
print(range(0) == range(5, 5) == range(3, 0), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), hash(range(3)) == hash(range(0, 3)), {range(2): "a"}[range(0, 2, 1)])
print(range(10)[3:8:2], range(10, 0, -1)[2:], range(0, 100, 7)[-3], range(5)[-5], range(1, 4)[True], sum(range(101)), max(range(3, 9, 4)), min(range(9, 3, -4)), sorted(range(3, 0, -1)), 3 in range(0, 10, 2), 10 ** 18 in range(0, 10 ** 19, 10 ** 9))
for attempt in (lambda: range(), lambda: range(1.0), lambda: range("3"), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: range(None), lambda: r[7], lambda: r[-8], lambda: r["a"], lambda: r.index(12), lambda: r.index("x"), lambda: range(2) + range(2), lambda: range(3) < range(4), lambda: range(stop=3), lambda: len(range(10 ** 30)), lambda: next(iter(range(0)))):
    try:
        print(attempt())
    except (TypeError, ValueError, IndexError, OverflowError, StopIteration) as error:
        print(type(error).__name__, error)
try:
    r[0] = 1
except TypeError as error:
    print(error)
class Index:
    def __index__(self): return 4
print(list(range(Index())), range(10)[Index()], [0, 1, 2, 3, 4][Index()], "abcde"[Index()])
print([list(range(i, j, k)) for i in (0, 2) for j in (-1, 3) for k in (-1, 1, 2)])
