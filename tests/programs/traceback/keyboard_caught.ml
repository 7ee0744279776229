try:
    raise KeyboardInterrupt("text")
except KeyboardInterrupt as error:
    print(repr(error))
raise KeyboardInterrupt("once more")
