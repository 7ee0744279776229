# The line of an index out of bounds, deep in loops.
def fill(items, n):
    for i in range(n):
        for j in range(i, n):
            items[j] = items[j] + 1
            items[
                j + i
            ] = j

def begin(n):
    items = [0] * n
    print(items[n - 1])
    fill(items, n)

begin(5)
