match x
    case 1:
        pass
match x: case 1: pass
match x y:
    case 1:
        pass
