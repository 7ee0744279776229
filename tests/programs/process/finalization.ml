import sys
import weakref


class Witness:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name, sys.is_finalizing() if sys else None, globals().get("first", "?") is None)


class Holder:
    pass


first = Witness("first")
holder = Holder()
holder.itself = holder
holder.witness = Witness("in a cycle")
_private = Witness("private")
in_list = [Witness("in a list")]
weakref.finalize(first, print, "finalized")


def numbers():
    try:
        yield 1
    finally:
        print("generator closed")


generator = numbers()
next(generator)
last = Witness("last")
