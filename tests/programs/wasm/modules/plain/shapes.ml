# A module with constants, functions, a class and an exception; it imports another one.
print("shapes begins", __name__)
import counter
from numbers_ import double as twice
PI = 3

class ShapeError(ValueError):
    pass

class Square:
    def __init__(self, side):
        self.side = side
        counter.up()
    def area(self):
        return self.side ** 2
    def __repr__(self):
        return f"Square({self.side})"

def area(radius):
    return PI * radius * radius

def both(n):
    return area(n), twice(n)

def make(n):
    return [Square(i) for i in range(n)]

def fail():
    raise ShapeError("no shape")
print("shapes ends", counter.count)
