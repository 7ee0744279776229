#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""We warn of what CPython 3.12 warns of (its SyntaxWarnings, those of escapes apart), in the same line and of the same
kind of value.

Programs: each expression below in each place, random expressions in random places, CPython's library; a sample of each,
all of them with ML_TEST_ALL=1. The reference is a python3.12. What it says of copies that it has made of a block counts
once.
"""
import random
import re
import sys

import reference
import sema_oracle

# What CPython says, what we say of it; the group is the type whose kind we name.
WARNINGS = [
    (r"invalid \w+ literal", "LEX_NUMBER_WORD"),
    (r"\"is(?: not)?\" with '(\w+)' literal", "SEM_IS_LITERAL"),
    (r"assertion is always true", "SEM_ASSERT_TUPLE"),
    (r"'(\w+)' object is not callable", "SEM_NOT_CALLABLE"),
    (r"'(\w+)' object is not subscriptable", "SEM_NOT_SUBSCRIPTABLE"),
    (r"\w+ indices must be integers or slices, not (\w+)", "SEM_INDEX_TYPE"),
]
ESCAPE = re.compile(r"invalid (octal )?escape sequence")
OURS = {name for _, name in WARNINGS}
# Our parts of messages, by CPython's types: of a literal, of a comprehension.
PARTS = {"int": "NUMBER", "float": "NUMBER", "complex": "NUMBER", "str": "STRING FSTRING", "bytes": "STRING",
         "tuple": "TUPLE", "list": "LIST COMPREHENSION", "dict": "DICT COMPREHENSION", "set": "SET COMPREHENSION",
         "generator": "GENERATOR", "function": "LAMBDA", "bool": "CONSTANT", "NoneType": "CONSTANT",
         "ellipsis": "CONSTANT"}

# Where expressions stand, each as a §.
PLACES = [
    "§", "x = §", "x[§] = §[0] = 1", "x[§] += 1; §[0] += §", "del x[§], §[0], §['a']", "assert §, §", "assert (§, §)",
    "x: § = §", "(x): §", "x[§]: §", "§['a']: int", "§['a']: int = 1", "x[§, 1:§]: int = §", "x.y: §", "§.y: §",
    "def f():\n x: § = §\n (x): §\n x[§]: §\n x.y: §", "def f(a: § = §, *b: §, c: § = §) -> §: return §",
    "async def f():\n await §\n return [§ async for x in §]", "def f():\n yield §\n yield from §",
    "class C(§, *§, k=§):\n x: §", "@§\ndef f(): pass", "@§\nclass C: §", "lambda a=§: §", "f'{§} {§!r:{§}}'",
    "for x in §: §\nelse: §", "for x[§] in [§]: pass", "while §: §", "if §: x = §\nelif §: §\nelse: §",
    "with § as x[§], §: §", "try: §\nexcept §: §\nelse: §\nfinally: §", "try: §\nfinally:\n try: §\n finally: §",
    "def f():\n for x in y:\n  try: return §\n  finally: §", "match §:\n case [-1, {'a': C(1)}] if §: §", "type X = §",
    "def f[T: §](a: §): §", "class C[T: (§, §)](§): §", "raise § from §", "x = not §", "not (§ is §)",
    "§ if § else §", "[§ for x in § if §]", "{§: § for x in [§]}", "(§ for x in {§})", "x = § and § or §",
    "print(§, *§, k=§, **§)", "if 0: §", "(y := §)", "def f():\n return §\n §", "x = §[§][§]", "x = §(§)(§)",
    "x = § is §", "x = § is not § is §", "x = § < § is § in [§]", "assert §", "x = §[§]", "x = §(§)", "x = §[§:§]",
    "from __future__ import annotations\nx: § = §\ndef f(a: §) -> §: §",
    "from __future__ import annotations\nx[§]: §\n(x): §\nx.y: §\n§['a']: §", "§; §\n§",
]
EXPRESSIONS = """
x|x.y|f(x)|x[0]|1|0|-1|2.5|-2.5|3j|1 + 2j|10**9|10**30|1e400|True|False|None|...|__debug__|NotImplemented
'a'|'a' 'b'|''|b'a'|b''|f''|f'{x}'|'a' f'b'|'a' + 'b'|'a' * 3|'a' * x|'a' * -1|'' * -1|'a' * 5000|3 * 'ab'|'abc'[0]
'abc'[3]|'abc'[-3]|'abc'[-4]|'abc'[True]|'abc'[1.0]|'abc'[10**30]|'é'[1]|b'ab'[0]|b'ab'[2]|b'ab'[0] + 1|'a'[0:1]
'%s' % (x,)|'%s' % (1,)|'%s' % x|'%d' % (x,)|'%-5.3s|%r%%' % (x, x)|'%s' % (x, x)|'%100s' % (x,)|'%s' % (*x,)|'%' % (x,)
'%.s' % (x,)|'%05.12a' % (x,)|'%5.123a' % (x,)|'a' % ()|'' % (x,)|b'%s' % (x,)|('%s' + '') % (1,)|'%s%' % (x,)
()|(1,)|(1, x)|(1, (2, 'a'))|(*x,)|(1, 2) + (3,)|(1, 2) * 2|(1, 2) * 200|((1, 2), 3) * 100|(1, 2)[0]|(1, 2)[2]
((1, 'a') + (None,))[1]|((1, 'a') * 2)[3]|((1, 'a'), b'b')[0][1]|(1,)['a']|() * 10**30|(1, [2])
[]|[1]|[1, x]|[x for x in y]|{}|{1: 2}|{1: 2 for x in y}|{1}|{1, x}|{*x}|{x for x in y}|(x for x in y)|lambda: 1
1 + 1|1 / 2|1 / 0|1 // 0|1 % 0|1.0 / 0|1j / 0|1 // 2.0|2 ** 3|2 ** 200|2 ** 100|2 ** -1|0 ** -1|0.0 ** -1|(-8) ** 0.5
0j ** -1|0j ** 1j|1j ** 2|1j // 2|1 << 3|1 << 200|1 << -1|1 >> 2|1 >> -1|0 << 10**10|2 ** 10**10|1 ** 10**10
2**64 * 2**63|2**64 * 2**64|10**300 * 1.0|1e300 * 1e300|1e300 ** 2|1 & 3|True & False|True | 1|True ^ True|True + True
1.5 & 1|1 @ 2|-True|+True|~1|~1.5|~x|-'a'|-x|not 1|not x|not ''|not ()|not None|not (x is 1)|not x is not 1|1 + 'a'
1 + x|x + 1|x * 'a'|1 < 2|1 and 2|1 if 2 else 3|(y := 1)|None + 1|None | None|x is 1|1 is x|x is None|x is ()|x is -1
x is not 'a'|x is [1]|x is f''|x is {1}|x == 1 is y|x is 1 is 2|x in (1, 2)|x in [1] is 2|x is 1 in [2]|1if x else y|0x1for x
1_0and x|1.5or x|1jif x else y|0b1in x|0o7is x|1not in x|2else_ if x else y|[1, 2]['a']|{1}[0]|1[2]|1(2)|'a'(x)|(1, x)[x]
[1][lambda: 1]|[1][{1}]|[1][(x for x in y)]|[1]['%s' % (x,)]|[1][1, 2]|[1][1:2]|[1][1:2, 3]|[1][x]|[1][-1]|[1][None]
[1][f'{x}']|[1][...]|[1][[]]|[1][{}]|[1][2.0]|[1][2j]|[1][b'']|[1][True]|{}['a']|{}(1)|{1: 2}(1)|[1](2)|[x for x in y](2)
(lambda: 1)(2)|(lambda: 1)[2]|(x for x in y)(2)|(x for x in y)[2]|{x for x in y}[1]|f'{x}'(1)|f'{x}'['a']|None(1)|None[1]
""".strip().replace("\n", "|")
SAMPLES = {"places": 6000, "random": 20000 if sema_oracle.LONG else 4000, "library": 150}
TESTS = ["test_grammar.py", "test_syntax.py", "test_fstring.py", "test_codeop.py"]


def all_expressions():
    # `|` of a bit operation has blanks around it
    return [text.replace("\0", " | ") for text in EXPRESSIONS.replace(" | ", "\0").replace("|%r", "%r").split("|")]


class Writer:
    """Random expressions: those above, and what is made of them."""

    def __init__(self, chance):
        self.chance = chance
        self.expressions = all_expressions()

    def part(self, depth):
        return f"({self.expression(depth)})" if self.chance.random() < 0.9 else self.expression(depth)

    def expression(self, depth=0):
        chance = self.chance
        if depth > 3 or chance.random() < 0.4:
            return chance.choice(self.expressions)
        form = chance.choice(["§ + §", "§ * §", "§ - §", "§ / §", "§ // §", "§ % §", "§ ** §", "§ << §", "§ >> §", "§ & §",
                              "§ | §", "§ ^ §", "-§", "+§", "~§", "not §", "§, §", "(§,)", "[§, §]", "§[§]", "§[§]",
                              "§(§)", "§ is §", "§ is not §", "§ == §", "'%s' % (§,)", "'%r %s' % (§, §)", "f'{§}'",
                              "§ if § else §", "lambda: §"])
        return re.sub("§", lambda _: self.part(depth + 1), form)

    def program(self):
        return re.sub("§", lambda _: self.part(1), self.chance.choice(PLACES))


def combined(chance):
    """Each expression in each place, at one § of it; at the others, `x`."""
    for place in PLACES:
        n = place.count("§")
        for expression in all_expressions():
            at = chance.randrange(n)
            parts = iter(["(x)"] * at + [f"({expression})"] + ["(x)"] * (n - at - 1))
            yield re.sub("§", lambda _: next(parts), place)


def collect(python, seed):
    chance = random.Random(seed)
    places = list(combined(chance))
    if not sema_oracle.LONG:
        places = chance.sample(places, min(SAMPLES["places"], len(places)))
    writer = Writer(chance)
    written = [writer.program() for _ in range(SAMPLES["random"])]
    paths = reference.sample(sema_oracle.library(python)[1], SAMPLES["library"], TESTS)
    return [*((text, text.encode()) for text in [*all_expressions(), *places, *written]),
            *((str(path), path.read_bytes()) for path in paths)]


def theirs(answer):
    """{(line, our message, CPython's type or "")} and what we know nothing of."""
    result, unknown = set(), []
    for line, message in answer["warnings"]:
        found = next((m, name) for pattern, name in [*WARNINGS, (".", "")] if (m := re.match(pattern, message)))
        if found[1]:
            result.add((line, found[1], found[0][1] if found[0].re.groups else ""))
        elif not ESCAPE.match(message):
            unknown.append(message)
    return result, unknown


def is_same(mine, other):
    parts = [f"WHAT_{part}" for part in PARTS.get(other[2], "").split()]
    return mine[:2] == other[:2] and mine[2] in (parts or [""])


def judge(program, answer):
    """What is wrong with our warnings, or None; "" where the program does not count."""
    if answer["error"] or program.errors:
        return ""
    expected, unknown = theirs(answer)
    found = {warning for warning in program.warnings if warning[1] in OURS}
    missing = [other for other in expected if not any(is_same(mine, other) for mine in found)]
    surplus = [mine for mine in found if not any(is_same(mine, other) for other in expected)]
    if unknown or missing or surplus:
        return f"missing {sorted(missing)}, too many {sorted(surplus)}, not known {unknown}"
    return None


def main():
    python = sema_oracle.find_python(12)
    if python is None:
        print("no python3.12 to compare with")
        return 77
    programs = collect(python, sema_oracle.seed())
    requests = [(f"p{i}", data) for i, (_, data) in enumerate(programs)]
    faults, n_skipped, n_warnings = [], 0, 0
    answers = sema_oracle.reference(python, requests)
    for (name, _), program, answer in zip(programs, sema_oracle.ours(requests), answers):
        fault = judge(program, answer)
        n_skipped += fault == ""
        n_warnings += len(answer["warnings"]) if fault is None else 0
        if fault:
            faults.append(f"{name[:1000]}\n  {fault}")
    print("\n".join(faults[:20]))
    n_passed = len(programs) - n_skipped - len(faults)
    print(f"{n_skipped} are refused; {n_warnings} warnings in those that are right")
    print(f"{n_passed} passed, {len(faults)} failed")
    return 1 if faults or not n_warnings else 0


if __name__ == "__main__":
    sys.exit(main())
