# SPDX-License-Identifier: Apache-2.0
"""Random scripts for the driver (driver_script.c) and CPython's answers to them.

    scripts.py SEED N    prints N lines, each with a tab and the answer

The generator looks at the registers as CPython has them, so that most lines do something. It runs under Python 3.12.
"""
import builtins
import copy
import math
import operator
import random
import re
import struct
import sys

N_REGISTERS = 10
LONG = 7  # a register for ranges that are too long to be iterated over
MAX_DEPTH = 4
MAX_ITEMS = 60  # longer containers are replaced before they grow further


def show(value, depth=0):
    """As the driver writes it."""
    if value is None:
        return "n:"
    if isinstance(value, bool):
        return f"b:{value:d}"
    if isinstance(value, int):
        return f"i:{value:x}"
    if isinstance(value, float):
        return "f:nan" if math.isnan(value) else f"f:{struct.pack('>d', value).hex()}"
    if isinstance(value, str):
        return "s:" + re.sub(" at 0x[0-9a-f]+", " at 0x", value).encode("utf-8", "surrogatepass").hex()
    if isinstance(value, BaseException):
        return f"E:{type(value).__name__}:" + show_items(value.args, depth)
    if isinstance(value, tuple):
        return "t(" + show_items(value, depth) + ")"
    if isinstance(value, list):
        return "l(" + show_items(value, depth) + ")"
    if isinstance(value, dict):
        if depth == MAX_DEPTH:
            return "d(...)"
        return "d(" + ",".join(f"{show(key, depth + 1)}:{show(item, depth + 1)}" for key, item in value.items()) + ")"
    if isinstance(value, range):
        return "r(" + show_items((value.start, value.stop, value.step), depth) + ")"
    if isinstance(value, (set, frozenset)):
        return ("S(" if isinstance(value, set) else "F(") + show_items(value, depth) + ")"
    return type(value).__name__


def show_items(items, depth):
    return "..." if depth == MAX_DEPTH else ",".join(show(item, depth + 1) for item in items)


def inner(value):
    """The values in a container."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(value)
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    if isinstance(value, VIEWS):
        return [dict(value.mapping)]
    if isinstance(value, slice):
        return [value.start, value.stop, value.step]
    return []


def is_large(value):
    """Whether a value has more than 2000 items, those of its items counted, or is deep."""
    n_left, stack = 2000, [(value, 0)]
    while stack and n_left > 0:
        value, depth = stack.pop()
        n_left -= 1
        if depth > 20:
            return True
        stack += [(item, depth + 1) for item in inner(value)]
    return n_left == 0 or isinstance(value, int) and value.bit_length() > 2000


def contains_only(value, types, seen=()):
    """Whether a value and all in it are of these types."""
    if any(value is each for each in seen):
        return True
    return isinstance(value, types) and all(contains_only(item, types, (*seen, value)) for item in inner(value))


def iterated(value):
    """What iterating over a value gives, without moving it; nothing where that can't be."""
    try:
        return [] if isinstance(value, LAZY) else list(copy.copy(value) if isinstance(value, ITERATORS) else value)
    except Exception:
        return []


def sources(iterator):
    """What an iterator takes its items from, and what that does."""
    if not isinstance(iterator, ITERATORS) or isinstance(iterator, HASH_ITERATORS):
        return [iterator]
    return [iterator] + [each for part in iterator.__reduce__()[1] for each in sources(part)]


HASH_ITERATORS = tuple(type(iter(view)) for view in ({}.keys(), {}.values(), {}.items())) + \
    tuple(type(reversed(view)) for view in ({}.keys(), {}.values(), {}.items())) + (type(iter(set())),)
LAZY = (enumerate, zip, map, filter, reversed, type(iter(int, 0)))
ITERATORS = (*LAZY, type(iter(range(0))), type(iter(range(1 << 70))), type(iter([])), type(iter(())), type(reversed([])), type(iter("a")), type(iter("é")), *HASH_ITERATORS)
VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
SETS = (set, frozenset)
SIZED = (list, tuple, dict, *SETS, *VIEWS, range)
ITERABLE = (*SIZED, *ITERATORS)
SHOWN = (int, float, str, list, tuple, dict, *SETS, *VIEWS, range, slice, type(None), type)  # have a repr without an address
HASHED = (int, type(None), list, tuple, slice, range, dict, *SETS)  # have the hash of CPython, or none


