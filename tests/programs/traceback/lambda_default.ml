f = lambda x=1, *y, z=(lambda: 1 / 0)(): x
