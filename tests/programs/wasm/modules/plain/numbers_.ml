# Names for `from numbers_ import *`: those with an underscore in front are not taken.
print("numbers_ begins")
visible = "seen"
_hidden = "not seen"

def double(n):
    return n * 2 + _zero()

def _zero():
    return 0
