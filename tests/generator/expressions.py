# SPDX-License-Identifier: Apache-2.0
"""Expressions of a wanted type, as source text.

An ill-typed operand is put only where the operation then fails, so that a variable keeps its type: the only drift is from
int to float, which can't make texts of endless length.
"""
import re

from generator import kinds
from generator.kinds import SIMPLE

ATOM = re.compile(r"[\w.]+|'[^']*'|\[[^\[\]()]*\]")
MAX_COST = 4000  # statements that one program's call may run


class Expressions:
    """Needs from its heirs: self.random, self.scope, self.classes, self.ill (the share of wrong operands)."""

    # --- Choices ------------------------------------------------------------------------------------------------

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def some_kind(self, depth=2):
        roll = self.random.random()
        if depth == 0 or roll < 0.62:
            return self.random.choices((*SIMPLE, "num"), (10, 6, 2, 6, 2))[0]
        if roll < 0.8:
            return ("list", self.some_kind(depth - 1))
        if roll < 0.87:
            return ("tuple", *(self.some_kind(depth - 1) for _ in range(self.random.randint(1, 3))))
        if roll < 0.96:
            return ("dict", self.pick(["int", "str", "str", ("tuple", "int", "int")]), self.some_kind(depth - 1))
        return ("set", "int")

    def variables(self, kind):
        return [name for name, its in self.scope.visible().items() if its == kind]

    # --- Any type -----------------------------------------------------------------------------------------------

    def make(self, kind, depth=3):
        """An expression of that type."""
        if depth > 0 and self.chance(0.97 if kind == "bool" else 0.75):
            makers = self.makers(kind)
            text = self.pick(makers)(kind, depth - 1)
            if text is not None:
                return text
        names = self.variables(kind)
        return self.pick(names) if names and self.chance(0.75) else self.literal(kind, depth)

    def atom(self, kind, depth):
        """The same, in parentheses unless it needs none."""
        text = self.make(kind, depth)
        return text if ATOM.fullmatch(text) else f"({text})"

    def makers(self, kind):
        own = {"num": self.num_makers, "any": self.any_makers, "int": self.int_makers, "float": self.float_makers, "bool": self.bool_makers, "str": self.str_makers}
        if kind in own:
            return own[kind]()
        return {"list": self.list_makers, "tuple": self.tuple_makers, "dict": self.dict_makers, "set": self.set_makers,
                "object": self.object_makers}[kind[0]]()

    def literal(self, kind, depth=1):
        if kind == "int":
            return self.pick(kinds.SMALL_INTS) if self.chance(0.7) else self.pick(kinds.EDGE_INTS)
        if kind == "float":
            return self.pick(kinds.SMALL_FLOATS) if self.chance(0.75) else self.pick(kinds.EDGE_FLOATS)
        if kind == "bool":
            return self.pick(["True", "False"])
        if kind == "str":
            return repr(self.pick(kinds.PLAIN_TEXTS) if self.chance(0.65) else self.pick(kinds.EDGE_TEXTS))
        if kind == "num":
            return self.literal(self.pick(["int", "float", "bool"]))
        if kind == "any":
            return self.literal(self.pick(["int", "float", "bool", "str", "str"])) if self.chance(0.85) else "None"
        n = self.random.randint(0, 3)
        if kind[0] == "tuple":
            return "(" + "".join(self.make(part, depth - 1) + ", " for part in kind[1:]).rstrip() + ")"
        if kind[0] == "list":
            return "[" + ", ".join(self.make(kind[1], depth - 1) for _ in range(n)) + "]"
        if kind[0] == "set":
            return "{" + ", ".join(self.make("int", depth - 1) for _ in range(n + 1)) + "}"
        if kind[0] == "object":
            return self.new_object(kind[1], depth)
        return "{" + ", ".join(f"{self.make(kind[1], depth - 1)}: {self.make(kind[2], depth - 1)}" for _ in range(n)) + "}"

    def shared_makers(self):
        return [self.conditional, self.call, self.call, self.item, self.attribute, self.from_generator, self.method]

    # --- What every type can come from --------------------------------------------------------------------------

    def conditional(self, kind, depth):
        return f"{self.atom(kind, depth)} if {self.atom('bool', depth)} else {self.make(kind, depth)}"

    def bounded(self, kind, text):
        """The text, made small where it might grow without end: it is kept, passed on or returned."""
        if kind in ("float", "bool"):
            return text
        grows = ("*", "<<") if kind in ("int", "num") else ("*", "+", "(", "|")
        return f"keep({text})" if any(word in text for word in grows) else text

    def arguments(self, function, depth):
        """The arguments of a call; now and then too few or an unknown name."""
        texts, is_named = [], False
        for name, kind, default, is_keyword in function.parameters:
            if default is not None and self.chance(0.4) or self.chance(self.ill / 8):
                is_named = True  # those behind must be named too
                continue
            value = f"{self.atom('int', depth)} % 5" if name == function.bounded else self.bounded(kind, self.make(kind, depth))
            is_named = is_named or is_keyword or self.chance(0.12)
            texts.append(f"{name}={value}" if is_named else value)
        if self.chance(self.ill / 4):
            texts.append(f"{self.pick(kinds.WORDS)}_={self.literal('int')}")
        return ", ".join(texts)

    def callable_now(self, kind, is_generator=False):
        return [f for f in self.scope.all_functions() if f.result == kind and f.is_generator == is_generator
                and self.scope.cost + self.scope.times * f.cost < MAX_COST]

    def call(self, kind, depth):
        functions = self.callable_now(kind)
        if not functions:
            return None
        function = self.pick(functions)
        self.scope.cost += self.scope.times * function.cost
        return f"{function.name}({self.arguments(function, depth)})"

    def from_generator(self, kind, depth):
        functions = self.callable_now(kind, is_generator=True)
        if not functions:
            return None
        function = self.pick(functions)
        self.scope.cost += self.scope.times * function.cost
        return f"next({function.name}({self.arguments(function, depth)}), {self.make(kind, depth)})"

    def item(self, kind, depth):
        sources = [(name, its) for name, its in self.scope.visible().items() if isinstance(its, tuple)]
        self.random.shuffle(sources)
        for name, its in sources:
            if its[0] == "list" and its[1] == kind:
                return f"{name}[{self.index(depth)}]"
            if its[0] == "dict" and its[2] == kind:
                key = self.make(its[1], depth)
                return f"{name}[{key}]" if self.chance(0.4) else f"{name}.get({key}, {self.make(kind, depth)})"
            if its[0] == "tuple" and kind in its[1:]:
                return f"{name}[{its[1:].index(kind)}]"
        return None

    def index(self, depth):
        if self.chance(self.ill / 2):
            return self.pick(["'a'", "1.5", "None", "2 ** 70"])
        return self.pick(["0", "-1", "0", "-1", "1", "2"]) if self.chance(0.7) else f"{self.atom('int', depth)} % 2"

    def attribute(self, kind, depth):
        for name, its in self.scope.visible().items():
            if isinstance(its, tuple) and its[0] == "object":
                found = [a for a, k in self.classes[its[1]].all_attributes().items() if k == kind]
                if found and self.chance(0.7):
                    return f"{name}.{self.pick(found)}"
        return None

    def method(self, kind, depth):
        found = [(name, m) for name, its in self.scope.visible().items() if isinstance(its, tuple) and its[0] == "object"
                 for m in self.classes[its[1]].all_methods() if m.result == kind and not m.is_generator
                 and self.scope.cost + self.scope.times * m.cost < MAX_COST]
        if not found:
            return None
        name, method = self.pick(found)
        self.scope.cost += self.scope.times * method.cost
        return f"{name}.{method.name}({self.arguments(method, depth)})"

    def new_object(self, name, depth):
        made = self.classes[name]
        values = [self.make(kind, min(depth, 1)) for kind in made.all_attributes().values()]
        return f"{name}({', '.join(values)})"

    def object_makers(self):
        return [self.conditional, self.call, self.item, lambda kind, depth: self.new_object(kind[1], depth),
                lambda kind, depth: f"{self.atom(kind, depth)} + {self.atom(kind, 0)}"]

    # --- int ----------------------------------------------------------------------------------------------------

    def wrong(self):
        return self.pick(["'x'", "None", "[]", "(1,)", "{}", "''"])

    def binary(self, kind, operators, depth):
        a, b = self.atom(kind, depth), self.atom(kind, depth)
        operator = self.pick(operators)
        if operator != "*" and self.chance(self.ill):
            a, b = (a, self.wrong()) if self.chance(0.5) else (self.wrong(), b)
            if operator == "%":
                operator = "-"
        return f"{a} {operator} {b}"

    def chain(self, kind, operators, depth):
        """Without parentheses: what binds tighter has to be known."""
        words = [self.atom(kind, 0)]
        for _ in range(self.random.randint(2, 4)):
            words += [self.pick(operators), self.atom(kind, 0)]
        return " ".join(words)

    def int_makers(self):
        return self.shared_makers() + [
            *[lambda k, d: self.binary(k, ["+", "-", "*"], d)] * 5,
            lambda k, d: self.binary(k, ["//", "%"], d),
            lambda k, d: f"{self.atom(k, d)} {self.pick(['//', '%'])} {self.pick(['3', '-7', '10', '2 ** 31', '2 ** 63', '-(2 ** 62)', '1'])}",
            lambda k, d: self.chain(k, ["+", "-", "*", "+", "-", "*", "//", "%"], d),
            lambda k, d: self.chain(k, ["&", "|", "^", "+"], d),
            lambda k, d: self.binary(k, ["&", "|", "^"], d),
            lambda k, d: f"{self.atom(k, d)} {self.pick(['<<', '>>'])} {self.pick(['1', '3', '31', '40', '62', '64', '0'])}",
            lambda k, d: f"{self.atom(k, d)} >> {self.atom(k, 0)} % 70",
            lambda k, d: f"{self.atom(k, d)} ** {self.pick(['2', '3', '0', '1', '5'])}",
            lambda k, d: f"{self.pick(['-', '~', '+', '- -'])}{self.atom(k, d)}",
            lambda k, d: f"abs({self.make(k, d)})",
            lambda k, d: f"{self.pick(['min', 'max'])}({self.make(k, d)}, {self.make(k, d)})",
            lambda k, d: f"len({self.make(self.sized(), d)})",
            lambda k, d: f"int({self.make(self.pick(['float', 'bool', 'int']), d)})",
            lambda k, d: f"int({self.number_text()})",
            lambda k, d: f"round({self.make('float', d)})",
            lambda k, d: f"sum({self.make(('list', 'int'), d)})",
            lambda k, d: f"sum({self.generator_expression('int', d)})",
            lambda k, d: f"divmod({self.make(k, d)}, {self.make(k, d)})[{self.pick('01')}]",
            lambda k, d: f"pow({self.make(k, 0)}, {self.pick(['2', '10', '65'])}, {self.pick(['7', '1000003', '2 ** 61 - 1', '-5'])})",
            lambda k, d: f"{self.atom('str', d)}.{self.pick(['find', 'count', 'rfind', 'find', 'count', 'index'])}({self.make('str', 0)})",
            lambda k, d: f"ord(({self.atom('str', d)} + {self.literal('str')} + 'z')[{self.index(0)}])",
            lambda k, d: f"{self.atom('bool', d)} + {self.atom('bool', d)}",
            lambda k, d: f"{self.atom(k, d)} {self.pick(['and', 'or'])} {self.atom(k, d)}",
            lambda k, d: f"max({self.make(('list', 'int'), d)}, default={self.make(k, 0)})",
            lambda k, d: f"{self.atom(('list', 'int'), d)}.{self.pick(['count', 'count', 'index'])}({self.make(k, 0)})",
            lambda k, d: f"int({self.number_text()}, {self.pick(['10', '16', '36', '0', '2'])})",
            lambda k, d: f"hash({self.make('int', d)})",
            lambda k, d: f"({self.make(k, d)}).bit_length()",
        ]

    def number_text(self):
        """A text that int() may take, or not."""
        if self.chance(0.15):
            return self.make("str", 1)
        return repr(self.pick(["0", "12", "-7", "101", " 42 ", "1_000", "0b11", "ff", "٣", "9" * 25, "+5"]))

    def sized(self):
        return self.pick(["str", ("list", "int"), ("list", "str"), ("dict", "str", "int"), ("set", "int"), ("tuple", "int", "int")])

    # --- num: an int or a float, any: whatever can be printed ---------------------------------------------------

    def num_makers(self):
        return self.shared_makers() + [
            *[lambda k, d: self.binary(k, ["+", "-", "*"], d)] * 2,
            *[lambda k, d: self.binary(k, ["/", "//", "%"], d)] * 2,
            *[lambda k, d: f"{self.atom('int', d)} if {self.atom('bool', d)} else {self.atom('float', d)}"] * 2,
            lambda k, d: f"{self.atom('int', d)} {self.pick(['and', 'or'])} {self.atom('float', d)}",
            lambda k, d: f"{self.pick(['min', 'max'])}({self.make('int', d)}, {self.make('float', d)})",
            lambda k, d: f"{self.pick(['abs', '-', '+'])}({self.make(k, d)})",
            lambda k, d: f"sum({self.make(('list', 'num'), d)})",
            lambda k, d: self.make(self.pick(["int", "float", "bool"]), d),
        ]

    def any_makers(self):
        return [self.conditional, self.call, self.item, *[lambda k, d: self.make(self.some_kind(1), d)] * 4,
                lambda k, d: f"{self.atom(self.some_kind(1), d)} {self.pick(['and', 'or'])} {self.atom(self.some_kind(1), d)}",
                lambda k, d: f"{self.atom(('list', k), d)} or None"]

    # --- float --------------------------------------------------------------------------------------------------

    def mixed(self, depth, operators):
        a, b = self.atom("float", depth), self.atom(self.pick(["int", "float", "num"]), depth)
        a, b = (a, b) if self.chance(0.5) else (b, a)
        return f"{a} {self.pick(operators)} {b}"

    def float_makers(self):
        return self.shared_makers() + [
            *[lambda k, d: self.binary(k, ["+", "-", "*", "/"], d)] * 4,
            *[lambda k, d: self.mixed(d, ["+", "-", "*", "/", "//", "%"])] * 3,
            lambda k, d: self.chain(k, ["+", "-", "*", "/"], d),
            lambda k, d: f"{self.atom('int', d)} / {self.atom('int', d)}",
            lambda k, d: f"float({self.make(self.pick(['int', 'bool', 'num']), d)})",
            lambda k, d: f"float({self.pick(['1.5', '-2e3', ' 7 ', 'inf', 'nan', '1_0.5', '٣', '.5', 'x'])!r})",
            lambda k, d: f"{self.pick(['-', '+', '- -'])}{self.atom(k, d)}",
            lambda k, d: f"abs({self.make(k, d)})",
            lambda k, d: f"round({self.make(k, d)}, {self.pick(['0', '1', '2', '-1', '10'])})",
            lambda k, d: f"{self.pick(['min', 'max'])}({self.make(k, d)}, {self.make(self.pick(['int', 'float']), d)})",
            lambda k, d: f"sum({self.make(('list', 'float'), d)}, 0.0)",
            lambda k, d: f"{self.atom(k, d)} ** {self.pick(['2', '3', '-1', '0', '2.0'])}",
            lambda k, d: f"{self.atom('int', 0)} ** -{self.pick('123')}",
            lambda k, d: f"divmod({self.make(k, d)}, {self.make(k, d)})[{self.pick('01')}]",
            lambda k, d: f"{self.atom(k, d)} {self.pick(['and', 'or'])} {self.atom(k, d)}",
        ]

    # --- bool ---------------------------------------------------------------------------------------------------

    def comparison(self, _, depth):
        kind = self.pick(["int", "int", "float", "num", "str", "bool", ("list", "int"), ("tuple", "int", "str"), ("set", "int")])
        operators = ["==", "!=", "<", "<=", ">", ">="]
        a, b = self.atom(kind, depth), self.atom(kind, depth)
        if self.chance(self.ill):
            b = self.wrong()
        if self.chance(0.2):
            return f"{a} {self.pick(operators)} {b} {self.pick(operators)} {self.atom(kind, 0)}"
        return f"{a} {self.pick(operators)} {b}"

    def membership(self, _, depth):
        kind = self.pick(["int", "str", "float"])
        source = self.pick([("list", kind), ("dict", kind, "int") if kind != "float" else ("list", kind), "str" if kind == "str" else ("list", kind)])
        return f"{self.atom(kind, depth)} {self.pick(['in', 'not in'])} {self.atom(source, depth)}"

    def bool_makers(self):
        tests = ["isdigit()", "isalpha()", "isupper()", "isspace()", "islower()", "istitle()", "isalnum()"]
        return self.shared_makers() + [
            *[self.comparison] * 6, *[self.membership] * 2,
            lambda k, d: f"{self.atom(self.pick(['int', 'float']), d)} {self.pick(['<', '==', '>=', '!='])} {self.atom(self.pick(['int', 'float', 'bool']), d)}",
            lambda k, d: f"not {self.atom(self.some_kind(1), d)}",
            lambda k, d: f"{self.atom(k, d)} {self.pick(['and', 'or'])} {self.atom(k, d)}",
            lambda k, d: f"bool({self.make(self.some_kind(1), d)})",
            lambda k, d: f"{self.atom('str', d)}.{self.pick(tests)}",
            lambda k, d: f"{self.atom('str', d)}.{self.pick(['startswith', 'endswith'])}({self.make('str', 0)})",
            lambda k, d: f"{self.pick(['any', 'all'])}({self.make(('list', self.pick(SIMPLE)), d)})",
            lambda k, d: f"isinstance({self.make(self.pick(SIMPLE), d)}, {self.pick(['int', 'float', 'str', 'bool', '(int, str)'])})",
            lambda k, d: f"{self.atom(self.pick(SIMPLE), d)} is None" if self.chance(0.3) else None,
        ]

    # --- str ----------------------------------------------------------------------------------------------------

    def f_string(self, _, depth):
        parts = []
        for _ in range(self.random.randint(1, 3)):
            if self.chance(0.5):
                parts.append(self.pick(["", "x", "=", " é ", "{{", "}}", ", ", "日"]))
            kind = self.pick(SIMPLE)
            value = self.make(kind, depth)
            if not re.fullmatch(r"[\w.]+", value):
                names = self.variables(kind)
                value = self.pick(names) if names else {"int": "7", "float": "2.5", "bool": "True", "str": "()"}[kind]
            spec = self.pick(kinds.FORMATS[kind]) if value != "()" else ""
            if self.chance(self.ill / 2):
                spec = self.pick(kinds.BAD_FORMATS)
            conversion = self.pick(["!r", "!s", "!a"]) if kind == "str" and self.chance(0.3) and value != "()" else ""
            parts.append("{" + value + conversion + (":" + spec if spec else "") + "}")
        return 'f"' + "".join(parts) + '"'

    def percent(self, _, depth):
        formats = {"int": ["%d", "%5d", "%x", "%05d", "%s", "%-4d|", "%+d"], "float": ["%f", "%.2f", "%e", "%g", "%10.1f", "%s"], "str": ["%s", "%r", "%5s", "%.2s"], "bool": ["%s", "%d"]}
        chosen = [self.pick(SIMPLE) for _ in range(self.random.randint(1, 3))]
        text = " ".join(self.pick(formats[kind]) for kind in chosen)
        return f"{text!r} % ({''.join(self.make(kind, depth) + ', ' for kind in chosen)})"

    def slice_of(self, kind, depth):
        def bound():
            return self.pick(["", "1", "-1", "2", "0", "-3", "5"]) if self.chance(0.8) else f"{self.atom('int', 0)} % 4"
        step = self.pick(["", "", "", ":2", ":-1", ":-2"])
        return f"{self.atom(kind, depth)}[{bound()}:{bound()}{step}]"

    def str_makers(self):
        plain = ["upper()", "lower()", "title()", "strip()", "capitalize()", "swapcase()", "lstrip()", "rstrip()", "casefold()"]
        return self.shared_makers() + [
            *[lambda k, d: f"{self.atom(k, d)} + {self.atom(k, d) if not self.chance(self.ill) else self.pick(['1', 'None', '[]', '1.5'])}"] * 2,
            lambda k, d: f"{self.atom(k, d)} * {self.pick(['2', '3', '0', '-1', 'True'])}",
            *[self.f_string] * 3, *[self.slice_of] * 2, self.percent,
            lambda k, d: f"{self.atom(k, d)}[{self.index(d)}]",
            lambda k, d: f"{self.pick(['str', 'repr', 'str', 'ascii'])}({self.make(self.some_kind(1), d)})",
            *[lambda k, d: f"{self.atom(k, d)}.{self.pick(plain)}"] * 2,
            lambda k, d: f"{self.atom(k, d)}.replace({self.make(k, 0)}, {self.make(k, 0)})",
            lambda k, d: f"{self.atom(k, d)}.{self.pick(['center', 'ljust', 'rjust', 'zfill'])}({self.pick(['5', '0', '8', '3'])})",
            lambda k, d: f"{self.atom(k, 0)}.join({self.make(('list', 'str'), d) if not self.chance(self.ill) else self.make(('list', 'int'), 1)})",
            lambda k, d: f"{self.atom(k, 0)}.join({self.pick(['str', 'repr'])}(x) for x in {self.atom(('list', self.pick(SIMPLE)), d)})",
            lambda k, d: self.format_call(d),
            lambda k, d: f"{self.pick(['bin', 'hex', 'oct'])}({self.make('int', d)})",
            lambda k, d: f"chr({self.atom('int', d)} % 500 + 32)",
            lambda k, d: f"{self.atom(k, d)} {self.pick(['and', 'or'])} {self.atom(k, d)}",
            lambda k, d: f"{self.pick(['min', 'max'])}({self.make(k, d)}, {self.make(k, d)})",
            lambda k, d: f"{self.atom(k, d)}.{self.pick(['partition', 'rpartition'])}({self.literal('str')})[{self.pick('012')}]",
            lambda k, d: f"{self.atom(k, d)}.{self.pick(['removeprefix', 'removesuffix', 'strip'])}({self.make(k, 0)})",
            lambda k, d: f"'{{}}|{{!r:>4}}'.format({self.make(self.pick(SIMPLE), d)}, {self.make('str', d)})",
            lambda k, d: f"type({self.make(self.some_kind(1), 1)}).__name__",
        ]

    def format_call(self, depth):
        kind = self.pick(SIMPLE)
        spec = self.pick(kinds.BAD_FORMATS) if self.chance(self.ill) else self.pick(kinds.FORMATS[kind])
        return f"format({self.make(kind, depth)}, {spec!r})"

    # --- Containers ---------------------------------------------------------------------------------------------

    def fresh(self):
        self.n_names = getattr(self, "n_names", 0) + 1
        return f"{self.pick('ijkmnuvw')}{self.n_names}"

    def clause(self, depth):
        """`for x in …` of a comprehension: (text, the names it binds)."""
        roll = self.random.random()
        name = self.fresh()
        if roll < 0.4:
            return f"for {name} in range({self.pick(['3', '5', '1, 4', '4, 0, -1', '0'])})", {name: "int"}
        if roll < 0.75:
            kind = self.pick(SIMPLE)
            return f"for {name} in {self.atom(('list', kind), depth)}", {name: kind}
        if roll < 0.85:
            return f"for {name} in {self.atom('str', depth)}", {name: "str"}
        second, kind = self.fresh(), self.pick(SIMPLE)
        return f"for {name}, {second} in enumerate({self.make(('list', kind), depth)})", {name: "int", second: kind}

    def comprehension_body(self, make_element, depth):
        """`element for … if …`, whose names exist only in it."""
        clauses, names = self.clause(min(depth, 1))
        before, self.scope.names = self.scope.names, {**self.scope.names, **names}
        times, self.scope.times = self.scope.times, self.scope.times * 5
        if self.chance(0.15):
            more, names = self.clause(0)
            clauses += " " + more
            self.scope.names = {**self.scope.names, **names}
            self.scope.times *= 4
        if self.chance(0.35):
            clauses += f" if {self.atom('bool', min(depth, 1))}"
        element = make_element()
        self.scope.names, self.scope.times = before, times
        return f"{element} {clauses}"

    def generator_expression(self, kind, depth):
        return self.comprehension_body(lambda: self.atom(kind, min(depth, 1)), depth)

    def list_makers(self):
        return self.shared_makers() + [
            *[lambda k, d: f"[{self.comprehension_body(lambda: self.atom(k[1], min(d, 1)), d)}]"] * 3,
            *[self.slice_of] * 2,
            lambda k, d: f"{self.atom(k, d)} + {self.atom(k, d) if not self.chance(self.ill) else self.pick(['1', 'None', '()', 'range(2)'])}",
            lambda k, d: f"{self.atom(k, d)} * {self.pick(['2', '0', '-1', 'True'])}",
            lambda k, d: f"sorted({self.make(k, d)}{self.pick(['', ', reverse=True'])})" if k[1] in SIMPLE else None,
            lambda k, d: f"sorted({self.make(k, d)}, key=lambda x: {self.pick({'int': ['-x', 'x % 3', 'abs(x)', 'str(x)'], 'float': ['-x', 'abs(x)', 'x * 2'], 'str': ['len(x)', 'x.lower()', 'x[::-1]', '(len(x), x)'], 'bool': ['not x']}[k[1]])})" if k[1] in SIMPLE else None,
            lambda k, d: f"list(reversed({self.make(k, d)}))",
            lambda k, d: f"[*{self.atom(k, d)}, *{self.atom(k, 0)}]",
            lambda k, d: f"{self.atom('str', d)}.split({self.pick(['', repr(','), repr(' '), 'None, 1', repr('a')])})" if k[1] == "str" else None,
            lambda k, d: f"list({self.make('str', d)})" if k[1] == "str" else None,
            lambda k, d: f"list({self.atom(('dict', 'str', 'int'), d)}{self.pick(['', '.keys()'])})" if k[1] == "str" else None,
            lambda k, d: f"list({self.atom(('dict', 'str', k[1]), d)}.values())",
            lambda k, d: f"list({self.make(('set', 'int'), d)})" if k[1] == "int" else None,
            lambda k, d: f"list(range({self.pick(['4', '2, 5', '5, 0, -2', '0'])}))" if k[1] == "int" else None,
            lambda k, d: f"list(map({self.pick({'int': ['abs', 'int', 'lambda x: x * 2', 'len' if self.chance(self.ill) else 'abs'], 'float': ['float', 'abs', 'lambda x: x / 2'], 'str': ['str', 'repr', 'lambda x: str(x)[:3]'], 'bool': ['bool', 'lambda x: not x']}[k[1]])}, {self.make(('list', self.pick(['int', 'bool']) if k[1] != 'float' else 'float'), d)}))" if k[1] in SIMPLE else None,
            lambda k, d: f"list(filter({self.pick(['None', 'bool', 'lambda x: x'])}, {self.make(k, d)}))",
            lambda k, d: f"list(zip({self.make(('list', k[1][1]), d)}, {self.make(('list', k[1][2]), d)}))" if k[1][0] == "tuple" and len(k[1]) == 3 else None,
            self.collected,
        ]

    def collected(self, kind, depth):
        functions = self.callable_now(kind[1], is_generator=True)
        if not functions:
            return None
        function = self.pick(functions)
        self.scope.cost += self.scope.times * function.cost
        return f"list({function.name}({self.arguments(function, depth)}))"

    def tuple_makers(self):
        return [self.conditional, self.call, self.item, lambda k, d: self.literal(k, d),
                lambda k, d: f"tuple({self.make(('list', k[1]), d)})[:0] + {self.literal(k, d)}" if self.chance(0.3) else None,
                lambda k, d: f"divmod({self.make('int', d)}, {self.make('int', d)})" if k == ("tuple", "int", "int") else None]

    def dict_makers(self):
        return self.shared_makers() + [
            *[lambda k, d: "{" + self.comprehension_body(lambda: f"{self.atom(k[1], min(d, 1))}: {self.atom(k[2], min(d, 1))}", d) + "}"] * 2,
            lambda k, d: f"{{**{self.atom(k, d)}, **{self.atom(k, 0)}}}",
            lambda k, d: f"{self.atom(k, d)} | {self.atom(k, d)}",
            lambda k, d: f"dict(zip({self.make(('list', k[1]), d)}, {self.make(('list', k[2]), d)}))",
            lambda k, d: f"dict({self.make(k, d)})",
            lambda k, d: f"dict.fromkeys({self.make(('list', k[1]), d)}, {self.make(k[2], d)})",
            lambda k, d: f"dict(sorted({self.atom(k, d)}.items(), key=lambda p: {'len(p[0])' if k[1] == 'str' else 'p[0]'}))",
        ]

    def set_makers(self):
        return [self.conditional, self.call,
                lambda k, d: "{" + self.comprehension_body(lambda: self.atom("int", min(d, 1)), d) + "}",
                lambda k, d: f"{self.atom(k, d)} {self.pick('|&-^')} {self.atom(k, d)}",
                lambda k, d: f"set({self.make(('list', 'int'), d)})",
                lambda k, d: f"set(range({self.pick(['5', '3, 20, 4', '0'])}))"]
