# Appending in line: to what is known to be a list, to what may be one, and to what only looks like one.
def known(n):
    items = []
    for i in range(n):
        items.append(i)
    return items


def unknown(items, value):
    return items.append(value)


class Loud(list):
    def append(self, value):
        print("appending", value)
        super().append(value)


class Box:
    def __init__(self):
        self.items = []

    def append(self, *values):
        self.items.append(values)
        return len(self.items)


print(known(0), known(5), len(known(10000)), sum(known(10000)))
numbers = []
print(unknown(numbers, 1), unknown(numbers, 2.5), unknown(numbers, None), unknown(numbers, numbers), numbers)
loud, box = Loud([1]), Box()
print(unknown(loud, 2), loud, len(loud))
print(unknown(box, 3), unknown(box, 4), box.append(5, 6), box.items)
for other in ((), "text", {}, 7, None):
    try:
        unknown(other, 1)
    except AttributeError as problem:
        print(problem)

floats, flags, texts, rows = [], [], [], []
for i in range(20):
    floats.append(i / 4)
    flags.append(i % 3 == 0)
    texts.append(str(i) * 2)
    rows.append([]), rows[-1].append(rows[:1])
print(floats, flags, texts, len(rows), rows[3])
print([].append(1.5), [].append(2), [x.append(1) for x in [[], [2]]])

push = numbers.append
push(8)
numbers.append(*[9])
for wrong in (lambda: numbers.append(), lambda: numbers.append(1, 2), lambda: numbers.append(value=3)):
    try:
        wrong()
    except TypeError as problem:
        print(problem)
print(numbers[4:], len(numbers))

growing = [0]
for number in growing:
    if number < 40:
        growing.append(number + 7)
print(growing)
