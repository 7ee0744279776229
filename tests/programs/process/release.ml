import weakref


class Node:
    def __init__(self, next):
        self.next = next


def nested(n, wrap):
    value = Node(None)
    deepest = weakref.ref(value)
    for _ in range(n):
        value = wrap(value)
    return value, deepest


for wrap in Node, lambda value: [value], lambda value: (value,), lambda value: {"value": value}:
    value, deepest = nested(5000, wrap)
    print(deepest() is not None)
    del value
    print(deepest() is None)


def recurse():
    global deepest
    node = Node(None)
    deepest = weakref.ref(node)
    recurse()


try:
    recurse()
except RecursionError:
    print(deepest() is not None)
print(deepest() is None)
