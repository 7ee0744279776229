# SPDX-License-Identifier: Apache-2.0
"""The Core IR, as `compile --emit ir` prints it, run on Python's own objects.

What a dump does when it is run here must be what Python does with the program: that accuses the builder and its passes
without a generator of code or a runtime. Each value that goes into a register is held against the kind that inference
found for it.
"""
import builtins
import operator
import re
import sys
import types
import weakref
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
OPS = dict(re.findall(r'^IR_OP\(\w+,\s*"(\w+)",\s*\w+,\s*(\w+),', (SOURCE / "src/ir/op.def").read_text(), re.M))
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "@": operator.matmul, "/": operator.truediv,
          "%": operator.mod, "//": operator.floordiv, "**": operator.pow, "<<": operator.lshift,
          ">>": operator.rshift, "|": operator.or_, "^": operator.xor, "&": operator.and_}
INPLACE = {"+": operator.iadd, "-": operator.isub, "*": operator.imul, "@": operator.imatmul, "/": operator.itruediv,
           "%": operator.imod, "//": operator.ifloordiv, "**": operator.ipow, "<<": operator.ilshift,
           ">>": operator.irshift, "|": operator.ior, "^": operator.ixor, "&": operator.iand}
UNARY = {"~": operator.invert, "+": operator.pos, "-": operator.neg}
COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt,
           ">=": operator.ge}
KINDS = {"None": type(None), "bool": bool, "int": int, "float": float, "str": str, "list": list, "tuple": tuple,
         "dict": dict, "set": set, "generator": types.GeneratorType, "cell": types.CellType}


class NoValue:
    def __repr__(self):
        return "NO_VALUE"


NO_VALUE = NoValue()
END = object()  # what `next` gives at the end


# --- reading ------------------------------------------------------------------------------------------------


class Instr:
    __slots__ = "op", "result", "kind", "imm", "args", "names", "blocks", "run"


class Func:
    __slots__ = "number", "qualname", "params", "sorts", "kind", "module", "is_generator", "n_cells", "result", "body"


def unquote(text):
    return re.sub(r'\\(x..|.)', lambda m: chr(int(m[1][1:], 16)) if m[1][0] == "x" and len(m[1]) == 3 else m[1], text)


def read_const(text):
    """(the constant that `text` begins with, the rest)"""
    if text[0] == '"':
        end = re.match(r'"((?:[^"\\]|\\.)*)"', text, re.S)
        return unquote(end[1]), text[end.end():]
    if text[0] == "(":
        items, text = [], text[1:]
        while text[0] != ")":
            item, text = read_const(text.removeprefix(", "))
            items.append(item)
        return tuple(items), text[1:]
    word = re.match(r"[^,) ]+", text)[0]
    return read_word(word), text[len(word):]