ORDERED = (int, float, type(None), tuple, range, frozenset, list, set)  # the last two have no hash


def is_ordered(value):
    """Whether a value has CPython's hash, or none."""
    return contains_only(value, ORDERED) and "nan" not in repr(value)


def evaluate(text, args):
    return eval(text, {"args": args})


def unpack(value, targets):
    """`targets = value`: the tuple of what they are then."""
    scope = {"value": value}
    exec(f"[{targets}] = value", scope)
    return tuple(scope[name.strip("* ")] for name in targets.split(",") if name)


class Script:
    """What driver_script.c does, in Python."""

    def __init__(self):
        self.registers = [None] * N_REGISTERS
        self.countdown = 0
        self.functions = {
            "same": lambda x: x,
            "neg": lambda x: -x if isinstance(x, int) else x,
            "third": lambda x: x // 3 if isinstance(x, int) else x,
            "odd": lambda x: x % 2 if isinstance(x, int) else x,
            "count": self.count, "left": self.left, "all": lambda *args: args, "push": self.push,
        }
        self.operations = {
            "call": lambda f, *args, **named: f(*args, **named),
            "method": self.method,
            "list": lambda *args: list(args),
            "tuple": lambda *args: args,
            "star": lambda *args: evaluate("[" + "".join(f"*args[{i}], " for i in range(len(args))) + "]", args),
            "star_dict": lambda *args: evaluate("{" + "".join(f"**args[{i}], " for i in range(len(args))) + "}", args),
            "call_star": lambda f, a: f(*a),
            "call_dict": lambda *args: evaluate("args[0](" + "".join(f"**args[{i}], " for i in range(1, len(args))) + ")", args),
            "unpack": lambda a, n: unpack(a, ", ".join(f"x{i}" for i in range(n))),
            "unpack_star": lambda a, n, m: unpack(a, ", ".join([*(f"x{i}" for i in range(n)), "*y", *(f"z{i}" for i in range(m))])),
            "slice": slice,
            "set_new": lambda *args: set(args),
            "frozenset": lambda *args: frozenset(args),
            "repr": repr,
            "hash": hash,
            "attr": getattr,
            "len": len,
            "iter": iter,
            "next": lambda a: next(a, "end"),
            "get": operator.getitem,
            "set": operator.setitem,
            "del": operator.delitem,
            "in": lambda a, b: a in b,
            "countdown": self.set_countdown,
            "dict": lambda *args: dict(zip(args[::2], args[1::2])),
            **OPERATORS,
        }

    def method(self, a, name, *args, **named):
        bound, function = getattr(a, name), getattr(type(a), name)
        # a method that is bound for good calls itself by another name in some messages
        is_plain = type(function) is type(list.append)
        return function(a, *args, **named) if is_plain else bound(*args, **named)

    def count(self, value):
        self.countdown -= 1
        if self.countdown == 0:
            raise ValueError("counted")
        return value

    def left(self):
        self.countdown = max(self.countdown - 1, 0)
        return self.countdown

    def set_countdown(self, n):
        self.countdown = n
        return n

    def push(self, value):
        if isinstance(self.registers[0], list):
            self.registers[0].append(value)
        return value

    def read(self, word):
        kind, _, text = word.partition(":")
        if word[0] == "$":
            return self.registers[int(word[1])]
        if kind == "B":
            return getattr(builtins, text)
        if kind == "F":
            return self.functions[text]
        if kind == "i":
            return int(text, 16)
        if kind == "b":
            return text == "1"
        if kind == "f":
            return struct.unpack(">d", bytes.fromhex(text))[0]
        if kind == "s":
            return bytes.fromhex(text).decode("utf-8", "surrogatepass")
        return None

    def answer(self, line):
        words = line.removeprefix("!fail ")[1:].split(" ")
        args, named, shown = [], {}, []
        for word in words[2:]:
            name, equals, value = word.rpartition("=")
            if value[0] == "$":
                shown.append(int(value[1]))
            if equals:
                named[name] = self.read(value)
            else:
                args.append(self.read(value))
        try:
            result = self.operations[words[1]](*args, **named)
        except Exception as error:
            result = error
        else:
            self.registers[int(words[0])] = result
        return " ".join([show(result)] + [show(self.registers[i]) for i in shown])


