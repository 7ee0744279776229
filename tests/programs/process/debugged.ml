# test: input='p x\nn\nq\n' explained=1
x = 1
breakpoint()
y = 2
