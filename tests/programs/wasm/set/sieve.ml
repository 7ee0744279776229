# Sets at work with many ints: primes, graphs, sudoku, coverings; each result sorted or counted.
def primes(n):
    candidates = set(range(2, n + 1))
    found = []
    while candidates:
        p = min(candidates)
        found.append(p)
        candidates -= set(range(p, n + 1, p))
    return found

def reachable(graph, start):
    seen, todo = set(), {start}
    while todo:
        node = todo.pop()
        seen.add(node)
        todo |= graph.get(node, set()) - seen
    return seen

def strongly_connected(graph):
    reverse = {}
    for node, targets in graph.items():
        for target in targets:
            reverse.setdefault(target, set()).add(node)
    left, parts = set(graph), []
    while left:
        node = min(left)
        part = reachable(graph, node) & reachable(reverse, node)
        parts.append(sorted(part))
        left -= part
    return parts

def colour(graph):
    colours = {}
    for node in sorted(graph, key=lambda n: (-len(graph[n]), n)):
        used = {colours[other] for other in graph[node] if other in colours}
        c = 0
        while c in used:
            c += 1
        colours[node] = c
    return colours

def cover(universe, sets):
    chosen, left = [], set(universe)
    while left:
        best = max(sorted(sets), key=lambda name: len(sets[name] & left))
        if not sets[best] & left:
            return None
        chosen.append(best)
        left -= sets[best]
    return chosen

def sudoku(grid):
    def options(r, c):
        used = set(grid[r]) | {grid[i][c] for i in range(4)} | {grid[r // 2 * 2 + i][c // 2 * 2 + j] for i in (0, 1) for j in (0, 1)}
        return {1, 2, 3, 4} - used
    empty = [(r, c) for r in range(4) for c in range(4) if not grid[r][c]]
    if not empty:
        return True
    r, c = min(empty, key=lambda p: (len(options(*p)), p))
    for n in sorted(options(r, c)):
        grid[r][c] = n
        if sudoku(grid):
            return True
    grid[r][c] = 0
    return False

print(primes(60), len(primes(700)))
graph = {1: {2}, 2: {3, 4}, 3: {1}, 4: {5}, 5: {4, 6}, 6: set()}
print(sorted(reachable(graph, 1)), sorted(reachable(graph, 5)), strongly_connected(graph), colour({n: set(range(n % 3, 9, 3)) - {n} | {(n + 1) % 9, (n - 1) % 9} for n in range(9)}))
print(cover(range(1, 11), {"a": {1, 2, 3, 8}, "b": {1, 2, 3, 4, 5}, "c": {4, 5, 7}, "d": {5, 6, 7}, "e": {6, 7, 8, 9, 10}}), cover([1, 2], {"x": {1}}), cover([], {}))
grid = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 1, 0, 0], [0, 0, 0, 2]]
print(sudoku(grid), grid)
squares, cubes = {n * n for n in range(200)}, {n ** 3 for n in range(60)}
print(sorted(squares & cubes), len(squares | cubes), len(squares ^ cubes), sorted({a + b for a in (1, 4, 9) for b in (1, 8, 27)}), sum(squares - cubes))
numbers = set(range(1000))
for step in (2, 3, 5, 7):
    numbers = numbers.difference(range(step * 2, 1000, step))
print(len(numbers), sorted(numbers)[:8], max(numbers), 121 in numbers, 997 in numbers)
taxi = {}
for a in range(1, 30):
    for b in range(a, 30):
        taxi.setdefault(a ** 3 + b ** 3, set()).add((a, b))
print(sorted([(n, sorted(p)) for n, p in taxi.items() if len(p) > 1]))
