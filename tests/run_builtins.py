# SPDX-License-Identifier: Apache-2.0
"""Run each program twice and compare what it shows; run by the interpreter that check_sema_builtins.py asks.

Standard input: the repr of a list of (Python program, French program translated, its shadowed words, may they be
globals). Standard output: what differs, each ended by a NUL, then the number of programs that do the same.
"""
import ast
import builtins
import contextlib
import sys
import types

WORDS = {"liste": "list", "longueur": "len", "somme": "sum"}
MAX_SHOWN = 200


class Enough(BaseException):
    """A program that never ends."""


def run(text, names, shadowed, as_globals):
    """The trace of a program: what it shows, and how it ends. `names`: the words in it."""
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
    prelude = {word: getattr(builtins, WORDS[word]) for word in shadowed}
    space = {"show": show, "call": call, "nothing": lambda: contextlib.nullcontext(8), "f": lambda: None,
             "__name__": "program", "__builtins__": {**vars(builtins), **({} if as_globals else prelude)}}
    space.update(prelude if as_globals else {})
    try:
        exec(compile(text, "program", "exec", dont_inherit=True), space)
    except SyntaxError:
        trace.append("SyntaxError")
    except Enough:
        trace.append("…")
    except Exception as error:
        trace.append(type(error).__name__)
    return trace


def main():
    n_passed = 0
    own = {word: word for word in WORDS}
    for python, french, shadowed, may_be_globals in ast.literal_eval(sys.stdin.read()):
        expected = run(python, WORDS, [], False)
        for as_globals in [False, True][:1 + may_be_globals]:
            found = run(french, own, shadowed, as_globals)
            if found == expected:
                n_passed += 1
                continue
            where = "globals" if as_globals else "builtins"
            print(f"{python}--- translated, {shadowed} among the {where}:\n{french}--- shows {found}\n--- not {expected}\n",
                  end="\0")
    print(n_passed, end="")


if __name__ == "__main__":
    sys.setrecursionlimit(3000)
    main()