def read_word(word):
    names = {"True": True, "False": False, "None": None, "Ellipsis": ..., "NotImplemented": NotImplemented,
             "nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}
    if word in names:
        return names[word]
    return float.fromhex(word) if "p" in word else int(word)


def reg(text):
    return int(text.rpartition("%")[2])


def read_instr(text):
    instr = Instr()
    instr.result = instr.kind = instr.names = instr.imm = None
    instr.blocks = []
    head = re.match(r"(\S*%\d+): (\w+) = ", text)
    if head:
        instr.result, instr.kind, text = reg(head[1]), head[2], text[head.end():]
    instr.op, _, text = text.partition(" ")
    immediate = OPS[instr.op]
    if immediate in ("STRING", "CONST") and text[:1] in '"(' or immediate == "CONST" and instr.op == "const":
        instr.imm, text = read_const(text)
    elif immediate == "FUNC":
        match = re.match(r"func (\d+) \S+", text)
        instr.imm, text = int(match[1]), text[match.end():]
    elif immediate == "GLOBAL":
        match = re.match(r"@(\d+):\S+", text)
        instr.imm, text = int(match[1]), text[match.end():]
    elif immediate in ("INT", "FLOAT", "INDEX", "LABEL"):
        instr.imm, _, text = text.partition(" ")
        if immediate in ("INT", "FLOAT"):
            instr.imm = read_word(instr.imm)
    text, _, names = text.partition(" names ")
    if names:
        instr.names = read_const(names)[0]
    instr.args = [reg(part) for part in text.split(",") if part.strip()]
    return instr


def read_block(lines):
    """The operations up to the line that ends the block; that line's rest is left in `lines`."""
    block = []
    while lines:
        line = lines.pop()
        if not line:
            break
        if line.startswith("}"):
            lines.append(line)
            break
        if line.startswith("unbound "):
            continue
        text, rest = re.fullmatch(r"(.*?)((?: \{\})*(?: \{)?)", line, re.S).groups()
        instr = read_instr(text)
        block.append(instr)
        while rest:
            if rest.startswith(" {}"):
                instr.blocks.append([])
                rest = rest[3:]
                continue
            instr.blocks.append(read_block(lines))
            rest = lines.pop()[1:]
    return block


def read_func(head, lines):
    func = Func()
    match = re.fullmatch(r"func (\d+) (\S+?)\((.*)\) -> (\w+): (\w+) of module (\d+)(.*)", head)
    func.number, func.qualname, params, func.result, func.kind, func.module, rest = match.groups()
    func.number, func.module = int(func.number), int(func.module)
    func.is_generator = ", generator" in rest
    cells = re.search(r", (\d+) cells", rest)
    func.n_cells = int(cells[1]) if cells else 0
    func.params, func.sorts, sort = [], [], "regular"
    for part in filter(None, params.split(", ")):
        if part.startswith("keyword "):
            sort = "keyword"
        name = part.removeprefix("keyword ")
        stars = len(name) - len(name.lstrip("*"))
        func.params.append(re.match(r"\**(.*)%\d+: ", name)[1])
        func.sorts.append("*" * stars or sort)
        if part.endswith(" /"):
            func.sorts[:] = ["positional"] * len(func.sorts)
    func.body = read_block(lines)
    return func


class Dump:
    def __init__(self, text):
        lines = [line.lstrip(" ") for line in text.split("\n")][::-1]
        self.modules, self.globals, self.funcs = [], [], []
        while lines:
            line = lines.pop()
            if line.startswith("module "):
                _, name, number = re.fullmatch(r"module (\d+) (\S+): func (\d+)", line).groups()
                self.modules.append((name, int(number)))
            elif line.startswith("global "):
                match = re.fullmatch(r"global @(\d+):(\S+): (\w+) of module (\d+)(?:, builtin (\w+))?(?:, only .*)?", line)
                self.globals.append((match[2], int(match[4]), match[5], match[3]))
            elif line.startswith("func "):
                self.funcs.append(read_func(line, lines))


# --- running ------------------------------------------------------------------------------------------------


class Machine:
    def __init__(self, dump):
        self.dump = dump
        self.slots = [NO_VALUE] * len(dump.globals)
        self.handled = None
        self.method_self = NO_VALUE
        self.seen = {}  # exceptions whose context is set
        self.owned = weakref.WeakSet()  # generators that one variable is the only reference to

    # calls

    def function(self, func, defaults, keyword_defaults, cells):
        """A function of Python's that runs `func`."""
        names = [re.sub(r"\W", "_", name) or "_" for name in func.params]
        parts, sort = [], None
        for name, now in zip(names, func.sorts):
            if sort == "positional" and now != sort:
                parts.append("/")
            if now == "keyword" and "*" not in func.sorts and "keyword" not in func.sorts[:names.index(name)]:
                parts.append("*")
            sort = now
            parts.append({"*": "*" + name, "**": "**" + name}.get(now, name))
        if sort == "positional":
            parts.append("/")
        stars = [part for part in parts if part[0] == "*" and part[1:2] not in ("", "*")]
        if stars and "keyword" in func.sorts:  # the registers have keyword-only ones before *args
            parts.remove(stars[0])
            parts.insert(parts.index(names[func.sorts.index("keyword")]), stars[0])
        head = f"def f({', '.join(parts)}):\n    return "
        args = f"(func, cells, [{', '.join(names)}])"
        text = head + (f"(yield from machine.generate{args})" if func.is_generator else f"machine.run{args}")
        space = {"machine": self, "func": func, "cells": cells}
        exec(text, space)
        f = space["f"]
        f.__defaults__, f.__kwdefaults__ = defaults, keyword_defaults
        f.__qualname__ = func.qualname
        f.__name__ = func.qualname.rpartition(".")[2]
        f.ir = func, cells
        return f

    def run(self, func, cells, args):
        steps = Frame(self, func, cells, args).steps()
        try:
            next(steps)
        except Finished as finished:
            result = finished
        else:
            raise AssertionError("a yield outside of a generator")
        if result.error is not None:
            raise result.error
        return result.value

    def generate(self, func, cells, args):
        """The body of a generator: Python makes a RuntimeError of a StopIteration that leaves it."""
        try:
            yield from Frame(self, func, cells, args).steps()
        except Finished as finished:
            result = finished
        if result.error is not None:
            raise result.error
        return result.value

    def check(self, kind, value, where):
        if kind in KINDS:
            assert type(value) is KINDS[kind], f"{where}: {kind} holds {value!r}"
        assert kind != "nothing", f"{where}: nothing holds {value!r}"

    def raised(self, error):
        """Give a new exception its context, as Python does where it is raised."""
        if id(error) in self.seen:
            return
        self.seen[id(error)] = error
        handled = self.handled
        if handled is None or handled is error or error.__context__ is not None:
            return
        link = handled
        while link.__context__ is not None:
            if link.__context__ is error:
                link.__context__ = None
                break
            link = link.__context__
        error.__context__ = handled


class Finished(BaseException):
    """What a function gives, or raises, on its way out of the interpreter."""

    def __init__(self, value, error=None):
        self.value, self.error = value, error


class Level:
    """A block that is being run: `instr` is the operation that it belongs to."""

    __slots__ = "block", "at", "instr", "is_body"

    def __init__(self, block, instr, is_body=False):
        self.block, self.at, self.instr, self.is_body = block, 0, instr, is_body


class Frame:
    def __init__(self, machine, func, cells, args):
        self.machine, self.func, self.cells = machine, func, cells
        self.regs = dict(enumerate(args))
        self.outer = machine.handled
        self.thrown = None
        self.levels = [Level(func.body, None)]

    def get(self, number):
        return self.regs.get(number, NO_VALUE)

    def set(self, instr, value):
        if instr.op not in ("range_begin", "tuple_item", "unbound"):
            self.machine.check(instr.kind, value, f"{self.func.qualname}: {instr.op}")
        self.regs[instr.result] = value

    def enter(self, instr, number):
        self.levels.append(Level(instr.blocks[number], instr, instr.op == "try" and number == 0))

    def leave(self, label):
        while True:
            instr = self.levels.pop().instr
            if instr.op == "block" and instr.imm == label:
                return

    def again(self, label):
        while self.levels[-1].instr.op != "loop" or self.levels[-1].instr.imm != label:
            self.levels.pop()
        self.levels[-1].at = 0

    def catch(self, error):
        """Go to the handler around; False: there is none."""
        while self.levels:
            level = self.levels.pop()
            if level.is_body:
                self.regs[level.instr.result] = error
                self.enter(level.instr, 1)
                return True
        return False

    def steps(self):
        while True:
            level = self.levels[-1]
            if level.at == len(level.block):
                assert level.instr is not None, "control comes to the end of a function"
                assert level.instr.op != "loop", "control falls out of a loop"
                self.levels.pop()
                continue
            instr = level.block[level.at]
            level.at += 1
            if instr.op == "return":
                value = self.get(instr.args[0])
                self.machine.check(self.func.result, value, self.func.qualname)
                raise Finished(value)
            error = None
            if instr.op == "yield":
                self.thrown = None
                try:
                    sent = yield self.get(instr.args[0])
                except BaseException as thrown:
                    sent, self.thrown = None, thrown
                self.outer = self.machine.handled
                self.set(instr, sent)
            elif instr.op == "yield_from":
                try:
                    self.set(instr, (yield from self.get(instr.args[0])))
                except BaseException as raised:
                    self.machine.raised(raised)
                    error = raised
                self.outer = self.machine.handled
            else:
                try:
                    self.step(instr)
                except Finished:
                    raise
                except BaseException as raised:
                    self.machine.raised(raised)
                    error = raised
            if error is not None and not self.catch(error):
                raise Finished(None, error)

    def step(self, instr):
        op = instr.op
        if op in ("block", "loop", "try"):
            self.enter(instr, 0)
        elif op == "if":
            truth = self.get(instr.args[0])
            assert type(truth) is bool
            self.enter(instr, 0 if truth else 1)
        elif op == "switch":
            self.enter(instr, self.get(instr.args[0]))
        elif op == "leave":
            self.leave(instr.imm)
        elif op == "again":
            self.again(instr.imm)
        else:
            result = OPERATIONS[op](self, instr, *map(self.get, instr.args))
            if op == "range_next" and result is END:
                self.leave(instr.imm)
            elif instr.result is not None:
                self.set(instr, result)


# --- operations ---------------------------------------------------------------------------------------------


def unbound(kind, text):
    def check(frame, instr, value):
        if value is NO_VALUE:
            raise kind(text % instr.imm)
    return check


def global_get(frame, instr):
    machine = frame.machine
    name, _, builtin, _ = machine.dump.globals[instr.imm]
    value = machine.slots[instr.imm]
    if value is NO_VALUE and builtin:
        return getattr(builtins, builtin)
    if value is NO_VALUE:
        raise NameError(f"name '{name}' is not defined")
    return value


def global_set(frame, instr, value):
    name, _, _, kind = frame.machine.dump.globals[instr.imm]
    frame.machine.check(kind, value, name)
    frame.machine.slots[instr.imm] = value


def global_del(frame, instr):
    machine = frame.machine
    if machine.slots[instr.imm] is NO_VALUE:
        raise NameError(f"name '{machine.dump.globals[instr.imm][0]}' is not defined")
    machine.slots[instr.imm] = NO_VALUE


def cell_get(frame, instr, cell):
    try:
        return cell.cell_contents
    except ValueError:
        return NO_VALUE


def cell_set(frame, instr, cell, value):
    cell.cell_contents = value


def cell_clear(frame, instr, cell):
    del cell.cell_contents


def name_get(frame, instr, space):
    return space.get(instr.imm, NO_VALUE)


def name_del(frame, instr, space):
    if instr.imm not in space:
        raise NameError(f"name '{instr.imm}' is not defined")
    del space[instr.imm]


def truth(frame, instr, value):
    return True if value else False


def negate(frame, instr, value):
    assert type(value) is bool
    return not value


def named(names, args):
    n = len(names or ())
    return args[:len(args) - n], dict(zip(names or (), args[len(args) - n:]))


def call(frame, instr, function, *args):
    args, keywords = named(instr.imm, args)
    return function(*args, **keywords)


def call_method(frame, instr, receiver, *args):
    args, keywords = named(instr.names, args)
    return getattr(receiver, instr.imm)(*args, **keywords)


def method(frame, instr, receiver):
    kind = type(receiver)
    frame.machine.method_self = NO_VALUE
    function = kind.__dict__.get(instr.imm) if kind.__getattribute__ is object.__getattribute__ else None
    if isinstance(function, types.FunctionType) and instr.imm not in getattr(receiver, "__dict__", {}):
        frame.machine.method_self = receiver
        return function
    return getattr(receiver, instr.imm)


def method_self(frame, instr):
    return frame.machine.method_self


def call_bound(frame, instr, function, own, *args):
    args, keywords = named(instr.imm, args)
    return function(*args, **keywords) if own is NO_VALUE else function(own, *args, **keywords)


def call_tuple(frame, instr, args, function):
    if not hasattr(type(args), "__iter__") and not hasattr(type(args), "__getitem__"):
        name = f"{function.__module__}.{function.__qualname__}" if hasattr(function, "__qualname__") else "?"
        name = name.removeprefix("builtins.") + "()"
        raise TypeError(f"{name} argument after * must be an iterable, not {type(args).__name__}")
    return tuple(args)


def call_ex(frame, instr, function, args, keywords):
    return function(*args, **(keywords or {}))


def call_func(frame, instr, *args):
    func = frame.machine.dump.funcs[instr.imm]
    cells = ()
    if func.n_cells:
        owner, cells = args[0].ir
        assert owner is func
        args = args[1:]
    assert len(args) == len(func.params)
    if func.is_generator:
        return frame.machine.function(func, None, None, cells)(*args)
    return frame.machine.run(func, cells, args)


def call_native(frame, instr, *args):
    return getattr(builtins, instr.imm)(*args)


def function_new(frame, instr, defaults, keyword_defaults, *cells):
    func = frame.machine.dump.funcs[instr.imm]
    assert len(cells) == func.n_cells
    function = frame.machine.function(func, defaults, keyword_defaults, cells)
    function.__module__ = frame.machine.dump.modules[func.module][0]
    return function


def class_new(frame, instr, space, bases, keywords, cell):
    space = dict(space)
    if cell is not None:
        space["__classcell__"] = cell
    return type(instr.imm, bases, space, **(keywords or {}))


def raise_error(frame, instr, error, cause):
    if isinstance(error, type):
        error = error()
    frame.machine.seen.pop(id(error), None)
    if cause is NO_VALUE:
        raise error
    raise error from cause


def raise_handled(frame, instr):
    if frame.machine.handled is None:
        raise RuntimeError("No active exception to reraise")
    raise frame.machine.handled


def reraise(frame, instr, error):
    raise error


def exc_match(frame, instr, error, kind):
    kinds = kind if isinstance(kind, tuple) else (kind,)
    for one in kinds:
        if not (isinstance(one, type) and issubclass(one, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    return isinstance(error, kind)


def handled_set(frame, instr, error):
    frame.machine.handled = error


def handled_outer(frame, instr):
    return frame.outer


def resume(frame, instr):
    if frame.thrown is not None:
        error, frame.thrown = frame.thrown, None
        frame.machine.seen.pop(id(error), None)
        raise error


def with_begin(frame, instr, manager):
    kind = type(manager)
    if not hasattr(kind, "__enter__"):
        raise TypeError(f"'{kind.__name__}' object does not support the context manager protocol")
    if not hasattr(kind, "__exit__"):
        raise TypeError(f"'{kind.__name__}' object does not support the context manager protocol "
                        "(missed __exit__ method)")
    return types.MethodType(kind.__enter__, manager), types.MethodType(kind.__exit__, manager)


def unpack(frame, instr, value):
    names = ", ".join(f"v{i}" for i in range(int(instr.imm)))
    space = {"value": value}
    exec(f"[{names}] = value\nresult = ({names}{',' if names else ''})", space)
    return space["result"]


def unpack_star(frame, instr, value):
    before, after = instr.imm >> 32, instr.imm & 0xFFFFFFFF
    names = [f"v{i}" for i in range(before)] + ["*star"] + [f"w{i}" for i in range(after)]
    space = {"value": value}
    exec(f"[{', '.join(names)}] = value\nresult = ({', '.join(names).replace('*', '')},)", space)
    return space["result"]


def next_value(frame, instr, iterator):
    try:
        return next(iterator)
    except StopIteration:
        return NO_VALUE


def format_value(frame, instr, value, spec):
    conversion = int(instr.imm)
    if conversion:
        value = {"s": str, "r": repr, "a": ascii}[chr(conversion)](value)
    return format(value, spec)


def dict_merge(frame, instr, into, other, function):
    def collect(**keywords):
        return keywords
    if not hasattr(other, "keys"):
        name = f"{function.__module__}.{function.__qualname__}".removeprefix("builtins.") + "()"
        raise TypeError(f"{name} argument after ** must be a mapping, not {type(other).__name__}")
    for key in other.keys():
        if key in into:
            name = f"{function.__module__}.{function.__qualname__}".removeprefix("builtins.") + "()"
            raise TypeError(f"{name} got multiple values for keyword argument '{key}'")
        into.update(collect(**{key: other[key]}))


def import_native(frame, instr):
    return __import__(instr.imm)


def close(frame, instr, value):
    if isinstance(value, types.GeneratorType):
        try:
            value.close()
        except BaseException as error:
            print(f"Exception ignored in {value}: {error!r}", file=sys.stderr)


def own(frame, instr, value):
    if isinstance(value, types.GeneratorType):
        frame.machine.owned.add(value)


def drop(frame, instr, value):
    if isinstance(value, types.GeneratorType) and value in frame.machine.owned:
        close(frame, instr, value)


def pairs(items):
    return dict(zip(items[::2], items[1::2]))


OPERATIONS = {
    "copy": lambda f, i, a: a,
    "int": lambda f, i: i.imm,
    "float": lambda f, i: float(i.imm),
    "bool": lambda f, i: bool(i.imm),
    "none": lambda f, i: None,
    "const": lambda f, i: i.imm,
    "unbound": lambda f, i: NO_VALUE,
    "check_bound": unbound(UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value"),
    "check_free": unbound(NameError, "cannot access free variable '%s' where it is not associated with a value in"
                                     " enclosing scope"),
    "check_name": unbound(NameError, "name '%s' is not defined"),
    "builtin": lambda f, i: getattr(builtins, i.imm),
    "cell_new": lambda f, i, a: types.CellType(a),
    "cell_empty": lambda f, i: types.CellType(),
    "hold_new": lambda f, i: types.CellType(),
    "cell_get": cell_get,
    "cell_set": cell_set,
    "cell_clear": cell_clear,
    "outer_cell": lambda f, i: f.cells[int(i.imm)],
    "global_get": global_get,
    "global_read": lambda f, i: f.machine.slots[i.imm],
    "global_set": global_set,
    "global_del": global_del,
    "binary": lambda f, i, a, b: BINARY[i.imm](a, b),
    "inplace": lambda f, i, a, b: INPLACE[i.imm](a, b),
    "unary": lambda f, i, a: UNARY[i.imm](a),
    "compare": lambda f, i, a, b: COMPARE[i.imm](a, b),
    "is": lambda f, i, a, b: a is b,
    "contains": lambda f, i, a, b: a in b,
    "truth": truth,
    "not": negate,
    "tuple_new": lambda f, i, *a: a,
    "list_new": lambda f, i, *a: list(a),
    "set_new": lambda f, i, *a: set(a),
    "dict_new": lambda f, i, *a: pairs(a),
    "list_append": lambda f, i, a, b: a.append(b),
    "list_extend": lambda f, i, a, b: list_extend(a, b),
    "list_tuple": lambda f, i, a: tuple(a),
    "set_add": lambda f, i, a, b: a.add(b),
    "set_update": lambda f, i, a, b: a.update(b),
    "dict_set": lambda f, i, a, b, c: operator.setitem(a, b, c),
    "dict_update": lambda f, i, a, b: dict_update(a, b),
    "dict_merge": dict_merge,
    "slice_new": lambda f, i, *a: slice(*a),
    "str_join": lambda f, i, *a: "".join(a),
    "format": format_value,
    "function_new": function_new,
    "class_new": class_new,
    "get_attr": lambda f, i, a: getattr(a, i.imm),
    "set_attr": lambda f, i, a, b: setattr(a, i.imm, b),
    "del_attr": lambda f, i, a: delattr(a, i.imm),
    "get_item": lambda f, i, a, b: a[b],
    "set_item": lambda f, i, a, b, c: operator.setitem(a, b, c),
    "del_item": lambda f, i, a, b: operator.delitem(a, b),
    "name_get": name_get,
    "name_del": name_del,
    "unpack": unpack,
    "unpack_star": unpack_star,
    "tuple_item": lambda f, i, a: a[int(i.imm)],
    "call": call,
    "call_method": call_method,
    "method": method,
    "method_self": method_self,
    "call_bound": call_bound,
    "call_func": call_func,
    "call_tuple": call_tuple,
    "call_ex": call_ex,
    "call_native": call_native,
    "iter": lambda f, i, a: iter(a),
    "next": next_value,
    "is_value": lambda f, i, a: a is not NO_VALUE,
    "range_begin": lambda f, i, *a: iter(range(*a)),
    "range_next": lambda f, i, a: next(a, END),
    "close": close,
    "own": own,
    "drop": drop,
    "pass": lambda f, i, a, b: None,  # so are a traceback's frames
    "release": lambda f, i, a: None,
    "end": lambda f, i: None,  # a watched generator is an accident of CPython's here
    "raise": raise_error,
    "reraise": reraise,
    "raise_handled": raise_handled,
    "handled_outer": handled_outer,
    "handled_set": handled_set,
    "exc_match": exc_match,
    "with_begin": with_begin,
    "resume": resume,
    "resume_handling": resume,
    "import_native": import_native,
}


def list_extend(into, values):
    space = {"into": into, "values": values}
    exec("into += [*values]", space)


def dict_update(into, values):
    space = {"into": into, "values": values}
    exec("into.update({**values})", space)


def main():
    sys.setrecursionlimit(20000)
    dump = Dump(sys.stdin.buffer.read().decode("utf-8", "surrogatepass"))
    machine = Machine(dump)
    sys.stdin = open("/dev/null")
    try:
        machine.run(dump.funcs[dump.modules[0][1]], (), [])
    except SystemExit:
        raise
    except BaseException as error:
        sys.stdout.flush()
        kind = type(error)
        name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"
        print(f"{name}: {error}" if str(error) else name, file=sys.stderr)
        if "-v" in sys.argv:
            raise
        sys.exit(1)


if __name__ == "__main__":
    main()
