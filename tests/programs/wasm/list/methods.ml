# append, extend, insert, pop, remove, index, count, clear, copy, reverse: results, edges, errors.
items = []
print(items.append(1), items, items.append([]), items, items.extend("ab"), items, items.insert(0, "first"), items, items.insert(-1, "x"), items.insert(99, "end"), items.insert(-99, "start"), items)
print(items.pop(), items.pop(0), items.pop(-2), items.pop(True), items)
items.extend(items); print(items)
items.extend(x for x in range(2)); items.extend({"k": 1}); items.extend(()); items.extend({5}); print(items)
print(items.count([]), items.count(1), items.count(True), items.count("z"), items.index("b"), items.index("b", 2), items.index("b", -8, -1), items.index(1, 0, 99))
items.remove("b"); items.remove(1); print(items, items.reverse(), items, items.copy() == items, items.copy() is items)
copy = items.copy(); copy.clear(); print(copy, len(items), items.clear(), items)
nan = float("nan")
odd = [nan, 1.0, True, "1"]
print(odd.count(1), odd.index(True), odd.count(nan), odd.count(float("nan")), nan in odd, odd.index(nan))
for attempt in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop(-2), lambda: [1].pop("a"), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5), lambda: [].insert(1), lambda: [].insert("a", 1), lambda: [].index("x", None),
                lambda: [].count(), lambda: [].extend([1], [2]), lambda: [].push(1), lambda: [].clear(1), lambda: [].remove(), lambda: [1.5].index("long " * 5), lambda: [].reverse(1), lambda: [].pop(1, 2), lambda: [].append(item=1)):
    try:
        print(attempt())
    except (IndexError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
stack, queue = [], []
for i in range(6):
    stack.append(i)
    queue.insert(0, i)
    if i % 3 == 2:
        print(stack.pop(), queue.pop(), end=" ")
print(stack, queue)

def partial():
    yield 1
    yield 2
    raise ValueError("stopped")
target = [0]
try:
    target.extend(partial())
except ValueError as error:
    print(error, target)
class Equal:
    def __init__(self, log): self.log = log
    def __eq__(self, other):
        self.log.append(other)
        return other == 2
log = []
values = [1, 2, 3]
print(values.index(Equal(log)), values.count(Equal(log)), Equal(log) in values, log)
values.remove(Equal(log)); print(values)
values += values; values *= 2; print(values, len(values))
nested = [values]; nested.append(nested[0]); nested[1].append("shared"); print(nested[0][-1], len(nested[1]), nested.count(values))
build = []
for n in range(50):
    build.insert(n // 2, n)
while len(build) > 5:
    build.pop(len(build) // 3)
print(build)
