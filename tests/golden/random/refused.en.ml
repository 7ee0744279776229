match x:
    case _.a:
        pass
    case _(a):
        pass
    case C(a, _=b):
        pass
    case C(_=b) | C(a=c, _=b) | {_.a: b}:
        pass
(x).y: int
(x.y)(1).z: int
((x).y): int
(x + 1).y: int
