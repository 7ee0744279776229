import first

total = 0
for n in first.value:
    total += 36 // (9 - n)
    print(n, total)
value = total
