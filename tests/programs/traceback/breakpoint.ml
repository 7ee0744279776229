# test: input="where\nnext\np x\nquit\n" forms=file
x = 1
breakpoint()
x = 2
print(x)
