# Items of what is certainly a list or a tuple, by what is certainly an int: each bound, both signs, and lists that change
# meanwhile.
def read(items, i):
    try:
        return items[i]
    except IndexError as error:
        return str(error)

def written(i):
    items = [10, 20, 30]
    note = "kept"
    try:
        items[i] = i
    except IndexError as error:
        note = str(error)
    return items, note, i

def rows(i):
    items = [1, 2, 3, 4]
    total = 0
    try:
        total += items[i]
        total += items[i - 1]
        total += items[i + 1]
        items[i] += 5
        total += items[i]
    except IndexError:
        total = -total
    return total, items, i

def tuples(i):
    pair = (7, 8)
    try:
        return pair[i], pair[i + 1]
    except IndexError as error:
        return str(error)

def constant():
    items = list(range(3))
    seen = [items[0], items[-1], items[-3], items[True], items[False]]
    for action in (lambda: items[3], lambda: items[-4]):
        try:
            action()
        except IndexError as error:
            seen.append(str(error))
    try:
        items[-4] = 0
    except IndexError as error:
        seen.append(str(error))
    return seen

def shrinking(n):
    items = list(range(n))
    seen = []
    try:
        for i in range(n):
            seen.append(items[i])
            if i % 2:
                items.pop()
            seen.append(items[i])
    except IndexError:
        seen.append("end")
    return seen, items

def growing():
    items = [1]
    for i in range(40):
        items.append(items[i] + items[i // 2])
        items[i] = items[i + 1] - items[-1]
    return items

def replaced(n):
    items = [0] * n
    for i in range(n):
        items[i] = i
        if i == 2:
            items = ["other"] * n
        items[i]
        del items[n - 1 - i:]
        items += [9] * n
    return items[:6], len(items)

def iterated():
    items = [1, 2, 3]
    seen = []
    for item in items:
        seen.append(item)
        if len(items) < 8:
            items.append(item * 10)
        items[0] = -item
    for item in items:
        items.pop()
        seen.append(item)
    for item in items:
        items.clear()
        seen.append(item)
    return seen, items

def from_inside(i):
    # the exception leaves two functions that were written in place of calls
    def inner(k):
        items = [1, 2, 3]
        return items[k]
    return inner(i) + inner(i - 1)

def floats(i):
    items = [0.5, 1.5]
    x = 2.5
    try:
        items[i] = x
    except IndexError:
        x = -x
    return items, x + 1, items[i % 2]

for i in (0, 1, 2, 3, -1, -2, -3, -4, 2 ** 31, -2 ** 31, 2 ** 32, 2 ** 32 + 1, -2 ** 32, 2 ** 61, -2 ** 61, 2 ** 62 - 1, -2 ** 62, 2 ** 62, -2 ** 63, 10 ** 30):
    print(read([10, 20, 30], i), written(i), rows(i), tuples(i))
    try:
        print(from_inside(i))
    except IndexError as error:
        print(error)
print(constant())
print(shrinking(6))
print(growing())
print(replaced(5))
print(iterated())
print(floats(0), floats(-1), floats(2), floats(-3))
print(read([1], True), read("ab", 1), read((1, 2), -2), read({5: 6}, 5), read([], 0))
