#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lexer, parser and sema together refuse a program exactly if CPython's compile() does, and for the same reason where
that one is sema's; of those that are fine, the scopes are symtable's.

Programs: each statement of sema_programs.py in each kind of place, deep ones, random ones, and the strings of CPython's
own tests; a sample of each, all of them with ML_TEST_ALL=1. The reference is a python3.12; with a python3.11 only those
programs count that it accepts, or refuses for one of the reasons below.
"""
import random
import re
import sys

import sema_oracle
import sema_programs

# What CPython says, and what we say of it (one of these is among our errors).
REASONS = [
    (r"'return' outside function", ["SEM_RETURN_OUTSIDE"]),
    (r"'yield' outside function", ["SEM_YIELD_OUTSIDE"]),
    (r"'yield from' inside async function", ["SEM_YIELD_FROM_ASYNC"]),
    (r"'await' outside (async )?function", ["SEM_AWAIT_OUTSIDE"]),
    (r"'async (for|with)' outside async function", ["SEM_ASYNC_OUTSIDE"]),
    (r"asynchronous comprehension outside", ["SEM_ASYNC_OUTSIDE", "SEM_AWAIT_OUTSIDE"]),
    (r"'break' outside loop", ["SEM_BREAK_OUTSIDE"]),
    (r"'continue' not properly in loop", ["SEM_CONTINUE_OUTSIDE"]),
    (r"cannot appear in an except\* block", ["SEM_BREAK_EXCEPT_STAR"]),
    (r"'yield' inside", ["SEM_YIELD_COMPREHENSION"]),
    (r"'return' with value in async generator", ["SEM_RETURN_ASYNC_GEN", "SEM_BREAK_EXCEPT_STAR"]),
    (r"used prior to|assigned to before", ["SEM_GLOBAL_LATE"]),
    (r"is parameter and", ["SEM_GLOBAL_PARAMETER"]),
    (r"is nonlocal and global", ["SEM_GLOBAL_AND_NONLOCAL", "SEM_NONLOCAL_MODULE"]),
    (r"^annotated name", ["SEM_GLOBAL_ANNOTATED"]),
    (r"no binding for nonlocal", ["SEM_NONLOCAL_MISSING"]),
    (r"nonlocal binding not allowed", ["SEM_NONLOCAL_TYPE"]),
    (r"nonlocal declaration not allowed at module level", ["SEM_NONLOCAL_MODULE"]),
    (r"cannot be used in a class body|cannot rebind|cannot be used in a comprehension", ["SEM_WALRUS_COMPREHENSION"]),
    (r"cannot be used (within|in) a TypeVar bound", ["SEM_TYPE_PARAMETER"]),
    (r"cannot be used (within|in) a type alias", ["SEM_TYPE_ALIAS"]),
    (r"cannot be used (within|in) the definition of a generic", ["SEM_TYPE_GENERIC"]),
    (r"cannot be used (within|in) an annotation", ["SEM_ANNOTATION"]),
    (r"^Cannot use .* in annotation scope within class scope", ["SEM_TYPE_IN_CLASS"]),
    (r"import \* only allowed", ["SYN_IMPORT_STAR"]),
    (r"^future feature|not a chance", ["SYN_FUTURE_UNKNOWN"]),
    (r"from __future__ imports must", ["SYN_FUTURE_LATE"]),
    (r"^duplicate (argument|type parameter)", ["SYN_PARAMETER_TWICE"]),
    (r"^keyword argument repeated|^attribute name repeated", ["SYN_KEYWORD_TWICE"]),
    (r"makes remaining patterns unreachable", ["SYN_PATTERN_UNREACHABLE"]),
    (r"alternative patterns bind different names", ["SYN_PATTERN_NAMES"]),
    (r"multiple assignments to name", ["SYN_PATTERN_TWICE"]),
    (r"mapping pattern checks duplicate key", ["SYN_PATTERN_KEY"]),
    (r"too many statically nested blocks", ["SYN_TOO_DEEP"]),
    (r"too many expressions in star-unpacking|can't use starred expression here", ["SYN_STARRED"]),
    (r"cannot (assign to|delete) __debug__", ["SYN_RESERVED_NAME"]),
]
# Some assignments to __debug__ are refused by the parser; the rest of the program is not looked at then.
BY_PARSER = "SYN_RESERVED_NAME"
# Where our language is the larger one: digits, blanks and quotation marks of all scripts, names in backquotes.
LARGER = re.compile(r"invalid (non-printable )?character")
# 3.11 takes the x of `for x.y` for the iteration's variable.
STRICTER_OLDER = re.compile(r"\[\(x := .* for x[.[]")
TESTS = """
syntax scope named_expressions type_params type_aliases global symtable patma except_star unpack unpack_ex
keywordonlyarg positional_only_arg coroutines asyncgen generators listcomps genexps dictcomps grammar fstring
exceptions pep646_syntax compile eof string_literals type_annotations super augassign with decorators class ast
""".split()
SAMPLES = {"places": 1500, "strings": 1500}
N_RANDOM = 20000 if sema_oracle.LONG else 800


def reasons(message):
    return next((ours for theirs, ours in REASONS if re.search(theirs, message)), None)


def judge(text, program, answer, is_older):
    """What is wrong with our verdict, or None; "" where the program does not count."""
    error = answer["error"]
    expected = reasons(error[1]) if error else None
    if answer.get("limit") or "`" in text or (error and LARGER.match(error[1])):
        return ""
    if is_older and error and (not expected or STRICTER_OLDER.search(text)):
        return ""
    if not error and program.errors:
        return f"CPython accepts it; we say {program.errors[:3]}"
    if error and not program.errors:
        return f"CPython says {error}; we accept it"
    if expected and not any(name in [*expected, BY_PARSER] for _, name in program.errors):
        return f"CPython says {error}; we say {program.errors[:3]}"
    return None


def judge_scopes(data, program, answer, is_older):
    if answer["error"] or program.errors or b"\r" in data:
        return None
    ours = sema_oracle.tables(program, data, not is_older)
    for mine, theirs in zip(ours, answer["scopes"]):
        if mine != theirs:
            return f"scopes differ:\n  ours    {mine}\n  CPython {theirs}"
    return None if len(ours) == len(answer["scopes"]) else "not as many scopes"


def collect(python, seed):
    chance = random.Random(seed)

    def sample(kind, programs):
        programs = list(programs)
        return programs if sema_oracle.LONG else chance.sample(programs, min(SAMPLES[kind], len(programs)))

    tests = sema_oracle.library(python)[0] / "test"
    paths = [path for path in (tests / f"test_{name}.py" for name in TESTS) if path.exists()]
    print(f"{len(paths)} of {len(TESTS)} test files of CPython are there")
    held = [program for path in paths for program in sema_programs.held_by(path)]
    return [*sample("places", sema_programs.combined()), *sema_programs.deep(),
            *sema_programs.at_random(chance, N_RANDOM), *sample("strings", held)]


def main():
    python = sema_oracle.find_python(12) or sema_oracle.find_python(11)
    if python is None:
        print("no python3.12 and no python3.11 to compare with")
        return 77
    is_older = python != sema_oracle.find_python(12)
    programs = collect(python, sema_oracle.seed())
    requests = [(f"p{i}", text.encode("utf-8", "surrogatepass")) for i, (_, text) in enumerate(programs)]
    n_passed, n_skipped, faults = 0, 0, []
    answers = sema_oracle.reference(python, requests, scopes=True)
    for (name, text), (_, data), program, answer in zip(programs, requests, sema_oracle.ours(requests), answers):
        fault = judge(text, program, answer, is_older)
        if fault is None:
            fault = judge_scopes(data, program, answer, is_older)
        if fault == "":
            n_skipped += 1
        elif fault is None:
            n_passed += 1
        else:
            faults.append(f"{name}: {fault}\n{text[:1000]}")
    print("\n".join(faults[:20]))
    print(f"{n_skipped} not counted (the reference gave up, or our language is the larger one"
          + (", or python3.11 lacks it)" if is_older else ")"))
    print(f"{n_passed} passed, {len(faults)} failed")
    return 1 if faults or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
