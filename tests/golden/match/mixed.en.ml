match x:
    case 1:
        pass
    y = 1
    case 2:
        z = 3 3
    default:
        pass
