# SPDX-License-Identifier: Apache-2.0
"""Functions whose variables hold generators with something left to do, and abandon them in all kinds of ways: by another
value, by `del`, by `return`, by an exception that goes through, from a loop; or that share them, keep them or use them up.
"""
from generator.statements import indented

GENERATORS = '''\
class Noted:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind is None)


def finishing(name):
    try:
        yield 1
        yield name
    finally:
        print("finishing", name)


def catching(name):
    for i in range(5):
        try:
            yield i
        except ValueError as error:
            print("caught", name, error)
        except GeneratorExit:
            print("asked to leave", name)
            return


def managed(name):
    with Noted(name):
        yield 2
        yield 3


def delegating(name):
    yield from finishing(name + "'")


def looping(name):
    for x in managed(name + "'"):
        yield x


def nested(name):
    own = finishing(name + "'")
    yield next(own)
    own = managed(name + "''")
    yield next(own)


def passed_through(name, fails):
    first = finishing(name)
    second = catching(name + "'")
    next(first), next(second)
    if fails:
        raise ValueError(name)
    return name


def used(steps, n):
    for x in steps:
        n -= 1
        if n <= 0:
            return x
    return None


kept_generators = []


class Holding:
    steps = None
'''.splitlines()
NAMES = ["finishing", "catching", "managed", "delegating", "looping", "nested"]


class Abandoning:
    """What a Maker of programs gets by it: `abandoning`."""

    def generator_call(self):
        self.n_generators += 1
        return f'{self.pick(NAMES)}("g{self.n_generators}")'

    def abandoning(self, i):
        """The lines of a function that does so, and of its call."""
        self.n_generators = 0
        variables = [f"own{k}" for k in range(self.random.randint(1, 3))]
        body = [f"{name} = iter([])" for name in variables]
        for _ in range(self.random.randint(3, 8)):
            body += self.step(variables, 0)
        body += ["return n"] if self.chance(0.5) else []
        return [f"def abandon{i}(n):", *indented(body), "", "try:", f"    print({i}, abandon{i}({self.random.randint(0, 3)}))",
                *self.caught(i)]

    def steps_inside(self, variables, depth, low=1, high=3):
        lines = []
        for _ in range(self.random.randint(low, high)):
            lines += self.step(variables, depth + 1)
        return indented(lines)

    def step(self, variables, depth):
        roll, own = self.random.random(), self.pick(variables)
        if roll < 0.45 or depth >= 3:
            return self.simple_step(own)
        if roll < 0.55:
            return [f"for x in {self.pick([own, self.generator_call()])}:", '    print("loop", x)', f"    {self.pick(['break', 'if x == 1: break'])}"]
        if roll < 0.62:
            return [f"for i in range({self.pick('12')}):", *self.steps_inside(variables, depth)]
        if roll < 0.8:
            return self.try_step(variables, depth)
        if roll < 0.86:
            return [f'with Noted("with {self.random.randint(0, 9)}"):', *self.steps_inside(variables, depth)]
        if roll < 0.92:
            return [f"if n > {self.pick('012')}:", *self.steps_inside(variables, depth), "else:", *self.steps_inside(variables, depth)]
        return [self.shared_step(own)] if self.chance(0.3) else [f"if n == {self.pick('0123')}:", f'    return print("returned", next({own}, None))']

    def simple_step(self, own):
        made = self.generator_call()
        return self.pick([
            [f"{own} = {made}"],
            [f"{own} = {made}", f"next({own})"],
            [f"{own} = {made}", f"print(next({own}))"],
            [f'print("next", next({own}, "end"))'],
            [f"{own} = {made}", f"next({own})", f"{own}.close()"],
            [f"{own} = None", f"{own} = iter([])"],
            [f"del {own}", f"{own} = iter(())"],
            [f"print(list({made.replace('catching', 'finishing')}))"],
            [f"print(any(x == 2 for x in {made}))"],
            [f'{own} = catching("thrown into")', f"next({own})", f'print({own}.throw(ValueError("v")))'],
            [f'print(passed_through("p{self.n_generators}", False))'],
        ])

    def try_step(self, variables, depth):
        raising = self.pick(["1 // 0", 'raise KeyError("k")', f'passed_through("t{self.n_generators}", True)', "[][1]"])
        lines = ["try:", *self.steps_inside(variables, depth), f"    {raising}",
                 f"except {self.pick(['Exception', '(ValueError, ArithmeticError, LookupError)'])}{self.pick(['', ' as error'])}:",
                 '    print("handled")', *self.steps_inside(variables, depth, 0, 2)]
        if self.chance(0.3):
            lines += ["finally:", *self.steps_inside(variables, depth, 0, 1), '    print("finally")']
        return lines

    def shared_step(self, own):
        return self.pick([f"kept_generators.append({own})", "kept_generators.clear()", f"Holding.steps = {own}", f"print(used({own}, 2))",
                          "Holding.steps = None", f"print(used({self.generator_call()}, 1))", f"{own}, own = n, {own}"])
