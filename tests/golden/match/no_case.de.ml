je nach x:
    y = 1
