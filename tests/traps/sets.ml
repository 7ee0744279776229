numbers = {1, 5, 9} | {9, 17}
print(numbers, 5 in numbers, numbers - {1})
