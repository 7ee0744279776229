# Ends in an error raised by a closure that another function calls.
def guard(limit):
    used = 0

    def use(amount):
        nonlocal used
        used += amount
        if used > limit:
            raise OverflowError(f"used {used} of {limit}")
        return limit - used
    return use

def run(use, amounts):
    for amount in amounts:
        print(use(amount))

run(guard(10), [1, 2, 3])
run(guard(10), [4, 5.5, 6])
