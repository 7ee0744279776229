for i in range(4):
    print("line", i, flush=True)
