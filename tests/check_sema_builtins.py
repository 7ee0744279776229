#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Words for builtins mean what Python's own names would: random programs are run by CPython, once with `list`, `len` and
`sum`, once as French ones with `liste`, `longueur` and `somme` and what sema says of them (AstName.is_builtin,
Resolution.shadowed). Both must do the same.

The shadowed words are bound where a module's builtins are, and in a second run among the module's globals, as a back end
may do; the latter only where no program deletes one, for then nothing is left, where Python falls back on the builtin.

Then what gen/python makes of the French programs: the tree, which must leave the same names among the globals too, and
the text.
"""
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import sema_oracle

N_PROGRAMS = 20000 if sema_oracle.LONG else 600
WORDS = {"liste": "list", "longueur": "len", "somme": "sum"}
LIMIT_SECONDS = 600


class Writer:
    """Random programs over the words, that show what each means at each moment."""

    def __init__(self, chance, has_type):
        self.chance = chance
        self.has_type = has_type  # the statement of 3.12

    def word(self):
        return "<" + self.chance.choice(list(WORDS)) + ">"

    def value(self):
        # a list comprehension over a word would do, but for a defect of 3.12: with one that binds the name, another
        # one in the same function no longer finds the builtin
        return self.chance.choice(["1", "2", self.word(), f"show({self.word()})", f"(lambda: {self.word()})()",
                                   f"[{self.word()} for i in range(2)][0]",
                                   f"next({self.word()} for {self.word()} in range(2))",
                                   f"sorted({self.word()} for i in range(1))[0]"])

    def simple(self):
        word, value = self.word(), self.value()
        return self.chance.choice([
            f"{word} = {value}", f"{word} = {value}", f"{word}, x = {value}, {self.value()}", f"show({word})",
            f"show({word})", f"show({value})", f"{word} += 1", f"{word}: int", f"{word}: int = {value}", f"del {word}",
            f"import math as {word}", f"from math import pi as {word}", f"({word} := {value})",
            f"[{word} := i for i in range(2)]", f"x = {value}", f"if show({value}): {word} = 3", "from star import *",
            f"call(f)", f"{word} |= {value}", f"f'{{{word}}}{{show({word})}}'", f"x = {word}.__name__", f"type {word} = int" if self.has_type else "pass"])

    def block(self, depth, indent, count=3):
        return "".join(self.statement(depth, indent) for _ in range(self.chance.randint(1, count)))

    def statement(self, depth, indent):
        if depth > 2 or self.chance.random() < 0.6:
            line = self.simple()
            if depth and "star" in line and indent:
                line = "pass"
            return f"{indent}{line}\n"
        word = self.word()
        body = self.block(depth + 1, indent + " ")
        other = self.block(depth + 1, indent + " ")
        global_line = f"{indent} global {self.word()}\n" if self.chance.random() < 0.5 else ""
        return self.chance.choice([
            f"{indent}def f():\n{global_line}{body}{indent}call(f)\n",
            f"{indent}def f(a={self.value()}):\n{global_line}{body}",
            f"{indent}def {word}(a=1):\n{indent} return show({self.word()})\n",
            f"{indent}@call\n{indent}def {word}():\n{indent} show({self.word()})\n",
            f"{indent}class C:\n{global_line}{body}",
            f"{indent}class {word}:\n{body}",
            f"{indent}if show({self.value()}):\n{body}{indent}else:\n{other}",
            f"{indent}for {word} in range({self.chance.randint(0, 2)}):\n{body}",
            f"{indent}try:\n{body}{indent}except Exception as {word}:\n{other}",
            f"{indent}try:\n{body}{indent}except Exception:\n{indent} show({word})\n",
            f"{indent}match {self.value()}:\n{indent} case [{self.word()}()] | {self.word()}(real={self.word()}.x):\n{body}"
            f"{indent} case {self.word()}() if show(1):\n{other}",
            f"{indent}match {self.value()}:\n{indent} case {word}:\n" + self.block(depth + 1, indent + "  "),
            f"{indent}match 1:\n{indent} case [{word}] | {word}():\n{indent}  pass\n{indent} case _:\n{indent}  show({word})\n"
            if self.chance.random() < 0.3 else f"{indent}with nothing() as {word}:\n{body}",
        ])


def programs(seed, has_type):
    writer = Writer(random.Random(seed), has_type)
    for _ in range(N_PROGRAMS):
        yield "".join(writer.statement(0, "") for _ in range(writer.chance.randint(1, 6)))


def spell(text, words):
    for word, spelling in words.items():
        text = text.replace(f"<{word}>", spelling)
    return text


def translated(text, program):
    """The French program as a back end writes it: builtins under Python's names."""
    data = text.encode()
    for start, name in sorted(program.builtins, reverse=True):
        data = data[:start] + WORDS.get(name, name).encode() + data[start + len(name.encode()):]
    return data.decode()


def made(paths, *arguments):
    """What gen/python makes of each file that holds a program."""
    request = "".join(f"{path}\n" for path in paths).encode()
    output = subprocess.run([sema_oracle.BUILD / "driver/python_driver", *arguments], input=request, stdout=subprocess.PIPE,
                            check=True).stdout
    for _ in paths:
        header, _, output = output.partition(b"\n")
        word, _, size = header.split()[:3]
        assert word == b"source", header
        yield output[:int(size)]
        output = output[int(size) + 1:]


def made_for(texts, minor):
    """(its text, its tree) for each French program."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"p{i}.fr.ml") for i in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8")
        return [*zip(made(paths, minor), made(paths, minor, "tree"))]


def main():
    newest = sema_oracle.find_python(12)
    python = newest or sema_oracle.find_python(11)
    if python is None:
        print("no python3.12 and no python3.11 to run the programs with")
        return 77
    texts = list(programs(sema_oracle.seed(), newest is not None))
    french = [spell(text, {word: word for word in WORDS}) for text in texts]
    found = sema_oracle.ours([(f"p{i}", text.encode()) for i, text in enumerate(french)], "fr")
    cases, accepted = [], []
    for text, ours, program in zip(texts, french, found):
        if program.errors:
            cases.append(None)  # a global said too late …: CPython's verdict is another test's
            continue
        deletes = "del " in text or "except Exception as" in text
        cases.append((spell(text, WORDS), translated(ours, program), program.shadowed, not deletes))
        accepted.append(ours)
    runner = Path(__file__).with_name("run_builtins.py")
    request = [case + pair for case, pair in zip(filter(None, cases), made_for(accepted, "12" if newest else "11"))]
    request = repr(request).encode()
    result = subprocess.run([python, "-S", str(runner), str(sema_oracle.SOURCE / "src/backend/boot.py")], input=request, capture_output=True, check=True,
                            timeout=LIMIT_SECONDS)
    *faults, n_passed = result.stdout.decode().split("\0")
    print("\n".join(faults[:5]))
    print(f"{cases.count(None)} are no programs")
    print(f"{n_passed} passed, {len(faults)} failed")
    return 1 if faults or int(n_passed) == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
