# Names of the module, of which only those count that have a value by now.
counter = 1
counters_later = None
del counters_later


def show():
    print(countr)


try:
    show()
except NameError as error:
    print(error, error.name)
show()
later_counter = 2
