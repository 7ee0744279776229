# `*_` takes no copy of what it stands for: a range of a billion numbers is matched at once.
numbers = range(1 << 30)
match numbers:
    case [first, second, *_, last]:
        print(first, second, last)
match numbers:
    case [*_, 5]:
        print("ends with 5")
    case [*_, before, _]:
        print(before)
match (1, 2):
    case [*_]:
        print("anything")
match [7]:
    case [_, *_, 7]:
        print("two at least")
    case [*_, 7]:
        print("ends with 7")
