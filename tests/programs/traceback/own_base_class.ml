# test: explained=0
class Mine(BaseException):
    pass


raise Mine("explained by nothing")
