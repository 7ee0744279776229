jeśli x:
    pass
w przeciwnym:
    pass
x w nie y
nic nie
x = 5
