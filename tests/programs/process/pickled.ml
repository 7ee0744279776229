import copy
import pickle


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


print(pickle.loads(pickle.dumps(Point(3))) == Point(3), copy.deepcopy(Point(4)).x, Point, Point.__module__)
