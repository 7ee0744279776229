# Classic algorithms on lists in place: heaps, searches, partitions, matrices, dynamic programming.
def heap_push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i and heap[i] < heap[(i - 1) // 2]:
        heap[i], heap[(i - 1) // 2] = heap[(i - 1) // 2], heap[i]
        i = (i - 1) // 2

def heap_pop(heap):
    heap[0], heap[-1] = heap[-1], heap[0]
    item = heap.pop()
    i = 0
    while True:
        small = i
        for child in (2 * i + 1, 2 * i + 2):
            if child < len(heap) and heap[child] < heap[small]:
                small = child
        if small == i:
            return item
        heap[i], heap[small] = heap[small], heap[i]
        i = small

def heapsort(items):
    heap = []
    for item in items:
        heap_push(heap, item)
    return [heap_pop(heap) for _ in range(len(heap))]

def bisect(items, x):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low

def quickselect(items, k):
    items = items[:]
    low, high = 0, len(items) - 1
    while low < high:
        pivot, i = items[high], low
        for j in range(low, high):
            if items[j] < pivot:
                items[i], items[j] = items[j], items[i]
                i += 1
        items[i], items[high] = items[high], items[i]
        if i == k:
            break
        if i < k:
            low = i + 1
        else:
            high = i - 1
    return items[k]

def multiply(a, b):
    result = [[0] * len(b[0]) for _ in a]
    for i in range(len(a)):
        for j in range(len(b[0])):
            for k in range(len(b)):
                result[i][j] += a[i][k] * b[k][j]
    return result

def longest_increasing(items):
    best = [1] * len(items)
    for i in range(len(items)):
        for j in range(i):
            if items[j] < items[i] and best[j] + 1 > best[i]:
                best[i] = best[j] + 1
    return max(best, default=0)

def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]

def spiral(matrix):
    result = []
    while matrix:
        result += matrix[0]
        matrix = [list(row) for row in zip(*matrix[1:])][::-1]
    return result

def flatten(items):
    return [x for item in items for x in (flatten(item) if isinstance(item, list) else [item])]

def rotate(items, k):
    k %= len(items)
    return items[-k:] + items[:-k]

def next_permutation(items):
    i = len(items) - 2
    while i >= 0 and items[i] >= items[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(items) - 1
    while items[j] <= items[i]:
        j -= 1
    items[i], items[j] = items[j], items[i]
    items[i + 1:] = items[:i:-1]
    return True

data = [n * 37 % 53 for n in range(53)]
print(heapsort(data) == list(range(53)), heapsort([0.5, 2, -1, True]), heapsort("heap"), [bisect([1, 3, 5, 5, 9], x) for x in (0, 3, 5, 6, 10)], [quickselect(data, k) for k in (0, 10, 52)])
m = [[1, 1], [1, 0]]
power = [[1, 0], [0, 1]]
for _ in range(95):
    power = multiply(power, m)
print(power, multiply([[0.5, 2]], [[4], [1]]))
print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), longest_increasing([]), knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15), spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), flatten([1, [2, [3, []], "ab"], [[[4]]]]), rotate([1, 2, 3, 4], 1), rotate([1, 2, 3], -4))
items = [1, 2, 3, 3]
count = 1
while next_permutation(items):
    count += 1
print(count, items)
josephus, at = list(range(1, 42)), 0
while len(josephus) > 1:
    at = (at + 2) % len(josephus)
    del josephus[at]
print(josephus)