WORDS = ("", "a", "b", "ab", "key", "é", "中", "\U0001f600")
NAMES = ("foo", "key", "reverse", "strict", "start", "x", "default")
OPERATORS = {
    "ADD": operator.add, "IADD": operator.iadd, "MUL": operator.mul, "IMUL": operator.imul, "SUB": operator.sub,
    "ISUB": operator.isub, "BIT_OR": operator.or_, "IBIT_OR": operator.ior, "BIT_AND": operator.and_,
    "IBIT_AND": operator.iand, "BIT_XOR": operator.xor, "IBIT_XOR": operator.ixor,
    "EQ": operator.eq, "NOT_EQ": operator.ne, "LT": operator.lt, "LT_E": operator.le, "GT": operator.gt, "GT_E": operator.ge,
}
COMPARISONS = ("EQ", "NOT_EQ", "LT", "LT_E", "GT", "GT_E")

# What the arguments of a method are, a letter each; those after "?" may be left out.
#   x any value, k a key, o a key with the hash that CPython has, s an iterable of those, i an index, l an iterable, D a dict or an iterable, sometimes of pairs
SET_METHODS = {"copy": "", "difference": "?sss", "intersection": "?sss", "isdisjoint": "s", "issubset": "s", "issuperset": "s",
               "symmetric_difference": "s", "union": "?sss"}
