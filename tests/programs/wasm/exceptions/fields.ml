# The attributes that exceptions of a type have of their own: what sets them, what they are then, what texts make of them.


def show(e, *names):
    print(type(e).__name__, [getattr(e, name) for name in names], e.args, str(e), repr(e))


IMPORT = ("msg", "name", "path")
SYNTAX = ("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
OS = ("errno", "strerror", "filename", "filename2")

show(ImportError("a", "b", name="n"), *IMPORT)
show(ImportError("a", name="n", path="p"), *IMPORT)
e = ImportError("a", name="n", path="p")
e.args = ("z",)
show(e, *IMPORT)
e.msg = "w"
show(e, *IMPORT)
del e.msg
show(e, *IMPORT)
e.__init__()
show(e, *IMPORT)
e.name = 3
print(e.name, e.__dict__)

e = OSError(2, "m", "f")
e.errno = 5
e.strerror = "q"
e.filename = "g"
show(e, *OS)
print(e.__dict__)
show(OSError(2, "m", "f", None, "h"), *OS)
show(OSError(2, "m"), *OS)
show(OSError("m"), *OS)
show(OSError(2, "m", None), *OS)

e = StopIteration(1, 2)
show(e, "value")
e.value = 7
show(e, "value")
e = SystemExit(1, 2)
show(e, "code")
e.code = 4
show(e, "code")
show(SystemExit(), "code")

e = NameError("x", name="y")
show(e, "name")
e.name = "z"
show(e, "name")
show(AttributeError("x", obj=1, name="n"), "name", "obj")

show(SyntaxError(), *SYNTAX)
show(SyntaxError("bad"), *SYNTAX)
show(SyntaxError(1, 2, 3), *SYNTAX)
show(SyntaxError("bad", ("dir/f", 1, 2, "t")), *SYNTAX)
show(SyntaxError("bad", ("f", None, 2, "t", 3, 4)), *SYNTAX)
show(SyntaxError("bad", (None, 5, 2, "t", 3, 4)), *SYNTAX)
show(UnicodeEncodeError("utf-8", "abc", 1, 2, "r"), "encoding", "object", "start", "end", "reason")


class Own(OSError):
    def __init__(self, text):
        self.text = text


class Passing(OSError):
    def __init__(self, number, path):
        super().__init__(number, "cannot", path)


class Making(OSError):
    def __new__(cls, message, extra):
        made = super().__new__(cls, message)
        made.extra = extra
        return made


class Stop(StopIteration):
    def __init__(self, x):
        self.x = x


class Plain(ImportError):
    pass


show(Own("t"), "text", *OS)
show(Passing(13, "p"), *OS)
show(Making("m", "x"), "extra", *OS)
show(Stop(5), "x", "value")
e = OSError(1, "a")
e.__init__(2)
show(e, *OS)
show(Plain("p", name="n"), *IMPORT)


def attempt(make):
    try:
        make()
    except TypeError as e:
        print(e)


attempt(lambda: SyntaxError("bad", ("f", 1, 2)))
attempt(lambda: SyntaxError("bad", ("f", 1, 2, 3, 4, 5, 6)))
attempt(lambda: SyntaxError("bad", ("f", 1, 2, 3, 4)))
attempt(lambda: SyntaxError("bad", 5))
attempt(lambda: UnicodeEncodeError(1))
attempt(lambda: UnicodeEncodeError("a", None, 1, 2, "r"))
attempt(lambda: UnicodeEncodeError("a", "b", "c", 2, "r"))
attempt(lambda: ImportError(0, foo=3))
attempt(lambda: NameError(name=1, foo=3))
attempt(lambda: AttributeError(name=1, obj=2, foo=3))
attempt(lambda: KeyError(name=1))
