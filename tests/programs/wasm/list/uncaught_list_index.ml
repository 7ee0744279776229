# Ends in an IndexError in a comprehension inside a function.
def diagonal(matrix):
    return [matrix[i][i] for i in range(len(matrix))]

print(diagonal([[1, 2], [3, 4]]))
print(diagonal([]))
print(diagonal([[1], [2]]))
