numbers = [3, 1, 2]
numbers.sort()
numbers.append(numbers.pop(0))
print(numbers, numbers[::-1], [n * 2 for n in numbers])
