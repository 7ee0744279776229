def calculate(number):
    return number * 2


total = calculate(4)
print(total)
print(calcualte(5))
