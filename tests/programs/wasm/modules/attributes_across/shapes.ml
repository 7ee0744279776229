"""Shapes module."""
class Shape:
    """A shape."""
    count = 0
    def __init__(self, n): self.n = n; Shape.count += 1
    def area(self): return 0
    def __repr__(self): return f"{type(self).__name__}({self.n})"
    @classmethod
    def make(cls, n): return cls(n)
class Square(Shape):
    def area(self): return self.n ** 2
UNIT = object()
class Error(Exception):
    def __init__(self, what): super().__init__(f"bad {what}")
def helper(x=[]): "help"; x.append(1); return len(x)
def is_unit(x): return x is UNIT
__all__ = ["Shape", "Square"]
