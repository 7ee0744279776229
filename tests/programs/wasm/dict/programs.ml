# Small programs that live on dicts: counting, grouping, indexing, graphs, memo, dispatch, inventories.
def count(items):
    result = {}
    for item in items:
        result[item] = result.get(item, 0) + 1
    return result

def group(items, key):
    result = {}
    for item in items:
        result.setdefault(key(item), []).append(item)
    return result

def invert(table):
    result = {}
    for key, values in table.items():
        for value in values:
            result.setdefault(value, []).append(key)
    return result

def merge(a, b):
    result = dict(a)
    for key, value in b.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        elif key in result and isinstance(value, int):
            result[key] += value
        else:
            result[key] = value
    return result

def components(edges):
    parent = {}
    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x
    for a, b in edges:
        parent[find(a)] = find(b)
    return sorted(map(sorted, group(parent, find).values()))

def pagerank(links, rounds):
    rank = {page: 1 / len(links) for page in links}
    for _ in range(rounds):
        new = {page: 0.15 / len(links) for page in links}
        for page, targets in links.items():
            for target in targets:
                new[target] += 0.85 * rank[page] / len(targets)
        rank = new
    return rank

text = "it was the best of times it was the worst of times"
print(count(text.split()), count("abracadabra"), count([1, 1.0, True, "1"]), count([]))
print(group(text.split(), len), group(range(10), lambda n: n % 3), invert({"a": [1, 2], "b": [2, 3]}), invert(invert({"x": "pq", "y": "q"})))
print(merge({"a": 1, "b": {"c": 2, "d": [1]}}, {"a": 5, "b": {"c": 1, "e": {}}, "f": "new"}), merge({}, {"x": {"y": 1}}))
print(components([(1, 2), (3, 4), (2, 5), ("a", "a")][:3]), {k: round(v, 6) for k, v in pagerank({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, 20).items()})
prices, basket = {"tea": 2.5, "milk": 1, "bun": 0.75}, {"tea": 2, "bun": 4}
print(sum([prices[item] * n for item, n in basket.items()]), [item for item in prices if item not in basket], {item: n for item, n in basket.items() if prices[item] > 1})
memo = {0: 0, 1: 1}
def fibonacci(n):
    if n not in memo:
        memo[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return memo[n]
print(fibonacci(120), len(memo))
operations = {"add": lambda a, b: a + b, "neg": lambda a: -a, "rep": lambda s, n=2: s * n}
print([operations[name](*args) for name, args in (("add", (1, 2)), ("neg", (5,)), ("rep", ("ab",)), ("rep", ([0], 3)))])
json = {"name": "x", "tags": ["a", {"deep": [1, 2, {"k": None}]}], "n": {"m": {"o": 1.5}}}
def paths(value, prefix=""):
    if isinstance(value, dict):
        for key in value:
            yield from paths(value[key], prefix + "." + key)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from paths(item, f"{prefix}[{i}]")
    else:
        yield prefix, value
print(list(paths(json)))
def dumps(value):
    if isinstance(value, dict):
        return "{" + ", ".join([f'"{k}": {dumps(v)}' for k, v in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(dumps, value)) + "]"
    return {None: "null", True: "true", False: "false"}.get(value) or (f'"{value}"' if isinstance(value, str) else str(value))
print(dumps(json))
trie = {}
for word in ("car", "cart", "cat", "dog"):
    node = trie
    for letter in word:
        node = node.setdefault(letter, {})
    node["$"] = word
def words(node):
    return [w for key, child in node.items() for w in ([child] if key == "$" else words(child))]
print(words(trie), words(trie["c"]["a"]), trie["d"])
life = {(x, 1): True for x in range(3)}
for _ in range(3):
    near = count([(x + dx, y + dy) for x, y in life for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy])
    life = {p: True for p, n in near.items() if n == 3 or n == 2 and p in life}
print(sorted(life))
