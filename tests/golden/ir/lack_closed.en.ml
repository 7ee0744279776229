def kept():
    try:
        yield 1
    finally:
        print("late")
def local():
    g = kept()
    next(g)
class C:
    def walk(self):
        with open("x") as f:
            yield f
    def __iter__(self):
        try:
            yield 1
        except BaseException:
            print("special")
generators = [C().walk()]
def passed_on():
    try:
        yield 1
    finally:
        pass
print(passed_on)
def fine():
    try:
        yield 1
    except ValueError:
        pass
f = [fine()]
class E(Exception): pass
def fine_too():
    try:
        yield 1
    except (E, KeyError) as e:
        yield e
    finally_ = 1
f.append(fine_too())
# Which of two is closed first at the end of the program is an accident.
def together():
    try:
        yield 1
    finally:
        print("closed")
first = together()
next(first)
second = together()
next(second)
