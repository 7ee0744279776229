total = 0
for number in range(5):
    total += number * number - 3
print(total, total // 7, -total % 7)
