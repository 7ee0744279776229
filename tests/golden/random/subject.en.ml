match *a, b := c:
    case _:
        pass
match a := b, *c,:
    case _:
        pass
