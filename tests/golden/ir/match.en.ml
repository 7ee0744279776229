def f(x):
    match x:
        case 0 | 1:
            return "small"
        case "a" | "b" as s:
            return "letter " + s
        case None | True:
            return "singleton"
        case -1.5:
            return "negative"
        case []:
            return "empty"
        case [1, y] if y > 5:
            return f"one and big {y}"
        case [1, y] | (2, y, _):
            return f"pair {y}"
        case [first, *middle, last]:
            return first, middle, last
        case (only,):
            return only
        case other if other == 10:
            return "ten"
        case _:
            return "else"
for x in (0, 1, "a", None, True, -1.5, [], [1, 6], [1, 2], (2, 3, 4), [5, 6, 7, 8], range(3), [9], 10, 11, "xyz", {}, {1}):
    print(repr(x), f(x))
