je x:
    fall 1:
        pass
schluss zum:
    pass
