def 3():
    pass
