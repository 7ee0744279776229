with (lambda a, *b: c as d):
    pass
with (lambda a, *b: c, d):
    pass
with (lambda a=lambda *b: 1, *c: 2, d):
    pass
with (*a, b):
    pass
with (a, *b):
    pass
