# SPDX-License-Identifier: Apache-2.0
"""Programs through our sema and through a CPython, for the tests that compare the two.

No test by itself: check_sema_*.py use it.
"""
import json
import os
import random
import re
import subprocess
from pathlib import Path

from reference import WHOLE as LONG
from reference import find_python, library

__all__ = ["LONG", "find_python", "library", "ours", "reference", "seed", "tables"]

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build/release")
DRIVER = BUILD / "driver/sema_dump"

# CPython's bits of what our dump says of a name
FLAGS = {"global": 1, "assigned": 2, "parameter": 4, "nonlocal": 8, "used": 16, "free_in_class": 64, "imported": 128,
         "annotated": 256, "iteration": 512, "type_parameter": 1024}
COMPREHENSION_CELL = 2048
BOUND = 2 | 4 | 128 | 1024
INLINED = ("listcomp", "setcomp", "dictcomp")
TYPES = {"module": "TYPE_MODULE", "class": "TYPE_CLASS", "type_params": "TYPE_TYPE_PARAM",
         "type_bound": "TYPE_TYPE_VAR_BOUND", "type_alias": "TYPE_TYPE_ALIAS"}
KINDS = {"local": "LOCAL", "global_explicit": "GLOBAL_EXPLICIT", "global_implicit": "GLOBAL_IMPLICIT", "free": "FREE",
         "cell": "CELL"}


def seed():
    """The seed of this run: printed, and taken from ML_TEST_SEED to repeat one."""
    value = int(os.environ.get("ML_TEST_SEED") or random.SystemRandom().randrange(1_000_000))
    print(f"seed {value} (ML_TEST_SEED repeats it)")
    return value


def ask(command, programs):
    """The output of `command` for [(name, bytes)]; names without blanks."""
    request = b"".join(b"%s %d\n%s" % (name.encode(), len(text), text) for name, text in programs)
    result = subprocess.run(command, input=request, stdout=subprocess.PIPE, check=True)
    return result.stdout.decode("utf-8", "surrogateescape").splitlines()


class Program:
    """What our driver says of one program."""

    def __init__(self):
        self.errors = []  # (line, message)
        self.warnings = []  # (line, message, part of it or "")
        self.builtins = []  # (offset in bytes, name)
        self.shadowed = []
        self.scopes = []


class Scope:
    def __init__(self, kind, name, parent, place, facts):
        self.kind, self.name, self.parent, self.place, self.facts = kind, name, parent, place, facts
        self.symbols = {}  # name: [flags of CPython, kind of CPython]
        self.captured = set()
        self.children = []


SCOPE = re.compile(r"scope (\d+)(?: in (\d+))? (\w+)(?: (?!@)(\S+))? @(\d+)\.\.(\d+)(.*)")


def ours(programs, language="en"):
    """[Program] for [(name, bytes)]."""
    results = []
    for line in ask([str(DRIVER), language], programs):
        if line.startswith("  "):
            name, kind, *flags = line.split()
            scope = results[-1].scopes[-1]
            scope.symbols[name] = [sum(FLAGS.get(flag, 0) for flag in flags), KINDS[kind]]
            if "captured" in flags:
                scope.captured.add(name)
            continue
        word, _, rest = line.partition(" ")
        if word == "program":
            results.append(Program())
        elif word in ("error", "builtin"):
            number, name = rest.split()
            (results[-1].errors if word == "error" else results[-1].builtins).append((int(number), name))
        elif word == "warning":
            number, name, *part = rest.split()
            results[-1].warnings.append((int(number), name, *(part or [""])))
        elif word == "shadowed":
            results[-1].shadowed.append(rest)
        elif word == "scope":
            _, parent, kind, name, start, end, facts = SCOPE.fullmatch(line).groups()
            scopes = results[-1].scopes
            scope = Scope(kind, name, None if parent is None else scopes[int(parent)], (int(start), int(end)),
                          facts.split())
            scopes.append(scope)
            if scope.parent and "detached" not in scope.facts:
                scope.parent.children.append(scope)
    if len(results) != len(programs):
        raise SystemExit(f"the driver answered {len(results)} of {len(programs)} requests")
    return results


def reference(python, programs, scopes=False):
    """What CPython says: [{"error", "warnings", "scopes", …}], see reference_names.py. A program that crashes it is a
    "limit"."""
    command = [python, "-S", str(SOURCE / "tests/reference_names.py"), *(["--scopes"] if scopes else [])]
    try:
        legend, *lines = ask(command, programs)
    except subprocess.CalledProcessError:
        if len(programs) == 1:
            return [{"error": [0, "crash"], "limit": True, "warnings": [], "scopes": []}]
        middle = len(programs) // 2
        return reference(python, programs[:middle], scopes) + reference(python, programs[middle:], scopes)
    legend = json.loads(legend)
    answers = [json.loads(line) for line in lines]
    for answer in answers:
        answer["scopes"] = [read_table(legend, row) for row in answer.get("scopes", [])]
    return answers


