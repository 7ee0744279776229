# What both the main program and tools use.
registry = []
limit = 100

class Base:
    def __init__(self):
        registry.append(type(self).__name__)
    def hello(self):
        return f"base of {type(self).__name__}"

def over(n):
    return n > limit

def steps(n):
    for i in range(n):
        yield i, limit
