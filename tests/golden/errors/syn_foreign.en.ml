si x:
    pass
