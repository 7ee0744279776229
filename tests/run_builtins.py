# SPDX-License-Identifier: Apache-2.0
"""Run each program in several forms and compare what it shows; run by the interpreter that check_sema_builtins.py asks.

Argument: the path of boot.py. Standard input: the repr of a list of (Python program, French program translated, its
shadowed words, may they be globals, the text and the tree that gen/python makes of the French program). Standard output:
what differs, each ended by a NUL, then the number of runs that do the same.
"""
import ast
import builtins
import contextlib
import sys
import types

WORDS = {"liste": "list", "longueur": "len", "somme": "sum"}
FRENCH = {python: word for word, python in WORDS.items()}
MAX_SHOWN = 200


class Enough(BaseException):
    """A program that never ends."""


def run(code, names, more_builtins={}, more_globals={}):
    """The trace of a program: what it shows, how it ends, and (after a NUL) its globals by their French names.
    `code`: a function that makes the code object. `names`: the words in it."""
    trace, depth = [], [0]

    def show(value):
        if len(trace) > MAX_SHOWN:
            raise Enough
        is_plain = isinstance(value, (int, float)) or value in (list, len, sum)
        trace.append(repr(value) if is_plain else type(value).__name__)
        return 0

    def call(function):
        depth[0] += 1
        try:
            if depth[0] < 4:
                function()
        finally:
            depth[0] -= 1
        return function

    star = types.ModuleType("star")
    star.__dict__[names["liste"]] = 7
    sys.modules["star"] = star
    space = {"show": show, "call": call, "nothing": lambda: contextlib.nullcontext(8), "f": lambda: None,
             "__name__": "program", "__builtins__": {**vars(builtins), **more_builtins}, **more_globals}
    try:
        exec(code(), space)
    except SyntaxError:
        trace.append("SyntaxError")
    except Enough:
        trace.append("…")
    except Exception as error:
        trace.append(f"{type(error).__name__}: {error}" if isinstance(error, TypeError) else type(error).__name__)
    return trace + ["\0", *sorted(FRENCH.get(name, name) for name in space)]


def of_text(text):
    return lambda: compile(text, "program", "exec", dont_inherit=True)


def ways(boot, translated, shadowed, may_be_globals, text, tree):
    """For each form of the French program: its name, what `run` takes, and whether its globals are those of Python."""
    own = {word: word for word in WORDS}
    prelude = {word: getattr(builtins, WORDS[word]) for word in shadowed}
    yield "translated, with more builtins", (of_text(translated), own, prelude), True
    if may_be_globals:
        yield "translated, with more globals", (of_text(translated), own, {}, prelude), False
    yield "as text", (of_text(text), own), False
    yield "as a tree", (lambda: boot["compiled"](tree, "program"), own), True


def main():
    n_passed, boot = 0, {"__name__": "boot"}
    with open(sys.argv[1], encoding="utf-8") as file:
        exec(file.read(), boot)
    for python, *french in ast.literal_eval(sys.stdin.read()):
        expected = run(of_text(python), WORDS)
        for form, arguments, has_same_globals in ways(boot, *french):
            found = run(*arguments)
            if found == expected or not has_same_globals and before_globals(found) == before_globals(expected):
                n_passed += 1
                continue
            print(f"{python}--- {form}:\n{french[0]}---\n{french[3].decode()}--- shows {found}\n--- not {expected}\n", end="\0")
    print(n_passed, end="")


def before_globals(trace):
    return trace[:trace.index("\0")]


if __name__ == "__main__":
    sys.setrecursionlimit(3000)
    main()
