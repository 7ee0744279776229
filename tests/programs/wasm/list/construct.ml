# Displays, list() of everything, big and growing lists, equality with what built them otherwise.
print([], [1], [1, ], [1, 2, 3], [[]], [1, [2, (3, {4: [5]})]], [*"ab", 1, *(2, 3)], [None] * 3, ["a" * n for n in range(3)], [x := 5, x * 2], [1 if x else 2, not x, -x])
print(list(), list([1, 2]), list((1,)), list("é日"), list({"a": 1}), list({3}), list(range(3)), list(x * x for x in range(3)), list(map(str, [1])), list(zip("ab", [1, 2])), list({"a": 1}.items()), list(reversed([1, 2])), list(enumerate("x")))
for attempt in (lambda: list(5), lambda: list(None), lambda: list(1, 2), lambda: list(1.5), lambda: [*None], lambda: list(x=1), lambda: list(print)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
a = [1, 2]
print(list(a) == a, list(a) is a, a[:] is a, len([]), len([[]]), bool([]), bool([0]), not [], isinstance([], list), type([]).__name__, [] is [], str([]), repr([1, "a", None, 2.5, True, "it's"]))
big = list(range(10000))
big.extend(range(10000, 12000)); big.insert(6000, "middle"); big += [1] * 500
print(len(big), big[6000], big[-501], big.index("middle"), sum(big[:6000]), big.count(1), len(big[::7]), big[3::2500])
del big[6000]
big = [x for x in big if x % 2]
print(len(big), big[100], big[-1], sum(big))
grown = []
for i in range(3000):
    grown.append(str(i))
    if i % 5 == 4:
        grown.pop(0)
print(len(grown), grown[0], grown[-1], len("".join(grown)))
deep = []
for i in range(60):
    deep = [deep, i]
print(str(deep)[:30], len(str(deep)), deep[0][0][1])
long_display = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, "a", "b", 1.5, None, True, [], (), {}, 2 ** 64, -1]
print(len(long_display), long_display[-10:], sum(long_display[:40]))
def collatz(n):
    path = [n]
    while path[-1] != 1:
        path.append(path[-1] // 2 if path[-1] % 2 == 0 else path[-1] * 3 + 1)
    return path
print(collatz(6), max([collatz(n) for n in range(1, 30)], key=len)[:5], [len(collatz(n)) for n in range(1, 12)])
pascal = [[1]]
for _ in range(40):
    pascal.append([1] + [a + b for a, b in zip(pascal[-1], pascal[-1][1:])] + [1])
print(pascal[6], pascal[40][20], sum(pascal[40]) == 2 ** 40)
