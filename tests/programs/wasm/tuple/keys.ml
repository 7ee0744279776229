# Tuples as keys of dicts and members of sets: points, grids, memo tables, records.
grid = {}
for x in range(4):
    for y in range(3):
        grid[x, y] = x * y
print(grid[2, 1], grid[(3, 2)], (1, 1) in grid, (9, 9) in grid, grid.get((5, 5), "off"), len(grid), sorted(grid)[:3], max(grid, key=lambda p: (grid[p], p)))
del grid[0, 0]
grid[0, 1] += 10
print([(p, v) for p, v in grid.items() if v > 3], sum([v for (x, y), v in grid.items() if x == y]))
seen = {(1, 2), (1, 2), (2, 1), (1.0, 2), (True, 2)}
print(len(seen), (1, 2) in seen, (2, 1.0) in seen, ("1", 2) in seen, {(): "empty", (1,): "one", ((1,),): "nested"}[((1,),)], {(1, "a", None): 5}[1, "a", None])
memo = {}
def paths(x, y):
    if (x, y) not in memo:
        memo[x, y] = 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)
    return memo[x, y]
print(paths(18, 18), len(memo))
def lcs(a, b, i=0, j=0, known=None):
    known = {} if known is None else known
    if i == len(a) or j == len(b):
        return 0
    if (i, j) not in known:
        known[i, j] = 1 + lcs(a, b, i + 1, j + 1, known) if a[i] == b[j] else max(lcs(a, b, i + 1, j, known), lcs(a, b, i, j + 1, known))
    return known[i, j]
print(lcs("nematode knowledge", "empty bottle"))
edges = [("a", "b", 7), ("a", "c", 3), ("c", "b", 1), ("b", "d", 2), ("c", "d", 8)]
graph = {}
for start, end, cost in edges:
    graph.setdefault(start, []).append((end, cost))
def cheapest(start):
    costs, queue = {}, [(0, start)]
    while queue:
        cost, node = min(queue)
        queue.remove((cost, node))
        if node in costs:
            continue
        costs[node] = cost
        for end, more in graph.get(node, ()):
            queue.append((cost + more, end))
    return costs
print(cheapest("a"), graph)
people = [("Ann", 30, "Oslo"), ("Bo", 25, "Rome"), ("Cy", 30, "Rome")]
by_age, by_place = {}, {}
for person in people:
    name, age, place = person
    by_age[age] = by_age.get(age, ()) + (name,)
    by_place.setdefault((place, age > 26), []).append(person)
print(by_age, by_place, sorted(people, key=lambda p: (-p[1], p[0])), [name for name, *_ in people], [p[1:] for p in people], dict([(p[0], p[1:]) for p in people])["Bo"])
counts = {}
word = "mississippi"
for pair in zip(word, word[1:]):
    counts[pair] = counts.get(pair, 0) + 1
print(counts, max(counts.items(), key=lambda item: (item[1], item[0])), {pair[::-1]: n for pair, n in counts.items() if n == 1})
big = {(2 ** 64, -2 ** 64): "big", (0.5, float("inf")): "float"}
print(big[1 << 64, -(1 << 64)], big[1 / 2, float("inf")], (2.0 ** 64, -2.0 ** 64) in big)
visited = {(0, 0)}
x = y = 0
for c in "RRULDDLUUR":
    x, y = {"R": (x + 1, y), "L": (x - 1, y), "U": (x, y + 1), "D": (x, y - 1)}[c]
    visited.add((x, y))
print((x, y), len(visited), sorted(visited))
for key in ([1], (1, [2]), {1: 2}, {3}, (1, (2, {}))):
    try:
        grid[key] = 0
    except TypeError as error:
        print(error)