METHODS = {
    list: {"append": "x", "clear": "", "copy": "", "count": "x", "extend": "l", "index": "x?ii", "insert": "ix", "pop": "?i",
           "remove": "x", "reverse": "", "sort": "", "__reversed__": ""},
    tuple: {"count": "x", "index": "x?ii"},
    range: {"count": "i", "index": "i", "__reversed__": ""},
    slice: {"indices": "i"},
    dict: {"clear": "", "copy": "", "get": "k?x", "items": "", "keys": "", "pop": "k?x", "popitem": "", "setdefault": "k?x",
           "update": "?D", "values": "", "__reversed__": "", "fromkeys": "l?x"},
    **{view: {"__reversed__": "", "isdisjoint": "s"} for view in VIEWS},
    set: {**SET_METHODS, "add": "o", "clear": "", "difference_update": "?sss", "discard": "o", "intersection_update": "?sss",
          "pop": "", "remove": "o", "symmetric_difference_update": "s", "update": "?sss"},
    frozenset: SET_METHODS,
}
# Builtin functions and types. v: as many iterables as there may be, p: a function for filter, n a number.
CALLS = {
    "abs": "n", "all": "l", "any": "l", "ascii": "x", "bin": "n", "bool": "?x", "chr": "i", "dict": "?D", "divmod": "nn",
    "enumerate": "l?i", "filter": "pl", "float": "?n", "frozenset": "?s", "hex": "n", "int": "?n", "iter": "l", "len": "l",
    "list": "?l", "map": "flll", "max": "l", "min": "l", "oct": "n", "ord": "c", "pow": "in?n", "range": "i?ii",
    "repr": "x", "reversed": "l", "round": "n?d", "set": "?s", "slice": "i?ii", "sorted": "l", "str": "?x", "sum": "l?n",
    "tuple": "?l", "zip": "?lll", "next": "t?x", "isinstance": "xT", "format": "n",
}
RARE = {"clear"}
# Lines that change nothing before their last allocation: it may fail.
ATOMIC = {"discard", "union", "difference", "intersection", "symmetric_difference", "append", "clear", "copy", "count", "index", "insert", "pop", "remove", "reverse", "list", "tuple", "dict", "repr",
          "get", "set", "ADD", "MUL", "EQ", "LT", "hash", "in", "slice", "items", "keys", "set_new", "frozenset", "values", "setdefault", "BIT_OR"}


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.script = Script()

    def chance(self, n):
        return self.random.randrange(n) == 0

    # --- Words ------------------------------------------------------------------------------------------------------

    def number(self):
        pick = self.random.randrange
        if self.chance(15):
            return self.random.choice((1 << 62, -1 << 62, (1 << 62) - 1, 1 << 63, 1 << 70, -1 << 70, 1 << 64))
        return pick(-3, 12) if pick(4) else pick(-200, 1000)

    def literal(self):
        kind = self.random.randrange(12)
        if kind < 6:
            return show(self.number())
        if kind < 8:
            return show(self.random.choice(WORDS))
        if kind < 10:
            return show(self.random.choice((0.0, -0.0, 1.0, 1.5, math.nan, math.inf, float(self.random.randrange(9)), 1e20)))\
                .replace("f:nan", "f:7ff8000000000000")
        return self.random.choice(("b:0", "b:1", "n:"))

    def register(self, *types):
        """A register with a value of one of these types, or None."""
        found = [i for i, value in enumerate(self.script.registers) if isinstance(value, types) and i != LONG]
        return f"${self.random.choice(found)}" if found else None

    def any_register(self):
        return f"${self.random.choice((0, 1, 2, 3, 4, 5, 6, 8, 9))}"  # 7 may be a range without end

    def ordered_key(self):
        """A word for a key that has CPython's hash, so that a set with it has CPython's order; now and then one without
        any hash."""
        if self.chance(4):
            found = [i for i, value in enumerate(self.script.registers) if is_ordered(value) and i != LONG]
            if found:
                return f"${self.random.choice(found)}"
        kind = self.random.randrange(10)
        return show(self.number()) if kind < 6 else show(float(self.random.randrange(-4, 20)) / 2) if kind == 6 else \
            show(1 << self.random.randrange(70)) if kind == 7 else self.random.choice(("b:0", "b:1", "n:"))

    def ordered_iterable(self):
        """A register with an iterable that a set can be made of."""
        found = [i for i, value in enumerate(self.script.registers) if isinstance(value, ITERABLE) and i != LONG and
                 not isinstance(value, LAZY) and
                 all(is_ordered(item) for item in iterated(value))]
        return f"${self.random.choice(found)}" if found else "b:0"

    def word(self, letter, length=5):
        random = self.random
        if letter == "o":
            return self.ordered_key()
        if letter == "s":
            return self.ordered_iterable()
        if letter == "d":  # CPython takes its time over many digits
            return random.choice((show(random.randrange(-30, 30)), "n:", "b:1", "f:4000000000000000"))
        if self.chance(30):
            return self.literal() if random.randrange(2) else self.any_register()
        if letter == "i":
            if self.chance(20):
                return show(self.number())
            return show(random.randrange(-length - 2, length + 3))
        if letter == "l":
            return self.register(*ITERABLE) or self.any_register()
        if letter == "n":
            return random.choice((show(self.number()), show(random.randrange(-50, 50) / 4), self.literal()))
        if letter == "t":
            return self.register(*ITERATORS) or self.any_register()
        if letter == "p":
            return random.choice(("n:", "F:odd", "F:count", "F:same", "B:bool"))
        if letter == "c":
            return show(random.choice("aé中\U0001f600")) if random.randrange(4) else self.literal()
        if letter == "T":
            return "B:" + random.choice(("int", "str", "list", "tuple", "dict", "bool", "float", "object", "type", "set"))
        if letter == "D":
            return self.register(*random.choice(((dict,), (dict,), ITERABLE))) or self.any_register()
        if letter == "f":
            return "F:" + random.choice(("same", "neg", "third", "odd", "count", "all", "all"))
        if letter == "x" and self.chance(4):
            return self.any_register()
        if letter == "k" and self.chance(6):
            return self.register(tuple) or self.any_register()
        return self.literal()

    def iterates_over(self, word, target):
        """Whether a word is an iterator over this very object: extending that by it never ends."""
        return any(each is target for each in sources(self.script.read(word)))

    def words(self, letters, length=5):
        needed, _, optional = letters.partition("?")
        letters = needed + optional[:self.random.randrange(len(optional) + 1)]
        if self.chance(40):
            letters = letters[:-1] if self.random.randrange(2) else letters + "x"
        return [self.word(letter, length) for letter in letters]

    # --- Lines ------------------------------------------------------------------------------------------------------

    def line(self, operation, *words):
        return " ".join((self.any_register(), operation, *words))

    def call(self):
        """A builtin function or type."""
        random = self.random
        name = random.choice(list(CALLS))
        if name == "iter" and self.chance(3):
            return self.line("call", "B:iter", "F:left", "i:0")
        letters = CALLS[name]
        if name == "map":
            letters = letters[:random.choice((2, 2, 2, 3, 4, 1))]
        words = self.short_range() if name == "range" else self.power() if name == "pow" else self.words(letters)
        if name == "map" and len(words) > 2:
            words[0] = random.choice(("F:all", "B:max", "n:"))
        if name in ("set", "frozenset") and self.chance(6):
            words = words[:1]
        if name in ("max", "min", "sorted", "sum", "dict", "zip", "enumerate", "int", "str", "pow", "round"):
            words += self.named(name, words)
        if name in ("max", "min") and self.chance(3):
            words = [show(self.number()) for _ in range(random.randrange(1, 5))] + [word for word in words if "=" in word]
        if name in ("set", "frozenset") and not all(map(self.is_for_sets, words)):
            return self.display()
        if name == "hash" or name == "next" and not words:
            return self.display()
        return self.line("call", "B:" + name, *words)

    def short_range(self):
        """Arguments of a range of few numbers, which may be large."""
        random = self.random
        start, step = (random.choice((random.randrange(-9, 20), self.number(), 1 << 62, -1 << 63)) for _ in range(2))
        step = random.choice((1, 1, -1, 2, step))
        stop = start + step * random.randrange(-1, 30) + random.choice((0, 0, 1, -1))
        words = [show(start), show(stop), show(step)] if abs(stop - start) < 60 * abs(step) else ["i:0", "i:5", "i:0"]
        if self.chance(3):
            words = [show(random.randrange(-2, 30))]
        elif self.chance(3):
            words = ["i:5", show(random.randrange(-2, 30))]
        if self.chance(20):
            words[random.randrange(len(words))] = random.choice(("n:", "f:3ff0000000000000", "s:61", "b:1"))
        return words

    def power(self):
        random = self.random
        words = [self.word("n"), random.choice((show(random.randrange(-3, 9)), "f:4000000000000000", "s:61", "n:"))]
        if self.chance(2):
            words = [self.word("n"), show(self.number()), random.choice((show(self.number()), "n:", "i:7", "f:4008000000000000"))]
            if words[2] == "n:":
                words[1] = "i:2"
        if words[0][0] == "f" and (words[0][2] in "89abcdef" or len(words) == 2 and words[1][0] == "f"):
            words[0] = "i:-3"  # roots of negative numbers are complex
        return words[:1] if self.chance(30) else words

    def is_for_sets(self, word):
        value = self.script.read(word)
        if isinstance(value, str):
            return len(value) < 2
        return not isinstance(value, ITERABLE) or not isinstance(value, LAZY) and all(map(is_ordered, iterated(value)))

    def named(self, name, words):
        """Arguments that are given by name."""
        random = self.random
        if self.chance(30):
            return [random.choice(NAMES) + "=" + self.word("x")]
        if name in ("max", "min"):
            return ["key=F:" + random.choice(("neg", "third", "count"))] * self.chance(4) + ["default=n:"] * self.chance(5)
        if name == "sorted":
            return ["key=F:" + random.choice(("neg", "third", "count", "odd"))] * self.chance(3) + ["reverse=b:1"] * self.chance(3)
        if name == "zip":
            return ["strict=" + random.choice(("b:1", "b:0", "i:1"))] * self.chance(2)
        if name == "dict":
            return [f"{key}={self.word('x')}" for key in ("a", "b", "key") if self.chance(4)]
        named = {"sum": "start", "enumerate": "start", "int": "base", "str": "encoding", "pow": "mod", "round": "ndigits"}[name]
        return [named + "=" + self.word("d" if name == "round" else "i")] if self.chance(6) and len(words) < 2 else []

    def long_range(self):
        """Operations on ranges that nobody may iterate over."""
        random = self.random
        value = self.script.registers[LONG]

        def number():
            return random.choice((1 << 70, 1 << 63, 1 << 62, 10, 0, 1 << 65, (1 << 63) - 1)) * random.choice((1, -1)) + \
                random.randrange(-3, 4)
        if not isinstance(value, range) or self.chance(3):
            step = random.choice((1, 2, 3, -1, -7, 1 << 40, -1 << 64))
            return f"${LONG} call B:range {show(number())} {show(number())} {show(step)}"
        name = random.choice(("len", "get", "slice", "in", "index", "count", "repr", "hash", "EQ", "attr"))
        if name == "slice":
            return f"${LONG} get $7 {self.register(slice) or 'i:0'}"
        inside = value[random.randrange(-100, 100)] if self.is_longer(value, 100) else 5
        if name == "get":
            return self.line("get", "$7", show(random.choice((number(), random.randrange(-50, 50)))))
        if name == "in":
            return self.line("in", show(inside + random.randrange(2)), "$7")
        if name in ("index", "count"):
            return self.line("method", "$7", show(name), show(inside + random.randrange(2)))
        if name == "EQ":
            return self.line(name, "$7", self.register(range) or "$7")
        if name == "attr":
            return self.line(name, "$7", show(random.choice(("start", "stop", "step"))))
        return self.line(name, "$7")

    @staticmethod
    def is_longer(value, n):
        try:
            return len(value) > n
        except OverflowError:
            return True

    def display(self):
        n = self.random.choice((0, 1, 2, 3, 4, self.random.randrange(20)))
        kind = self.random.choice(("list", "list", "tuple", "dict", "dict", "set_new", "set_new", "frozenset"))
        if kind in ("set_new", "frozenset"):
            return self.line(kind, *(self.word("o") for _ in range(n * self.random.randrange(1, 4))))
        if kind == "dict":
            return self.line(kind, *(self.word(letter) for _ in range(n) for letter in "kx"))
        return self.line(kind, *(self.word("x") for _ in range(n)))

    def pairs(self):
        """A list of pairs, for dict.update."""
        registers = [f"${i}" for i, value in enumerate(self.script.registers) if isinstance(value, tuple) and len(value) == 2]
        if not registers or self.chance(3):
            return self.line("tuple", self.word("k"), self.word("x"))
        return self.line("list", *(self.random.choice(registers) for _ in range(self.random.randrange(1, 6))))

    def ints(self):
        """A list to be sorted: runs, repetitions, some floats and nans among ints."""
        random = self.random
        n = random.choice((random.randrange(8), random.randrange(56)))
        numbers = [random.randrange(random.choice((3, 100, 10000))) for _ in range(n)]
        if self.chance(2):
            start, end = sorted((random.randrange(n + 1), random.randrange(n + 1)))
            numbers[start:end] = sorted(numbers[start:end], reverse=bool(random.randrange(2)))
        if self.chance(5):
            numbers = [random.choice((float(x), x, math.nan)) for x in numbers]
        elif self.chance(12):
            numbers = [chr(random.randrange(65, 70)) * random.randrange(3) for x in numbers]
        elif self.chance(12):
            numbers = [float(x) for x in numbers]
        words = [show(x).replace("f:nan", "f:7ff8000000000000") for x in numbers]
        return " ".join((f"${random.randrange(4)} list", *words))

    def sort(self):
        target = self.register(list)
        words = []
        if self.chance(2):
            words.append("key=" + self.random.choice(("F:neg", "F:third", "F:odd", "F:same", "F:count", "F:push", "n:", "F:all")))
        if self.chance(2):
            words.append("reverse=" + self.random.choice(("b:0", "b:1", "i:0", "i:5", "n:", "$4")))
        if self.chance(20):
            words.append("foo=i:1")
        return self.line("method", target, show("sort"), *words) if target else self.ints()

    def method(self):
        kind = self.random.choice(list(METHODS))
        target = self.register(kind)
        if target is None:
            return self.display()
        value = self.script.read(target)
        name = self.random.choice(list(METHODS[kind]))
        if name == "sort":
            return self.sort()
        if name in RARE and not self.chance(4):
            return self.operator()
        words = self.words(METHODS[kind][name], 9 if kind is slice else len(value))
        if self.chance(60) or name == "update" and self.chance(4):
            words.append(self.random.choice(NAMES) + "=" + self.word("x"))
        if name == "extend" and words and self.iterates_over(words[0], value):
            return self.display()
        if words and (name in ("remove", "discard", "pop", "get") or name == "index" and self.chance(2)):
            self.choose_inside(words, value, (list, set) if name != "pop" else ())
        return self.line("method", target, show(name), *words)

    def choose_inside(self, words, value, other_types=()):
        """Make the first word one that is inside, if that can be."""
        inside = [item for item in iterated(value) if isinstance(item, (int, str))]
        if inside and isinstance(value, (dict, tuple, other_types)) and self.random.randrange(3):
            words[0] = show(self.random.choice(inside))

    def item(self):
        target = self.register(list, tuple, dict, range)
        if target is None:
            return self.display()
        value = self.script.read(target)
        if isinstance(value, dict):
            words = [self.word("k")]
            self.choose_inside(words, value)
        else:
            words = [self.word("i", len(value)) if self.random.randrange(3) else self.register(slice) or "i:0"]
        kind = self.random.choice(("get", "set", "set", "del"))
        if kind == "set":
            words.append(self.word("l" if words[0][0] == "$" else "x"))
        return self.line(kind, target, *words)

    def slice(self):
        def bound():
            return "n:" if self.chance(3) else self.word("i", 8)
        step = self.random.choice(("n:", "i:1", "i:2", "i:-1", "i:-2", "i:3", "i:0", show(self.number())))
        return f"${self.random.choice((8, 9))} slice {bound()} {bound()} {step}"

    def next(self):
        target = self.register(*ITERATORS)
        return self.line("next", target) if target and self.random.randrange(6) else self.line("iter", self.word("l"))

    def unary(self):
        name = self.random.choice(("repr", "repr", "hash", "len", "iter"))
        target = self.any_register()
        if name == "hash" and not contains_only(self.script.read(target), HASHED):
            name = "repr"
        if name == "repr" and not contains_only(self.script.read(target), SHOWN):
            name = "len"
        return self.line(name, target)

    def membership(self):
        target = self.register(*SIZED)
        if target is None:
            return self.display()
        words = [self.word("x")]
        self.choose_inside(words, self.script.read(target), list)
        if isinstance(self.script.read(target), SETS) and self.random.randrange(4):
            words = [self.word("o")]
            self.choose_inside(words, self.script.read(target), SETS)
        return self.line("in", *words, target)

    def operator(self):
        name = self.random.choice(list(OPERATORS))
        if name in ("MUL", "IMUL"):
            target = self.register(list, tuple) or "$0"
            words = [target, show(self.random.randrange(-1, 4))]
            if self.chance(6):
                words.reverse()
            return self.line(name, *words)
        target = self.register(*SIZED)
        if target is None:
            return self.display()
        kind = type(self.script.read(target))
        other = self.register(kind) if self.random.randrange(3) else self.word("l") if self.chance(2) else self.word("x")
        operands = [self.script.read(target), self.script.read(other)]
        if any(isinstance(each, VIEWS) for each in operands) and name not in COMPARISONS and \
                not all(is_ordered(item) for each in operands for item in iterated(each)):
            return self.display()
        if name == "IADD" and self.iterates_over(other, self.script.read(target)):
            return self.display()
        return self.line(name, target, other)

    def unpack(self):
        random = self.random
        name = random.choice(("star", "star_dict", "call_star", "call_dict", "unpack", "unpack", "unpack_star"))
        words = [self.word("D" if "dict" in name else "l") for _ in range(random.randrange(1, 3))]
        if name.startswith("unpack"):
            value = self.script.read(words[0])
            n = len(value) if isinstance(value, SIZED) and self.chance(2) else random.randrange(5)
            if name == "unpack":
                return self.line(name, words[0], show(min(n, 50)))
            m = random.randrange(n + 1)
            return self.line(name, words[0], show(n - m), show(random.choice((m, 0, 1))))
        if name == "call_star":
            words = [random.choice(("B:max", "B:list", "B:zip", "B:round", "F:all")), words[0]]
            if words[0] == "F:all" and not isinstance(self.script.read(words[1]), ITERABLE):
                return self.display()
        if name == "call_dict":
            words = ["B:dict", *words]
        return self.line(name, *words)

    def too_long(self):
        """A line that replaces a container which has become too long, if there is one."""
        for i, value in enumerate(self.script.registers):
            if i != LONG and (isinstance(value, SIZED) and self.is_longer(value, MAX_ITEMS) or is_large(value)):
                return f"${i} {self.random.choice(('list', 'dict', 'set_new'))}"
        return None

    def next_line(self):
        line = self.too_long()
        if line is not None:
            return line
        if self.chance(10):
            return self.line("countdown", show(self.random.randrange(1, 30)))
        kinds = [self.unpack] * 2 + [self.method] * 5 + [self.call] * 6 + [self.long_range] + [self.item] * 4 + [self.operator] * 3 + [self.next] * 4 + [self.unary] * 2 + \
            [self.membership, self.display, self.display, self.slice, self.ints, self.sort, self.pairs]
        line = self.random.choice(kinds)()
        words = line.split(" ")
        name = bytes.fromhex(words[3][2:]).decode() if words[1] == "method" else words[1]
        moves = any(word[0] == "$" and isinstance(self.script.read(word), ITERATORS) for word in words[2:])
        return "!fail " + line if name in ATOMIC and not moves and self.chance(8) else line

    def lines(self, n):
        for _ in range(n):
            line = self.next_line()
            yield line, self.script.answer(line)


def main():
    seed, n = int(sys.argv[1]), int(sys.argv[2])
    sys.stdout.writelines(f"{line}\t{answer}\n" for line, answer in Generator(seed).lines(n))


if __name__ == "__main__":
    main()
