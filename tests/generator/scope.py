# SPDX-License-Identifier: Apache-2.0
"""What a generated function sees: its names with their types, and what its calls cost."""
from dataclasses import dataclass, field


@dataclass
class Function:
    name: str
    parameters: list           # (name, type, default or None, whether it is keyword-only)
    result: object             # a type; of a generator: what it yields
    cost: int = 1              # how many statements a call runs, at most and roughly
    is_generator: bool = False
    bounded: str = ""          # the name of the parameter that bounds its recursion


@dataclass
class Class:
    name: str
    attributes: dict           # name: type
    methods: list              # of Function, without self
    base: object = None

    def all_attributes(self):
        return {**(self.base.all_attributes() if self.base else {}), **self.attributes}

    def all_methods(self):
        own = {method.name for method in self.methods}
        inherited = [m for m in self.base.all_methods() if m.name not in own] if self.base else []
        return self.methods + inherited


@dataclass
class Scope:
    parent: object = None
    names: dict = field(default_factory=dict)       # variables: name: type
    functions: list = field(default_factory=list)
    is_function: bool = True
    times: int = 1                                  # how often what is being made now runs in one call
    cost: int = 1
    in_loop: int = 0
    result: object = None
    is_generator: bool = False
    fixed: set = field(default_factory=set)         # names that must not be assigned: loop bounds
    outer_names: set = field(default_factory=set)   # declared global or nonlocal here

    def visible(self):
        """Names with their types, the innermost meaning of each."""
        outer = self.parent.visible() if self.parent else {}
        return {**outer, **self.names}

    def all_functions(self):
        return self.functions + (self.parent.all_functions() if self.parent else [])
