# +, *, +=, *=, comparison, in, is on lists; aliases; lists that contain themselves.
a, b = [1, 2], [3]
c = a
print(a + b, a * 3, 2 * b, a * 0, a * -1, [] + [], a + a, [[]] * 3, b * True, a, b)
a += b; print(a, c, a is c)
a = a + [4]; print(a, c, a is c)
a *= 2; print(a)
a += "xy"; a += (9,); a += {"k": 1}; a += range(2); print(a)
b += b; print(b)
b *= 0; print(b)
print([1, 2] == [1, 2], [1, 2] == [2, 1], [] == [], [1] == (1,), [1] == [1.0] == [True], [1, [2, 3]] == [1, [2, 3]], [1] != [1, 2], [] == None, [0] == [False], ["1"] == [1])
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 99], [1, 2] <= [1, 2], [[1]] < [[2]], ["a", 1] < ["b", None], [1, "x"] < [2, 5], [float("nan")] == [float("nan")], [1, 2, 3] >= [1, 2], [] > [])
print(1 in [1, 2], 3 not in [1, 2], [1] in [[1], 2], [] in [], "a" in ["ab"], 1.0 in [1], None in [0, None], "" in [""], 2 in [[2]])
for attempt in (lambda: [1] + (2,), lambda: [1] + "a", lambda: [1] + None, lambda: (1,) + [2], lambda: [1] * "a", lambda: [1] * 1.5, lambda: [1] * [2], lambda: [1] - [1], lambda: -[1], lambda: [1] < 5, lambda: [1] < (1,), lambda: [1, 2] < [1, "a"], lambda: [None] < [None, 1] and [None] < [0], lambda: hash([1]), lambda: {[1]: 2}, lambda: [1] / 2, lambda: [1] & [1], lambda: int([1]), lambda: [1](), lambda: [1].x, lambda: [] % 1):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    a += 5
except TypeError as error:
    print(error)
try:
    a += None
except TypeError as error:
    print(error, len(a))
me = [1]
me.append(me)
print(me, me[1][1][1][0], len(me), str(me), [me])
two = [[], []]
two[0].append(two[1]); two[1].append(two[0])
print(two)
try:
    me == [1, me] and print("equal")
    other = [1]
    other.append(other)
    me == other
except RecursionError as error:
    print(str(error)[:32])
rows = [[0] * 2] * 2
rows[0][0] = 5; rows[1] += [6]
print(rows, [0] * 2 == [0] * 2)
def change(items, *, grow=False):
    if grow: items += [0]
    else: items = items + [0]
    return items
mine = [1]
print(change(mine), mine, change(mine, grow=True), mine)
x = [1, 2, 3]
y = x[:]
z = list(x)
x[0] = "x"
print(x, y, z, y == z, y is z, x is not y, [*x, *y], [*range(2), *"ab", *[]], len([*x, *y, *z]))
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
