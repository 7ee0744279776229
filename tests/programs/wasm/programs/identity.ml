# `is` between values of which the compiler does not know whether they are numbers, strings or tuples.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

MISSING = object()

def get(mapping, key, default=MISSING):
    found = mapping.get(key, MISSING)
    if found is MISSING:
        return "nothing" if default is MISSING else default
    return found

def same(a, b):
    return a is b, a is not b

print(get({"a": 1}, "a"), get({}, "a"), get({}, "a", 3))
first, second = Node(1), Node(1)
items = [1, 2, 3.5, "text", (1, 2), (), "", None, True, 10**30, first, second, [], [], {}, int, len, -1, 256, NotImplemented, ...]
for i, a in enumerate(items):
    print(i, [j for j, b in enumerate(items) if i != j and same(a, b)[0]])
print(same(first, first), same(items, items), same(None, None), same(True, True), same((), ()), same("", ""), same(5, 5))
print(same(1, 1.0), same(1, True), same(1000, 1001), same(1.5, 2.5), same("ab", "ba"), same((1,), (1, 2)), same(10**30, 10**31))
print(same((1, 2.5), (1, 3.5)), same((first,), (second,)), same((1, (2, "x")), (1, (2, "y"))), same(2**70, -2**70), same(0.0, -0.0))
print(same(-5, -5), same(256, 256), same(257, 256), same(int, int), same(int, str), same(len, len), same(Node, Node), same([], []))

def walk(head, until=None):
    n = 0
    while head is not until:
        n, head = n + 1, head.next
    return n

chain = Node(1, Node(2, Node(3)))
print(walk(chain), walk(chain, chain.next.next), walk(chain, chain))
