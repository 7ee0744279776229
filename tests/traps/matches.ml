def name(value):
    match value:
        case 0 | 1:
            return "bit"
        case "a" | "b" as letter if letter != "b":
            return "letter " + letter
        case _:
            return "other"


print(name(1), name("a"), name("b"), name(None))
