# vm: plain
# Deep structures
deep = []
i = 0
while i < 100000:
    deep = [deep]
    i += 1
for f in [lambda: repr(deep), lambda: deep == [[deep]], lambda: f"{deep}"]:
    try:
        f()
        print("no error")
    except RecursionError as error:
        print(type(error).__name__, error)


class Recursive:
    def __repr__(self): return repr(self)
    def __eq__(self, other): return self == other
    def __add__(self, other): return self + other
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)


r = Recursive()
for f in [lambda: repr(r), lambda: r == 1, lambda: r + 1, lambda: r(), lambda: len(r), lambda: iter(r)]:
    try:
        f()
    except RecursionError as error:
        print(type(error).__name__)
