# int, float, str, bool, list, tuple, dict, set of one another, there and back.
values = [0, 1, -5, 2 ** 70, 2.5, -0.0, 1e20, True, "7", " -3 ", "2.5", "x", "", "1e3", [1, 2], [], (3, "a"), {1: 2}, {5}, None, range(3), "ab"]
def members(value):
    return sorted(map(str, set(value)))

def is_hashable(value):
    return hash(value) == hash(value)

for convert in (int, float, str, bool, list, tuple, dict, members, repr, sorted, len, abs, round, is_hashable, sum, any):
    results = []
    for value in values:
        try:
            results.append(convert(value))
        except (TypeError, ValueError) as error:
            results.append(f"{type(error).__name__[0]}:{error}")
    print(convert.__name__, results)
print([int(str(n)) == n for n in (0, -1, 2 ** 64, -10 ** 30)], [float(str(x)) == x for x in (0.1, -1e300, 5e-324)], [f(s) for f in (str, repr) for s in ("a", "é'")])
print(list(tuple([1, 2])) == [1, 2], dict(list({"a": 1}.items())), set(list({3, 1})), tuple(list("ab")), list(dict([(1, 2)])), str(int("5") + 1), int(float("7.9")), float(int(3.9)), bool(int("0")), int(bool("0")), list(str(123)), "".join(list("ab")), dict(enumerate("ab")), list(map(int, str(2 ** 40))), set("hello") == set(list("olleh")), sorted(set([3, 1, 3])), tuple(sorted({"b": 1, "a": 2})))
