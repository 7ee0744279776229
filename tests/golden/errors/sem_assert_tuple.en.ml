assert (x, "message")
assert x, "message"
assert (x,)
assert ()
assert (1, 2)
