# Ends in an AssertionError with a message, from inside nested loops.
for i in range(3):
    for j in range(3):
        print(i, j, end=" ")
        if i == 1:
            print()
            assert j < 1, f"{i=} {j=}: é"
