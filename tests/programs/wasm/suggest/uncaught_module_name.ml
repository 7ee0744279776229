# since: 3.12
class Clock:
    def __init__(self):
        self.time = 12

    def show(self):
        return time


print(Clock().time)
Clock().show()
