dopasuj x:
    y = 1
