class Box[T]:
    nonlocal T
