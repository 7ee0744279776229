# test: env=PYTHONWARNINGS=error
print("not reached")
x = 1
print(x is 1)
