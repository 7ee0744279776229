class __Private:
    def __init__(self):
        self.__hidden = 1


print(vars(__Private()), [x for x in dir() if not x.startswith("__")])
