number = 3 ** 50
print(number, number // 2 ** 40)