def read_table(legend, row):
    kind, name, line, parent, nested, symbols = row
    offset, mask = legend["flags"]["SCOPE_OFF"], legend["flags"]["SCOPE_MASK"]
    names = {legend["flags"][key]: key for key in KINDS.values()}
    symbols = {key: [value & ((1 << offset) - 1) & ~32, names.get((value >> offset) & mask)]
               for key, value in symbols.items()}
    return [legend["types"][str(kind)], name, line, parent, nested, symbols]


def tables(program, text, inlined):
    """Our scopes in the form of `reference`. `inlined`: comprehensions as part of what is around (3.12 on)."""
    if inlined:
        inline(program.scopes[0])
    else:
        drop_free_in_class(program.scopes)
    rows, todo = [], [(program.scopes[0], None)]
    while todo:
        scope, parent = todo.pop()
        number = len(rows)
        line = 0 if scope.kind == "module" else text.count(b"\n", 0, scope.place[0]) + 1
        name = scope.name or ("top" if scope.kind == "module" else scope.kind)
        rows.append([TYPES.get(scope.kind, "TYPE_FUNCTION"), name, line, parent, "nested" in scope.facts,
                     scope.symbols])
        todo += [(child, number) for child in reversed(scope.children)]
    return rows


def drop_free_in_class(scopes):
    """3.11 does not say that a name goes through a class which only reads it."""
    for scope in scopes:
        for entry in scope.symbols.values():
            if not entry[0] & (BOUND | FLAGS["global"]):
                entry[0] &= ~FLAGS["free_in_class"]


def inline(top):
    """Do to our scopes what symtable.c of 3.12 does for PEP 709, innermost first."""
    order, todo = [], [top]
    while todo:
        order.append(todo.pop())
        todo += order[-1].children
    free_of = {}
    for scope in order:
        if scope.kind == "class":
            hide_by_comprehensions(scope)
    for scope in reversed(order):
        inline_into(scope, free_of)


def hide_by_comprehensions(scope):
    """A defect of 3.12: the names of a comprehension in a class hide outer ones from a type alias behind it there."""
    names = set()
    for child in scope.children:
        todo = [child] if child.kind in INLINED else []
        while todo:
            inner = todo.pop()
            todo += [other for other in inner.children if other.kind in INLINED]
            names |= {name for name, (flags, _) in inner.symbols.items()
                      if flags & BOUND and not flags & FLAGS["parameter"] and not scope.symbols.get(name, [0])[0]}
        todo = [child] if "sees_class" in child.facts else []
        while todo:
            inner = todo.pop()
            todo += [other for other in inner.children if "sees_class" in other.facts]
            for name, entry in inner.symbols.items():
                if name in names and entry[0] and entry[1] == "FREE":
                    entry[1] = "GLOBAL_IMPLICIT"


def inline_into(scope, free_of):
    is_class = scope.kind == "class"
    is_function_like = scope.kind not in ("module", "class")
    symbols = {}
    for name, (flags, kind) in scope.symbols.items():
        if flags == 0 and kind == "FREE":
            continue  # only goes through: found again below
        symbols[name] = [flags & ~64, "LOCAL" if kind == "CELL" else kind]
    own_free = {name for name, (_, kind) in symbols.items() if kind == "FREE"}
    free, cells, children = set(), set(), []
    for child in scope.children:
        child_free = free_of[child]
        if child.kind in INLINED:
            take_comprehension(scope, symbols, child, child_free, cells)
            children += child.children
        else:
            children.append(child)
        free |= child_free
    scope.children = children
    if is_function_like:
        for name, entry in symbols.items():
            if entry[1] == "LOCAL" and (name in free or name in cells):
                entry[1] = "CELL"
                free.discard(name)
    elif is_class:
        free -= {"__class__", "__classdict__"}
    for name in cells & symbols.keys():
        symbols[name][0] |= COMPREHENSION_CELL
    for name in free:
        if name not in symbols:
            symbols[name] = [0, "FREE"]
        elif is_class or "sees_class" in scope.facts:
            symbols[name][0] |= FLAGS["free_in_class"]
    scope.symbols = symbols
    free_of[scope] = own_free | free


def take_comprehension(scope, symbols, child, child_free, cells):
    for name, (flags, kind) in child.symbols.items():
        if flags & FLAGS["parameter"]:
            continue
        if kind == "CELL" or flags & COMPREHENSION_CELL:
            cells.add(name)
        if name not in symbols:
            symbols[name] = [flags, kind]
        elif symbols[name][0] & BOUND and scope.kind != "class":
            if all(inner.symbols.get(name, [0, ""])[1] != "FREE" for inner in child.children):
                child_free.discard(name)
