# A closure that counts: the variable outlives the call that made it, one for each call.
def make_counter(start=0, step=1):
    count = start

    def up():
        nonlocal count
        count += step
        return count

    def down():
        nonlocal count
        count -= step
        return count

    def value():
        return count

    return up, down, value

up, down, value = make_counter()
other_up, _, other_value = make_counter(2 ** 62 - 1, 2 ** 61)
print([up() for _ in range(5)], down(), value())
print(other_up(), other_up(), other_up(), other_value())
print(value(), up(), value())

floats = make_counter(0.5, 0.25)
print(floats[0](), floats[0](), floats[1](), floats[2]())
texts = make_counter("", "ab")
print(texts[0](), texts[0]())
try:
    texts[1]()
except TypeError as error:
    print(error)
print(texts[2]())
mixed_up, mixed_down, mixed = make_counter(True, 1.0)
print(mixed(), mixed_up(), mixed_down(), mixed())
