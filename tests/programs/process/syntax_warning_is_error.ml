# test: env=PYTHONWARNINGS=error refused=1
print("not reached")
x = 1
print(x is 1)
