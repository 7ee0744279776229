match {"kind": "point", "at": (1, 2)}:
    case {"kind": str(kind), "at": (x, y)} if x < y:
        print(kind, x / (y - 2))
