def first(values):
    return next(iter(values))


print(first("a"))
first("")
