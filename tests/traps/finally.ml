def work(items):
    for item in items:
        try:
            if item == 2:
                continue
            print(item)
        finally:
            print("done", item)


work([1, 2, 3])
