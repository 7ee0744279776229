def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def count(limit, step=1):
    total = 0
    while total < limit:
        total += step
        if total == 7:
            continue
        elif total == 9:
            break
    else:
        print("done")
    return total

print(fib(10), count(10), count(10, step=2), 2 ** 200)
