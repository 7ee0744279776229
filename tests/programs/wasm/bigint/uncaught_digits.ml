# Ends in the ValueError that a number is too long to be printed.
n = 9
for i in range(20):
    print(i, n.bit_length())
    n *= n
    if i > 10:
        print(n)
