# In which order the parts of an expression or a statement are evaluated.
trace = []

def t(value):
    trace.append(value)
    return value

def show():
    print(*trace)
    trace.clear()

t(1) + t(2) * t(3) - t(4)
show()
t(8) if t(0) else t(9)
show()
[t(1), (t(2), t(3)), {t(4): t(5)}, {t(6)}]
show()
t("f").join([t("a"), t("b")])
show()
max(t(1), t(2), key=t(None))
show()
t(1) < t(2) < t(0) < t(5)
show()
t(0) and t(1) or t(2) and t(3)
show()
box = [0] * 10
box[t(3)] = t(7)
show()
t(box)[t(1)], box[t(2)] = t(10), t(20)
trace[0] = "box"
show()
box[t(4)] += t(5)
show()
first = second = t(6)
show()
print(box)
[t(i * j) for i in (t(1), t(2)) for j in (t(3), t(4)) if t(i < 9)]
show()
f"{t(1)}{t(2):{t(3)}}"
show()
t([1, 2, 3])[t(0):t(3):t(2)]
trace[0] = "list"
show()
del box[t(0)], box[t(0)]
show()

class Loud:
    def __init__(self, name):
        self.name = name
    def __add__(self, other):
        trace.append(f"({self.name}+{other.name})")
        return Loud(self.name + other.name)
    def __eq__(self, other):
        trace.append(f"({self.name}=={other.name})")
        return True

a, b, c, d = [Loud(name) for name in "abcd"]
a + b + (c + d)
show()
a == b == c
show()
b in [a, c]
show()
not t(1) or t(2) not in t([2])
trace[2] = "list"
show()
