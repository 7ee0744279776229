# f-strings that only 3.12 can read: marks and backslashes in fields, in the order in which they are evaluated.
log = []


class Loud:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        log.append(f"format {self.name}")
        return f"<{self.name}:{spec}>"

    def __repr__(self):
        log.append(f"repr {self.name}")
        return f"Loud({self.name!r})"


def loud(name):
    log.append(f"make {name}")
    return Loud(name)


def note(text):
    log.append(text)
    return text


d = {"a": 1, "it's": 2, "\n": 3}
width, places = 10, 3
print(f"{d["a"]} {d["it's"]} {d["\n"]}")
print(f"{"\n".join(["x", "y"])}!{'{}'}{{}}{d!r:>{width * 3}}|")
print(f"{loud("a\t")}{loud("b")!r:>20}{loud("c"):{note("\x3e")}{width}} {note("end")}", log)
print(f"{3.14159:{width}.{places}f}|{3.14159:{f"{width}"}.{"2"}f}|{'x':\x7b^5}|{'a' 'b':{'>' if "\\" else ''}5}")
print(f"{f"{f"{1 + 1}"}"}", f"{f'{d["a"]}'}")
print(f"{(lambda x: f"{x["k"]}")({"k": "v"})}", f"{(y := "\\")}", y)
print([f"{x}{"\\"}{[f"{z}\n" for z in range(x)]}" for x in range(3)])
print(f"{"quotes: ' \" "!r}", f"{b"\x00'"}", f"""{
    d["a"]  # a comment
}""")


def generator():
    got = yield f"{(yield "\n1")}{(yield "\n2")}"
    print(repr(got))


g = generator()
print(repr(next(g)), repr(g.send("one")), repr(g.send("two")))
g.close()


async def coroutine():
    async def inner(x):
        return x
    return f"{await inner("\\")}{d["a"]!s}{d["a"]!a:>4}"


try:
    coroutine().send(None)
except StopIteration as stop:
    print(stop.value)


class Scope:
    name = "class"
    text = f"{name}{"\\"}{d["a"]:>{len("\n\n\n")}}"


print(Scope.text)
try:
    f"{"\n"}{1 / 0}{note("never")}"
except ZeroDivisionError as error:
    print(error, log[-1])
