try:
    print([1, 2][5])
except IndexError as problem:
    print("caught", problem)
finally:
    print("finally")
