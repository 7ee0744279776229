# Where a function ends, and with what.
def nothing():
    pass

def bare(n):
    if n > 0:
        return
    return n

def find(items, wanted):
    for i, row in enumerate(items):
        for j, item in enumerate(row):
            if item == wanted:
                return i, j
    else:
        return "absent"

def first_digit(text):
    while text:
        if text[0].isdigit():
            return int(text[0])
        text = text[1:]

def finally_wins():
    try:
        return "try"
    finally:
        return "finally"

def value_is_kept():
    n = 1
    try:
        return n
    finally:
        n = 2

def list_is_not_copied():
    result = [1]
    try:
        return result
    finally:
        result.append(2)

def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"

def loop_with_finally():
    trace = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            trace.append(i)
        finally:
            trace.append(-i)
    return trace

def nested(depth):
    try:
        try:
            return ["inner", depth]
        finally:
            depth += 1
    finally:
        print("left with", depth)

def mixed(n):
    if n == 0:
        return 1
    elif n == 1:
        return 1.5
    elif n == 2:
        return "text"
    elif n == 3:
        return 2 ** 65

print(nothing(), bare(1), bare(0), bare(-2 ** 70))
print(find([[1, 2], [3, 4]], 3), find([[1], [2]], 9), find([], 1))
print(first_digit("ab7c8"), first_digit("none"), first_digit(""))
print(finally_wins(), value_is_kept(), list_is_not_copied(), swallow(), loop_with_finally(), nested(5))
print([mixed(n) for n in range(5)])
