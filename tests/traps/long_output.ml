line = "x" * 1500
for i in range(8):
    print(i, line)
