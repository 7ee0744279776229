# Backtracking, breadth and depth first search: loops and recursion that leave early.
def queens(n):
    solutions = []
    columns = []
    def place(row):
        if row == n:
            solutions.append(columns[:])
            return
        for column in range(n):
            for r, c in enumerate(columns):
                if c == column or abs(c - column) == row - r:
                    break
            else:
                columns.append(column)
                place(row + 1)
                columns.pop()
    place(0)
    return solutions

def shortest(grid, start, goal):
    queue, came_from = [start], {start: None}
    for x, y in queue:
        if (x, y) == goal:
            path = []
            at = goal
            while at is not None:
                path.append(at)
                at = came_from[at]
            return path[::-1]
        for nx, ny in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if not (0 <= ny < len(grid) and 0 <= nx < len(grid[ny])) or grid[ny][nx] == "#" or (nx, ny) in came_from:
                continue
            came_from[nx, ny] = (x, y)
            queue.append((nx, ny))
    return None

def subset_sum(items, target):
    def search(i, left, chosen):
        if left == 0:
            return chosen
        if i == len(items) or left < 0:
            return None
        return search(i + 1, left - items[i], chosen + [items[i]]) or search(i + 1, left, chosen)
    return search(0, target, [])

def change(amount, coins):
    best = [0] + [None] * amount
    for value in range(1, amount + 1):
        for coin in coins:
            if coin <= value and best[value - coin] is not None and (best[value] is None or best[value - coin] + 1 < best[value]):
                best[value] = best[value - coin] + 1
    return best[amount]

def topological(edges):
    order, state = [], {}
    def visit(node):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise ValueError(f"cycle at {node}")
        state[node] = "open"
        for next_node in edges.get(node, ()):
            visit(next_node)
        state[node] = "done"
        order.append(node)
    for node in edges:
        visit(node)
    return order[::-1]

def flood(grid, x, y):
    if not (0 <= y < len(grid) and 0 <= x < len(grid[0])) or grid[y][x] != ".":
        return 0
    grid[y][x] = "~"
    return 1 + flood(grid, x + 1, y) + flood(grid, x - 1, y) + flood(grid, x, y + 1) + flood(grid, x, y - 1)

print(len(queens(6)), queens(6)[0], queens(3), queens(1))
maze = ["..#....", ".##.##.", "....#..", ".##...#", "...#..."]
print(shortest(maze, (0, 0), (6, 4)), shortest(maze, (0, 0), (3, 0)) is not None, shortest(["..#.", "..#."], (0, 0), (3, 1)))
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([3, 34, 4], 6), change(63, [1, 5, 21, 25]), change(3, [2]), change(0, []))
print(topological({"shirt": ["tie"], "tie": ["jacket"], "trousers": ["shoes", "belt"], "belt": ["jacket"], "socks": ["shoes"]}))
try:
    topological({1: [2], 2: [3], 3: [1]})
except ValueError as error:
    print(error)
grid = [list(row) for row in maze]
print(flood(grid, 0, 0), flood(grid, 0, 0), ["".join(row) for row in grid])
