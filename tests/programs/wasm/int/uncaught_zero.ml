# Ends in a ZeroDivisionError in a typed loop.
def ratios(start):
    result = []
    for divisor in range(start, -5, -1):
        result.append(100 // divisor)
        print(divisor, result[-1], 100 % divisor)
    return result

print(ratios(3))
