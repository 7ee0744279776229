# What declare.fr.ml says, in Python.
g = globals()
g["pass"] = 1
g["is"], g["del"] = 2, 3
x: int = 4
print(1, 2, 3, x, __annotations__)


def bornes(x):
    try:
        return y
        y = 1
    except UnboundLocalError as e:
        return type(x).__name__, type(e).__name__


class Boîte:
    b = 5
    c, (d, *e) = 1, (2, 3, 4)

    def write(self, **words):
        return print(self.b, words["is"], self.__class__.__name__)


print(bornes(1), Boîte.b, Boîte.e, hasattr(Boîte, "a"), hasattr(Boîte, "f"))
Boîte().write(**{"is": 7})
setattr(Boîte, "def", 8)
print(getattr(Boîte, "def"), "is" in globals(), "pass" in globals())
print(len([1, 2, 3]), list(sorted([3, 1, 2]))[0])


def appelle(**mots):
    return mots


print(appelle(**{"import": 1, "si": 3}))
print("une variable", len("abc"))
print(len("abcd"))
print(3)
