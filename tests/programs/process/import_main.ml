import __main__

value = 3
print(__main__.value, __main__.__name__)
