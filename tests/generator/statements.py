# SPDX-License-Identifier: Apache-2.0
"""Statements, as lists of lines without their indentation's first level."""
from generator import kinds
from generator.kinds import SIMPLE
from generator.scope import Function, Scope

MAX_TIMES = 300  # iterations of all loops around a statement, multiplied


def indented(lines):
    return ["    " + line for line in lines] or ["    pass"]


class Statements:
    """Needs Expressions, and self.error_classes."""

    # --- Names --------------------------------------------------------------------------------------------------

    def new_name(self):
        self.n_names = getattr(self, "n_names", 0) + 1
        return f"{self.pick(kinds.WORDS)}{self.n_names}"

    def own(self, wanted=None):
        """A variable of this function that may be changed, with its type; or None."""
        found = [(name, kind) for name, kind in self.scope.names.items() if name not in self.scope.fixed
                 and (wanted is None or wanted(kind))]
        return self.pick(found) if found else None

    def stays(self, name):
        """Whether what is put into the variable may come back in: in a loop, or from call to call."""
        return self.scope.in_loop > 0 or name in self.scope.outer_names or not self.scope.is_function

    # --- Blocks -------------------------------------------------------------------------------------------------

    def block(self, n, depth):
        """About n statements. Names that are first assigned in it are forgotten, most of the time."""
        before = dict(self.scope.names)
        lines = []
        for _ in range(n):
            lines += self.statement(depth)
        if not self.chance(self.ill):
            self.scope.names = {name: kind for name, kind in self.scope.names.items() if name in before}
        return lines

    def loop_block(self, times, depth):
        scope = self.scope
        before = scope.times
        scope.times, scope.in_loop = scope.times * times, scope.in_loop + 1
        scope.cost += scope.times
        lines = self.block(self.random.randint(1, 3), depth - 1)
        if self.chance(0.25):
            lines += [f"if {self.make('bool', 1)}:", f"    {self.pick(['break', 'continue'])}", *self.block(1, 0)]
        scope.times, scope.in_loop = before, scope.in_loop - 1
        return lines

    def statement(self, depth):
        simple = [self.assign, self.assign, self.assign, self.reassign, self.reassign, self.augment, self.augment, self.unpack, self.mutate,
                  self.show, self.expression, self.delete]
        compound = [self.if_, self.if_, self.for_, self.for_, self.while_, self.try_, self.nested_function, self.consume]
        if depth > 0 and self.chance(0.4) and self.scope.times < MAX_TIMES:
            return self.pick(compound)(depth) or self.assign(depth)
        return self.pick(simple)(depth) or self.assign(depth)

    # --- Simple statements --------------------------------------------------------------------------------------

    def assign(self, _):
        kind = self.some_kind() if self.chance(0.93) else self.object_kind()
        name = self.new_name()
        line = f"{name} = {self.bounded(kind, self.make(kind)) if self.scope.in_loop else self.make(kind)}"
        if self.chance(0.06):
            other = self.new_name()
            line = f"{other} = {line}"
            self.scope.names[other] = kind
        self.scope.names[name] = kind
        return [line]

    def object_kind(self):
        return ("object", self.pick(list(self.classes))) if self.classes else "int"

    def reassign(self, _):
        chosen = self.own()
        if not chosen:
            return None
        name, kind = chosen
        text = self.make(kind)
        return [f"{name} = {self.bounded(kind, text) if self.stays(name) else text}"]

    def augment(self, _):
        chosen = self.own(lambda kind: kind in ("int", "float", "str", "num") or kind[0] == "list")
        if not chosen:
            return None
        name, kind = chosen
        if kind == "int":
            operator = self.pick(["+=", "-=", "*=", "//=", "%=", "&=", "|=", "^=", ">>="])
            value = "3" if operator == ">>=" else self.make(kind, 2)
            lines = [f"{name} {operator} {value}"]
            return lines + [f"{name} = keep({name})"] if self.stays(name) and ("*" in operator or "*" in value) else lines
        if kind in ("float", "num"):
            lines = [f"{name} {self.pick(['+=', '-=', '*=', '/='])} {self.make(kind if kind == 'num' else self.pick(['float', 'int']), 2)}"]
            return lines + [f"{name} = keep({name})"] if kind == "num" and self.stays(name) else lines
        return [f"{name} += {self.atom(kind, 2)}[:3]"] + ([f"{name} = {name}[-40:]"] if self.stays(name) else [])

    def unpack(self, _):
        kind_a, kind_b = self.some_kind(1), self.some_kind(1)
        a, b = self.new_name(), self.new_name()
        roll = self.random.random()
        chosen = self.own(lambda kind: kind in SIMPLE)
        if roll < 0.25 and chosen:
            others = [name for name, kind in self.scope.names.items() if kind == chosen[1] and name not in self.scope.fixed]
            c = self.pick(others)
            return [f"{chosen[0]}, {c} = {c}, {chosen[0]}"]
        if roll < 0.5:
            line = f"{a}, {b} = {self.atom(kind_a, 2)}, {self.atom(kind_b, 2)}"
        elif roll < 0.75:
            kind_b = ("list", kind_a)
            line = f"{self.pick([f'{a}, *{b}', f'*{b}, {a}'])} = [{self.make(kind_a, 1)}] + {self.atom(kind_b, 2)}"
        elif roll < 0.9:
            kind_b = ("list", kind_a)
            more = f"[{self.make(kind_a, 1)}, {self.make(kind_a, 1)}]"
            line = f"{a}, {b} = {self.make(('list', kind_a), 2) if self.chance(self.ill) else f'({more} + {self.atom(kind_b, 1)})[:2]'}"
            kind_b = kind_a
        else:
            c = self.new_name()
            line = f"({a}, {b}), {c} = ({self.make(kind_a, 1)}, {self.make(kind_b, 1)}), {self.atom('int', 1)}"
            self.scope.names[c] = "int"
        self.scope.names[a], self.scope.names[b] = kind_a, kind_b
        return [line]

    def mutate(self, _):
        found = [(name, kind) for name, kind in self.scope.visible().items() if isinstance(kind, tuple)
                 and kind[0] in ("list", "dict", "set", "object") and name not in self.scope.fixed]
        if not found:
            return None
        name, kind = self.pick(found)
        if kind[0] == "list":
            value = self.bounded(kind[1], self.make(kind[1], 2))
            return [self.pick([f"{name}.append({value})", f"{name}.insert({self.index(0)}, {value})", f"{name}[{self.index(1)}] = {value}", f"{name}.pop()",
                               f"{name}.reverse()", f"{name}[{self.pick(['1:2', ':1', '2:', '::2'])}] = {self.atom(kind, 1)}[:2]", f"del {name}[{self.index(0)}]", f"{name}.remove({value})",
                               f"{name}.extend({self.atom(kind, 1)}[:2])", f"{name}.sort()" if kind[1] in SIMPLE else f"{name}.clear()"])]
        if kind[0] == "dict":
            key, value = self.make(kind[1], 1), self.bounded(kind[2], self.make(kind[2], 2))
            return [self.pick([f"{name}[{key}] = {value}", f"{name}[{key}] = {value}", f"{name}.pop({key}, None)", f"del {name}[{key}]", f"{name}.setdefault({key}, {value})",
                               f"{name}.update({{{key}: {value}}})", f"{name}.popitem()"])]
        if kind[0] == "set":
            return [self.pick([f"{name}.add({self.make('int', 2)})", f"{name}.discard({self.make('int', 1)})", f"{name}.remove({self.make('int', 1)})", f"{name}.update({self.make(('list', 'int'), 1)})"])]
        attributes = self.classes[kind[1]].all_attributes()
        attribute = self.pick(list(attributes))
        return [f"{name}.{attribute} = {self.bounded(attributes[attribute], self.make(attributes[attribute], 2))}"]

    def show(self, _):
        if self.scope.times > 12:
            return None
        values = ", ".join(self.make(self.some_kind(), 2) for _ in range(self.random.randint(1, 3)))
        return [f"print({values}{self.pick(['', '', '', ', sep=repr(1)', ', end=repr(0) + chr(10)'])})"]

    def expression(self, _):
        return [self.make(self.some_kind(1), 2)]

    def delete(self, _):
        chosen = self.own(lambda kind: kind in SIMPLE)
        if not chosen or not self.chance(0.3) or not self.scope.is_function or self.scope.in_loop or chosen[0] in self.scope.outer_names:
            return None
        if not self.chance(self.ill):
            del self.scope.names[chosen[0]]
        return [f"del {chosen[0]}"]

    def raise_(self):
        kind = self.pick(kinds.ERRORS + self.error_classes)
        value = self.make(self.pick(["str", "int", ("tuple", "int", "str")]), 1)
        return f"raise {kind}({self.pick([value, value, '', f'{value}, {self.make(SIMPLE[0], 0)}'])})"

    # --- Compound statements ------------------------------------------------------------------------------------

    def if_(self, depth):
        lines = [f"if {self.make('bool')}:", *indented(self.block(self.random.randint(1, 3), depth - 1))]
        for _ in range(self.random.choice([0, 0, 1, 2])):
            lines += [f"elif {self.make('bool', 2)}:", *indented(self.block(1, depth - 1))]
        if self.chance(0.5):
            lines += ["else:", *indented(self.block(self.random.randint(1, 2), depth - 1))]
        return lines

    def loop_head(self):
        """(head, the names that it binds, how often it runs at most)."""
        roll, name = self.random.random(), self.new_name()
        if roll < 0.35:
            bounds, times = self.pick([("4", 4), ("7", 7), ("1, 5", 4), ("5, 0, -1", 5), ("0, 20, 6", 4), ("2 ** 62 - 1, 2 ** 62 + 2", 3), ("0", 1), (f"{self.atom('int', 1)} % 6", 6)])
            return f"for {name} in range({bounds}):", {name: "int"}, times
        kind, second = self.some_kind(1), self.new_name()
        if roll < 0.55:
            return f"for {name} in {self.atom(('list', kind), 2)}[:6]:", {name: kind}, 6
        if roll < 0.65:
            return f"for {name} in {self.atom('str', 1)}[:5]:", {name: "str"}, 5
        if roll < 0.75:
            return f"for {name}, {second} in enumerate({self.atom(('list', kind), 1)}[:5]):", {name: "int", second: kind}, 5
        if roll < 0.85:
            other = self.some_kind(0)
            return f"for {name}, {second} in zip({self.atom(('list', kind), 1)}[:5], {self.make(('list', other), 1)}):", {name: kind, second: other}, 5
        if roll < 0.93:
            return f"for {name}, {second} in list({self.atom(('dict', 'str', kind), 1)}.items())[:5]:", {name: "str", second: kind}, 5
        return f"for {name} in sorted({self.make(('set', 'int'), 1)})[:6]:", {name: "int"}, 6

    def for_(self, depth):
        head, names, times = self.loop_head()
        self.scope.names.update(names)
        lines = [head, *indented(self.loop_block(times, depth))]
        if not self.chance(self.ill):
            self.scope.names = {name: kind for name, kind in self.scope.names.items() if name not in names}
        return lines + (["else:", *indented(self.block(1, depth - 1))] if self.chance(0.2) else [])

    def while_(self, depth):
        name, times = self.new_name(), self.random.randint(2, 8)
        self.scope.names[name] = "int"
        self.scope.fixed.add(name)
        condition = f"{name} < {times}" + (f" and {self.atom('bool', 1)}" if self.chance(0.4) else "")
        lines = [f"{name} = 0", f"while {condition}:", f"    {name} += 1", *indented(self.loop_block(times, depth))]
        return lines + (["else:", *indented(self.block(1, depth - 1))] if self.chance(0.2) else [])

    def try_(self, depth):
        body = self.block(self.random.randint(1, 3), depth - 1)
        if self.chance(0.5):
            body += [f"if {self.make('bool', 1)}:", f"    {self.raise_()}"] if self.chance(0.6) else [self.raise_()]
        lines = ["try:", *indented(body)]
        n_handlers = self.random.choice([0, 1, 1, 1, 2])
        for _ in range(n_handlers):
            lines += self.handler(depth)
        if n_handlers and self.chance(0.25):
            lines += ["else:", *indented(self.block(1, depth - 1))]
        if not n_handlers or self.chance(0.35):
            leave = [self.pick(["return " + self.bounded(self.scope.result, self.make(self.scope.result, 1))])] if self.chance(0.04) and self.can_return() else []
            lines += ["finally:", *indented(self.block(1, depth - 1) + leave)]
        return lines

    def can_return(self):
        return self.scope.result is not None and not self.scope.is_generator

    def handler(self, depth):
        kind = self.pick(kinds.ERRORS + self.error_classes)
        if self.chance(0.25):
            kind = f"({kind}, {self.pick(kinds.ERRORS)})"
        name = self.new_name() + "e"
        shown = self.pick([f"type({name}).__name__, str({name})", f"repr({name})", f"{name}.args", f"str({name})"])
        body = [f"print({shown})"] if self.scope.times <= 12 else []
        body += self.block(1, depth - 1)
        if self.chance(0.15):
            body.append(self.pick(["raise", f"{self.raise_()} from {name}", self.raise_()]))
        return [f"except {kind} as {name}:", *indented(body)]

    def consume(self, depth):
        """A generator used by hand or in a loop."""
        functions = [f for f in self.scope.all_functions() if f.is_generator and self.scope.cost + self.scope.times * f.cost < 4000]
        if not functions:
            return None
        function = self.pick(functions)
        self.scope.cost += self.scope.times * function.cost
        name, got = self.new_name(), self.new_name()
        lines = [f"{name} = {function.name}({self.arguments(function, 1)})"]
        self.scope.names[got] = function.result
        if self.chance(0.4):
            lines += [f"for {got} in {name}:", *indented(self.loop_block(6, min(depth, 1)))]
            self.scope.names.pop(got)
            return lines
        for _ in range(self.random.randint(1, 4)):
            roll = self.random.random()
            if roll < 0.5:
                lines.append(f"{got} = next({name}, {self.literal(function.result)})")
            elif roll < 0.8:
                lines.append(f"{got} = {name}.send({self.make('int', 1)})" if len(lines) > 1 else f"{got} = next({name})")
            elif len(lines) > 1:
                lines.append(f"{got} = {name}.throw({self.pick(kinds.ERRORS)}({self.make('str', 0)}))")
            else:
                lines.append(f"{got} = next({name})")
        return lines + ([f"{name}.close()"] if self.chance(0.4) else [])

    def nested_function(self, depth):
        if not self.scope.is_function or self.scope.parent and self.scope.parent.parent:
            return None
        name = "f" + self.new_name()
        function, lines = self.function(name, depth=1, n_statements=self.random.randint(1, 3))
        self.scope.functions.append(function)
        return lines

    # --- Functions ----------------------------------------------------------------------------------------------

    def parameters(self):
        made, has_default, is_keyword = [], False, False
        for _ in range(self.random.randint(0, 3)):
            kind = self.some_kind(1)
            has_default = has_default or self.chance(0.25)
            is_keyword = is_keyword or self.chance(0.1)
            default = self.literal(kind) if has_default and kind in SIMPLE else None
            if has_default and default is None:
                kind, default = "int", self.literal("int")
            made.append((self.new_name(), kind, default, is_keyword))
        return made

    def head(self, name, parameters, is_method=False):
        texts, is_keyword = ["self"] if is_method else [], False
        for parameter, _, default, keyword in parameters:
            if keyword and not is_keyword:
                texts.append("*")
                is_keyword = True
            texts.append(parameter + (f"={default}" if default is not None else ""))
        return f"def {name}({', '.join(texts)}):"

    def outer_variables(self):
        """Statements `global` or `nonlocal` for some variables of the scope around."""
        outer = self.scope.parent
        names = [n for n, kind in outer.names.items() if kind in SIMPLE and n not in outer.fixed | outer.outer_names and n not in self.scope.names]
        if not names or not self.chance(0.5):
            return []
        chosen = self.random.sample(names, min(len(names), self.random.randint(1, 2)))
        self.scope.names.update({name: outer.names[name] for name in chosen})
        self.scope.outer_names.update(chosen)
        return [f"{'nonlocal' if outer.is_function else 'global'} {', '.join(chosen)}"]

    def function(self, name, depth=2, n_statements=4, is_generator=False, owner=None):
        """(Function, its lines); `owner`: the class that it is a method of."""
        parameters = self.parameters()
        result = self.some_kind()
        self.scope = Scope(self.scope, {p: kind for p, kind, _, _ in parameters}, result=result, is_generator=is_generator)
        if owner:
            self.scope.names["self"] = ("object", owner)
            self.scope.fixed.add("self")
        body = self.outer_variables()
        for _ in range(n_statements):
            body += self.statement(depth)
            if is_generator:
                body += self.yield_(result)
            elif self.chance(0.12):
                body += [f"if {self.make('bool', 1)}:", f"    return {self.bounded(result, self.make(result, 2))}"]
        if not is_generator:
            body.append(f"return {self.bounded(result, self.make(result))}")
        scope, self.scope = self.scope, self.scope.parent
        function = Function(name, parameters, result, scope.cost + n_statements, is_generator)
        return function, [self.head(name, parameters, bool(owner)), *indented(body)]

    def yield_(self, result):
        value = self.bounded(result, self.make(result, 2))
        roll = self.random.random()
        if roll < 0.5:
            return [f"yield {value}"]
        if roll < 0.65:
            name = self.new_name()
            self.scope.names[name] = "any"
            return [f"{name} = yield {value}"]
        if roll < 0.8:
            name = self.new_name()
            return [f"for {name} in range({self.pick('234')}):", f"    yield {value}"]
        if roll < 0.9:
            return [f"yield from {self.atom(('list', result), 1)}[:4]"]
        if roll < 0.97:
            return ["try:", f"    yield {value}", f"except {self.pick(kinds.ERRORS)} as caught:", f"    yield {self.literal(result)}"] if self.chance(0.4) else [f"if {self.make('bool', 1)}:", f"    yield {value}"]
        return ["try:", f"    yield {value}", "finally:", "    print('finally')"] if self.chance(0.3) else [f"yield {value}"]

    def recursive_function(self, name):
        """A function that calls itself with a smaller first argument until it is 0."""
        result, bound, other = self.pick(["int", "str", "float", ("list", "int")]), self.new_name(), self.new_name()
        self.scope = Scope(self.scope, {bound: "int", other: result}, result=result, fixed={bound})
        body = [f"if {bound} <= 0:", f"    return {self.bounded(result, self.make(result, 2))}"]
        body += self.statement(1)
        n_calls = self.random.choice([1, 1, 2])
        calls = [f"{name}({bound} - 1, {self.bounded(result, self.make(result, 2))})" for _ in range(n_calls)]
        joined = {"float": " + ", "int": self.pick([" + ", " - ", " ^ "])}.get(result, " + ").join(calls)
        body.append(f"return keep({joined} + {self.atom(result, 1)})")
        scope, self.scope = self.scope, self.scope.parent
        parameters = [(bound, "int", None, False), (other, result, None, False)]
        function = Function(name, parameters, result, (scope.cost + 5) * (5 if n_calls == 1 else 32), bounded=bound)
        return function, [self.head(name, parameters), *indented(body)]
