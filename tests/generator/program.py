# SPDX-License-Identifier: Apache-2.0
"""Whole programs: global variables, classes, functions, then cases, each of which catches what it raises."""
import random

from generator import kinds
from generator.abandoned import GENERATORS, Abandoning
from generator.expressions import Expressions
from generator.kinds import SIMPLE
from generator.scope import Class, Scope
from generator.statements import Statements, indented

PRELUDE = '''\
def keep(value):
    """The value, bounded in size."""
    if isinstance(value, (int, float)):
        return value if -2 ** 200 < value < 2 ** 200 else value % 1000003
    if isinstance(value, str):
        return value[:40]
    if isinstance(value, dict):
        return {key: keep(value[key]) for key in list(value)[:20]}
    if isinstance(value, (list, tuple)):
        kept = [keep(item) for item in value[:20]]
        return tuple(kept) if isinstance(value, tuple) else kept
    return value
'''.splitlines()
ILL_TYPED = 0.05
ABANDONING = 0.08  # a third of these programs is sent to Python


class Maker(Expressions, Statements, Abandoning):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.ill = self.pick([0.0, ILL_TYPED, ILL_TYPED, 3 * ILL_TYPED])
        self.scope = Scope(is_function=False)
        self.classes = {}
        self.error_classes = []

    def program(self):
        lines = [*PRELUDE, ""]
        lines += self.error_class() if self.chance(0.4) else []
        for _ in range(self.random.randint(3, 7)):
            name, kind = self.new_name(), self.some_kind()
            lines.append(f"{name} = {self.literal(kind)}")
            self.scope.names[name] = kind
        shown = list(self.scope.names)
        for i in range(self.random.choice([0, 0, 1, 1, 2])):
            lines += ["", *self.class_(f"Class{i}")]
        for i in range(self.random.randint(1, 4)):
            lines += ["", *self.any_function(i)]
        cases = self.random.randint(3, 7)
        for i in range(cases):
            lines += ["", *(self.case_function(i) if self.chance(0.6) else self.case_here(i))]
        if self.chance(ABANDONING):
            lines += ["", *GENERATORS]
            for i in range(self.random.randint(1, 3)):
                lines += ["", "", *self.abandoning(i)]
        lines += ["", *(f"print({name!r}, {name})" for name in shown)]
        return "\n".join(lines) + "\n"

    def error_class(self):
        self.error_classes = ["OwnError"]
        base = self.pick(kinds.ERRORS[:4])
        return [f"class OwnError({base}):", *(["    pass"] if self.chance(0.5) else ["    def __str__(self):", "        return f'own {self.args}'"]), ""]

    def any_function(self, i):
        roll = self.random.random()
        if roll < 0.2:
            function, lines = self.recursive_function(f"recursive{i}")
        else:
            function, lines = self.function(f"function{i}", is_generator=roll > 0.72, n_statements=self.random.randint(2, 4))
        self.scope.functions.append(function)
        return lines

    # --- Classes ------------------------------------------------------------------------------------------------

    def class_(self, name):
        base = self.pick([None, *self.classes.values()])
        attributes = {self.new_name(): self.pick(["int", "float", "str", ("list", "int")]) for _ in range(self.random.randint(1, 3))}
        made = Class(name, attributes, [], base)
        inherited = list(base.all_attributes()) if base else []
        lines = [f"class {name}({base.name}):" if base else f"class {name}:"]
        body = [f"def __init__(self, {', '.join([*inherited, *attributes])}):"]
        body += [f"    super().__init__({', '.join(inherited)})"] if base else []
        body += [f"    self.{a} = {a}" for a in attributes]
        everything = list(made.all_attributes())
        body += ["def __repr__(self):", f"    return f\"{name}({', '.join(f'{{self.{a}!r}}' for a in everything)})\""]
        self.classes[name] = made
        body += self.special_methods(made, base)
        for i in range(self.random.randint(0, 2)):
            method, more = self.function(f"method{i}", depth=1, n_statements=2, owner=name)
            made.methods.append(method)
            body += more
        return lines + indented(body)

    def special_methods(self, made, base):
        attributes = made.all_attributes()
        first, kind = next(iter(attributes.items()))
        sums = ", ".join(f"keep(self.{a} + other.{a})" if a == first else f"self.{a}" for a in attributes)
        lines = ["def __add__(self, other):", f"    return {made.name}({sums})"]  # what `object + object` needs
        if self.chance(0.6):
            lines += ["def __eq__(self, other):", f"    return isinstance(other, {made.name}) and self.{first} == other.{first}"]
        if self.chance(0.4):
            lines += ["def __len__(self):", f"    return {'self.' + first + ' % 5' if kind == 'int' else 'len(repr(self))'}"]
        if self.chance(0.3):
            lines += ["def __lt__(self, other):", f"    return self.{first} < other.{first}"]
        if self.chance(0.3):
            lines += ["def __getitem__(self, i):", f"    return [{', '.join('self.' + a for a in attributes)}][i]"]
        if self.chance(0.3):
            lines += ["def __iter__(self):", f"    yield from [{', '.join('self.' + a for a in attributes)}]"]
        if self.chance(0.2):
            lines += ["def __bool__(self):", f"    return bool(self.{first})"]
        return lines

    # --- Cases --------------------------------------------------------------------------------------------------

    def case_function(self, i):
        function, lines = self.function(f"case{i}", depth=3, n_statements=self.random.randint(2, 6))
        return lines + ["try:", f"    print({i}, case{i}({self.arguments(function, 2)}))", *self.caught(i)]

    def case_here(self, i):
        before, body = dict(self.scope.names), []
        for _ in range(self.random.randint(2, 5)):
            body += self.statement(2)
        shown = ", ".join(self.make(self.some_kind(), 2) for _ in range(2))
        self.scope.names = before  # what is new may have no value, if the case failed
        return ["try:", *indented(body), f"    print({i}, {shown})", *self.caught(i)]

    def caught(self, i):
        return ["except Exception as error:", f"    print({i}, type(error).__name__, error)"]


def make_program(seed):
    """The text of the program of that seed: the same text for the same seed, whatever the machine."""
    return Maker(seed).program()
