# Programs written as comprehensions: primes, triples, matrices, texts, games, permutations, parsing.
primes = [n for n in range(2, 80) if not [d for d in range(2, int(n ** 0.5) + 1) if n % d == 0]]
triples = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(primes, triples)
identity = [[int(i == j) for j in range(4)] for i in range(4)]
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
rotate = [[(i + 1) % 4 == j for j in range(4)] for i in range(4)]
print(identity, multiply(rotate, rotate) == [[(i + 2) % 4 == j for j in range(4)] for i in range(4)], multiply(multiply(rotate, rotate), multiply(rotate, rotate)) == identity, multiply([[2 ** 40, 1]], [[2 ** 40], [0.5]]))
text = "It is a truth universally acknowledged, that a single man"
words = [w.strip(",.").lower() for w in text.split()]
print({w: len(w) for w in words if len(w) > 4}, [w[::-1] for w in words][:4], {n: [w for w in words if len(w) == n] for n in sorted({len(w) for w in words})}, "".join(c for c in text if c in "aeiou"), [text.count(v) for v in "aeiou"], " ".join(w.capitalize() if i % 2 else w.upper() for i, w in enumerate(words[:4])))
board = ["".join("#." [(x + y) % 2] for x in range(6)) for y in range(3)]
print(board, [(x, y) for y, row in enumerate(board) for x, c in enumerate(row) if c == "#"][:5], ["".join(column) for column in zip(*board)])
def permutations(items):
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])] if items else [[]]
def subsets(items):
    return [[x for i, x in enumerate(items) if mask >> i & 1] for mask in range(1 << len(items))]
def queens(n):
    return [[]] if n == 0 else [q + [c] for q in queens(n - 1) for c in range(5) if all(c != d and abs(c - d) != n - 1 - i for i, d in enumerate(q))]
print(len(permutations([1, 2, 3, 4])), permutations("ab"), subsets("abc"), len(queens(5)), queens(5)[:2])
csv = "name,age\nann,30\nbö,25\n"
header, *rows = [line.split(",") for line in csv.splitlines()]
records = [{key: int(value) if value.isdigit() else value for key, value in zip(header, row)} for row in rows]
print(records, sum(r["age"] for r in records) / len(records), [r["name"] for r in sorted(records, key=lambda r: r["age"])], {r["name"]: r for r in records if r["age"] > 26})
edges = [(a, b) for a in "abcd" for b in "abcd" if a < b and (a, b) != ("a", "d")]
graph = {n: sorted({b for a, b in edges if a == n} | {a for a, b in edges if b == n}) for n in "abcd"}
print(edges, graph, {n: len(m) for n, m in graph.items()}, [n for n in graph if all(m in graph[n] for m in graph if m != n)])
print([int("".join(str(d) for d in range(1, n + 1))) * 8 + n for n in range(1, 10)][-1], [sum(int(d) ** len(str(n)) for d in str(n)) for n in (153, 9474)], [n for n in range(1, 200) if n == sum(d for d in range(1, n) if n % d == 0)], [2 ** n for n in range(0, 130, 32)], {bin(n).count("1") for n in range(64)})
sierpinski = ["".join("*" if not x & y else " " for x in range(8)).rstrip() for y in range(8)]
print(*sierpinski, sep="\n")
pascal = [[1]]
pascal += [[1 if j in (0, i) else 0 for j in range(i + 1)] for i in range(1, 5)]
pascal[2:] = [[1 if j in (0, i) else i if j in (1, i - 1) else 6 for j in range(i + 1)] for i in range(2, 5)]
print(pascal, [sum(row) for row in pascal], [[f"{x:>2}" for x in row] for row in pascal[-1:]])
