match x:
    csae 1:
        pass
    case 2:
        z = 4 4
match x:
    cas 1:
        pass
