# Calls: exact integers, the depth of recursion and the poll for interrupts included.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fib(32))
