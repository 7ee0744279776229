# nonlocal reaches the nearest function that has the name, past those that don't.
def outer():
    x = 1
    seen = []

    def middle():
        def inner():
            nonlocal x
            x += 1
            seen.append(("inner", x))

            def innermost():
                nonlocal x
                x *= 10
                seen.append(("innermost", x))
            innermost()
        inner()
        seen.append(("middle", x))

    middle()
    seen.append(("outer", x))
    return seen

print(outer())

def shadowed():
    x = "outer"

    def middle():
        x = "middle"

        def inner():
            nonlocal x
            x = "inner"
        inner()
        return x
    return middle(), x

print(shadowed())

def swap():
    a, b = 1, 2

    def exchange():
        nonlocal a, b
        a, b = b, a

    exchange()
    first = a, b
    exchange()
    return first, (a, b)

print(swap())

def deleted():
    value = 5

    def remove():
        nonlocal value
        del value

    def read():
        return value

    remove()
    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    try:
        return value
    except UnboundLocalError as error:
        print(error)
    value = 6
    return read()

print(deleted())

def types_change():
    cell = 0

    def grow():
        nonlocal cell
        cell = cell + 1 if cell != 3 else [cell]
        return cell
    return [grow() for _ in range(4)], cell

print(types_change())

def loop_target():
    n = None

    def run():
        nonlocal n
        for n in range(5):
            pass
    run()
    return n

print(loop_target())
