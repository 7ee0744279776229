for i in range(10):
    if i % 2 == 0 and not i == 4 or 1 < i <= 3:
        print(i, -i)
for c in "abc":
    print(c)
else:
    print("end")
