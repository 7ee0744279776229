# raise: classes, instances, again, from, from None, in handlers, in finally; causes and contexts.
def chain(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({e})")
        cause = e.__cause__
        if cause is not None:
            parts.append("<=cause")
            e = cause
        elif e.__context__ is not None and not e.__suppress_context__:
            parts.append("<-context")
            e = e.__context__
        else:
            e = None
    return " ".join(parts)
def plain(): raise ValueError("plain")
def kind(): raise KeyError
def context():
    try: plain()
    except ValueError: raise TypeError("second")
def cause():
    try: plain()
    except ValueError as e: raise TypeError("second") from e
def none():
    try: plain()
    except ValueError: raise TypeError("alone") from None
def new_cause():
    try: plain()
    except ValueError: raise TypeError("t") from KeyError("made")
def from_class(): raise TypeError("t") from IndexError
def again():
    try: plain()
    except ValueError: raise
def again_named():
    try: plain()
    except ValueError as e:
        e.args += ("changed",)
        raise e
def in_finally():
    try: plain()
    finally: kind()
def in_else():
    try: pass
    except ValueError: pass
    else: plain()
def deep():
    try:
        try:
            try: 1 // 0
            except ZeroDivisionError as e: raise IndexError("i") from e
        except IndexError: {}["k"]
    except KeyError: undefined_name
def handled_inside():
    try: plain()
    except ValueError:
        try: kind()
        except KeyError: pass
        raise
def after_handler():
    try: plain()
    except ValueError: pass
    raise TypeError("no context")
def loop():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as e:
            last = e
    raise last
def in_generator():
    def gen():
        try: yield 1
        except ValueError: raise KeyError("from gen")
    g = gen()
    next(g)
    g.throw(ValueError("thrown"))
for f in (plain, kind, context, cause, none, new_cause, from_class, again, again_named, in_finally, in_else, deep, handled_inside, after_handler, loop, in_generator):
    try:
        f()
    except Exception as e:
        print(f.__name__, chain(e), e.args, e.__suppress_context__, e.__cause__ is not None, e.__context__ is not None)
def bad(what):
    if what == 0: raise 5
    if what == 1: raise "text"
    if what == 2: raise None
    if what == 3: raise int
    if what == 4: raise ValueError from 5
    if what == 5: raise
    if what == 6: raise ValueError("x") from "y"
    if what == 7: raise [ValueError]
    if what == 8: raise WithArgs
class WithArgs(Exception):
    def __init__(self, needed): pass
for what in range(9):
    try:
        bad(what)
    except (TypeError, RuntimeError) as e:
        print(what, type(e).__name__, e)
same = ValueError("same")
seen = []
for _ in range(3):
    try:
        raise same
    except ValueError as e:
        seen.append(e is same)
print(seen, same.__context__)
try:
    try: raise ValueError("inner")
    except ValueError as inner: raise inner
except ValueError as outer:
    print(outer.__context__ is None, outer)
def reraise_later(errors):
    if errors: raise errors[0]
errors = []
for f in (plain, kind, again):
    try: f()
    except Exception as e: errors.append(e)
try: reraise_later(errors)
except ValueError as e: print(e is errors[0], len(errors), chain(e))
