x not is y
x in not y
if x not is y:
    pass
x = y not is z
