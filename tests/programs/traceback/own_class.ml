class Mine(Exception):
    """A class of the program's own."""

    def __str__(self):
        return "mine: " + ", ".join(map(str, self.args))


class Outer:
    class Inner(LookupError):
        pass


try:
    raise Outer.Inner
except LookupError:
    raise Mine(1, 2)
