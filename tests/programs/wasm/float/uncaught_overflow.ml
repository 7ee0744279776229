# Ends in an OverflowError of a float power.
x = 1.5
while True:
    x = x ** 4
    print(x)
