# What calls with wrong arguments say, one by one.
def none(): pass
def one(a): pass
def two(a, b): pass
def optional(a, b=1): pass
def many(a, b, c, d): pass
def rest(a, *args): pass
def named(*, a, b): pass
def positional(a, b, /): pass
def everything(a, /, b, *, c, **kw): pass

class Thing:
    def method(self, x): pass

def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)
    else:
        print("no error")

attempt(lambda: none(1))
attempt(lambda: none(1, 2, 3))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: one(1, a=2))
attempt(lambda: one(b=2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(b=1))
attempt(lambda: optional())
attempt(lambda: optional(1, 2, 3))
attempt(lambda: optional(1, c=3))
attempt(lambda: many())
attempt(lambda: many(1))
attempt(lambda: many(1, d=2))
attempt(lambda: rest())
attempt(lambda: rest(b=1))
attempt(lambda: named())
attempt(lambda: named(a=1))
attempt(lambda: named(1, 2))
attempt(lambda: named(1, a=1, b=2))
attempt(lambda: positional(1, b=2))
attempt(lambda: positional(a=1, b=2))
attempt(lambda: everything())
attempt(lambda: everything(1, 2))
attempt(lambda: everything(1, 2, c=3, a=4))
attempt(lambda: Thing().method())
attempt(lambda: Thing().method(1, 2))
attempt(lambda: Thing.method(1))
attempt(lambda: Thing(1))
attempt(lambda: (5)(1))
attempt(lambda: "text"())
attempt(lambda: None())
attempt(lambda: [1]())
attempt(lambda: one(*5))
attempt(lambda: one(**5))
attempt(lambda: one(**{1: 2}))
attempt(lambda: one(a=1, **{"a": 2}))
attempt(lambda: (lambda x: x)())
