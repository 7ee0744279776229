# A nan is in a list that holds this very object, though it is equal to none: it stays one object on its way through
# variables, containers and functions.
item = float("nan")
step, same = (max, item)
print(same in [same], item in [same], [item] == [same], (item,) == (same,), [item].index(same), [same].count(item))
print({same: 1}[item], item in {same}, float("nan") in [float("nan")], [float("nan")] == [float("nan")])


def is_inside(value):
    return value in [value]


def local():
    number = float("nan")
    numbers = [number]
    return number in numbers, number in [number], numbers == [number], number == number


print(is_inside(item), is_inside(float("nan")), local())
numbers = [1.0, item]
print(item in numbers, numbers == [1.0, item], numbers == list(numbers), item + 1 in numbers, -item in numbers)
