# SPDX-License-Identifier: Apache-2.0
"""Compile Python for the tests' stack machine (vm.c): an ordinary subset, by CPython's own ast and symtable.

The output has one line for each constant and each function:
  I digits, F hex float, S hex of UTF-8, N None, T True, B False, E Ellipsis, L index…      constants
  C name qualname file doc names flags n_positional n_positional_only n_keyword_only n_locals cells free code…
with comma-separated numbers; a code is a,b,op,line,column,end line,end column for each instruction.
"""
import ast
import re
import symtable
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
OPS = re.findall(r"^OP\((\w+)\)", (HERE / "op.def").read_text(), re.MULTILINE)
ROWS = (ROOT / "src" / "syntax" / "operator.def").read_text()


def numbers(prefix):
    return {name: i for i, name in enumerate(re.findall(rf'ENUM_ROW\({prefix}, *\w+, *"([^"]+)"', ROWS))}


BINARY, UNARY, COMPARE = numbers("BINARY"), numbers("UNARY"), numbers("COMPARE")
SPELLING = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.MatMult: "@", ast.Div: "/", ast.Mod: "%", ast.FloorDiv: "//",
            ast.Pow: "**", ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|", ast.BitXor: "^", ast.BitAnd: "&",
            ast.Invert: "~", ast.UAdd: "+", ast.USub: "-", ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=",
            ast.Gt: ">", ast.GtE: ">="}
CODE_VARARGS, CODE_VARKEYWORDS, CODE_GENERATOR = 1, 2, 4


class Module:
    """Constants and functions of a whole program."""

    def __init__(self, file):
        self.file, self.constants, self.index, self.functions = file, [], {}, []

    def constant(self, value):
        if isinstance(value, tuple):
            line = "L " + " ".join(str(self.constant(item)) for item in value)
        elif value is None:
            line = "N"
        elif value is True:
            line = "T"
        elif value is False:
            line = "B"
        elif value is ...:
            line = "E"
        elif isinstance(value, int):
            line = f"I {value}"
        elif isinstance(value, float):
            line = f"F {value.hex()}"
        elif isinstance(value, str):
            line = "S " + value.encode("utf-8", "surrogatepass").hex()
        else:
            raise NotImplementedError(repr(value))
        if line not in self.index:
            self.index[line] = len(self.constants)
            self.constants.append(line)
        return self.index[line]


class Label:
    at = None


class Function:
    """The code of one function, class body or module."""

    def __init__(self, module, table, outer, node, name):
        self.module, self.table, self.outer, self.node = module, table, outer, node
        self.kind = table.get_type()
        self.code, self.loops, self.renames, self.position = [], [], {}, (1, 0, 1, 0)
        self.class_name = name if self.kind == "class" else outer.class_name if outer else None
        self.children = list(table.get_children())
        inside = outer is not None and outer.kind == "function"
        prefix = f"{outer.qualname}." + ("<locals>." if inside else "") if outer is not None and outer.kind != "module" else ""
        self.qualname = prefix + name
        symbols = table.get_symbols()
        if self.kind == "function":
            self.params = list(table.get_parameters())
            self.locals = self.params + sorted(s.get_name() for s in symbols if s.is_local() and s.get_name() not in self.params)
            self.frees = sorted(table.get_frees())
        else:
            self.params, self.locals = [], []
            self.frees = sorted(s.get_name() for s in symbols if s.is_free())
        self.cells = sorted({name for child in self.children for name in self.wanted(child)} & self.own())
        if self.kind == "class" and any("__class__" in self.wanted(child) for child in self.children):
            self.cells.append("__class__")
        self.n_temporary = 0
        self.number = len(module.functions)
        module.functions.append(self)

    def own(self):
        return set(self.locals) if self.kind == "function" else set()

    def wanted(self, table):
        """Names that a table inside needs from here."""
        if table.get_type() == "function":
            return set(table.get_frees())
        frees = {s.get_name() for s in table.get_symbols() if s.is_free()}
        for child in table.get_children():
            frees |= self.wanted(child) - {"__class__"}
        return frees

    # --- Instructions

    def emit(self, op, a=0, b=-1):
        self.code.append([op, a, b, self.position])
        return len(self.code) - 1

    def place(self, label):
        label.at = len(self.code)

    def const(self, value):
        self.emit("CONST", self.module.constant(value))

    def at(self, node):
        if hasattr(node, "lineno"):
            self.position = (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)

    def mangle(self, name):
        if self.class_name and name.startswith("__") and not name.endswith("__"):
            return f"_{self.class_name.lstrip('_')}{name}"
        return name

    def name(self, name, action):
        name = self.mangle(self.renames.get(name, name))
        if name.startswith(".") and self.kind != "function":
            self.emit(f"GLOBAL_{action}", self.module.constant(name))
            return
        every = self.cells + self.frees
        if name in every and not (self.kind == "class" and name not in self.frees and name != "__class__"):
            self.emit(f"CELL_{action}", every.index(name), self.module.constant(name))
        elif self.kind == "function" and name in self.locals:
            self.emit(f"LOCAL_{action}", self.locals.index(name), self.module.constant(name))
        elif self.kind == "class" and not self.is_global(name):
            self.emit(f"NAME_{action}", self.module.constant(name))
        else:
            self.emit(f"GLOBAL_{action}", self.module.constant(name))

    def is_global(self, name):
        try:
            return self.table.lookup(name).is_declared_global()
        except KeyError:
            return False

    def temporary(self):
        self.n_temporary += 1
        self.locals.append(f".{self.n_temporary}")
        return len(self.locals) - 1

    # --- Functions and classes

    def child(self, node, name):
        for table in self.children:
            if table.get_lineno() == node.lineno and table.get_name() == name:
                self.children.remove(table)
                return table
        raise NotImplementedError(f"no table for {name}, line {node.lineno}")

    def cells_of(self, inner):
        for name in inner.frees:
            self.emit("CELL_PUSH", (self.cells + self.frees).index(name))

    def function(self, node, name, table_name, args, body):
        self.at(node)
        inner = Function(self.module, self.child(node, table_name), self, node, name)
        if args.defaults:
            for default in args.defaults:
                self.expr(default)
            self.emit("TUPLE", len(args.defaults))
        else:
            self.const(None)
        pairs = [(arg.arg, default) for arg, default in zip(args.kwonlyargs, args.kw_defaults) if default is not None]
        for key, default in pairs:
            self.const(self.mangle(key))
            self.expr(default)
        if pairs:
            self.emit("DICT", len(pairs))
        else:
            self.const(None)
        inner.compile_body(args, body)
        self.cells_of(inner)
        self.emit("FUNCTION", inner.number, len(inner.frees))

    def compile_body(self, args, body):
        self.args = args
        if isinstance(body, ast.expr):
            self.at(body)
            self.expr(body)
            self.emit("RETURN")
        else:
            self.stmts(body)
            self.const(None)
            self.emit("RETURN")

    def class_(self, node):
        self.at(node)
        inner = Function(self.module, self.child(node, node.name), self, node, node.name)
        self.const(node.name)
        self.list(node.bases, True)
        if node.keywords:
            for keyword in node.keywords:
                self.const(keyword.arg)
                self.expr(keyword.value)
            self.emit("DICT", len(node.keywords))
        else:
            self.const(None)
        inner.args = None
        inner.const("__main__")
        inner.name("__module__", "SET")
        inner.const(inner.qualname)
        inner.name("__qualname__", "SET")
        if ast.get_docstring(node, False) is not None:
            inner.const(ast.get_docstring(node))
            inner.name("__doc__", "SET")
        inner.stmts(node.body)
        inner.emit("NAMESPACE")
        if "__class__" in inner.cells:
            inner.emit("CELL_PUSH", inner.cells.index("__class__"))
        else:
            inner.const(None)
        inner.emit("TUPLE", 2)
        inner.emit("RETURN")
        self.const(None)
        self.const(None)
        self.cells_of(inner)
        self.emit("FUNCTION", inner.number, len(inner.frees))
        self.emit("CALL", 0)
        self.emit("CLASS")

    # --- Statements

    def stmts(self, body):
        for stmt in body:
            self.stmt(stmt)

    def stmt(self, node):
        self.at(node)
        getattr(self, "do_" + type(node).__name__)(node)

    def do_Pass(self, node):
        pass

    def do_Global(self, node):
        pass

    do_Nonlocal = do_Global

    def do_Expr(self, node):
        self.expr(node.value)
        self.emit("POP")

    def do_Assign(self, node):
        self.expr(node.value)
        for target in node.targets[:-1]:
            self.emit("DUP")
            self.store(target)
        self.store(node.targets[-1])

    def do_AnnAssign(self, node):
        if node.value:
            self.expr(node.value)
            self.store(node.target)

    def do_AugAssign(self, node):
        target, op = node.target, BINARY[SPELLING[type(node.op)]]
        if isinstance(target, ast.Name):
            self.expr(ast.copy_location(ast.Name(target.id, ast.Load()), target))
            self.expr(node.value)
            self.at(node)
            self.emit("INPLACE", op)
            self.store(target)
        elif isinstance(target, ast.Attribute):
            self.expr(target.value)
            self.emit("DUP")
            self.emit("ATTR_GET", self.module.constant(self.mangle(target.attr)))
            self.expr(node.value)
            self.at(node)
            self.emit("INPLACE", op)
            self.emit("ROT2")
            self.emit("ATTR_SET", self.module.constant(self.mangle(target.attr)))
        else:
            self.expr(target.value)
            self.expr(target.slice)
            self.emit("DUP2")
            self.emit("ITEM_GET")
            self.expr(node.value)
            self.at(node)
            self.emit("INPLACE", op)
            self.emit("ROT3")
            self.emit("ITEM_SET")

    def do_Delete(self, node):
        for target in node.targets:
            if isinstance(target, (ast.Tuple, ast.List)):
                self.do_Delete(ast.Delete(target.elts))
            elif isinstance(target, ast.Name):
                self.name(target.id, "DEL")
            elif isinstance(target, ast.Attribute):
                self.expr(target.value)
                self.emit("ATTR_DEL", self.module.constant(self.mangle(target.attr)))
            else:
                self.expr(target.value)
                self.expr(target.slice)
                self.emit("ITEM_DEL")

    def do_Return(self, node):
        if node.value:
            self.expr(node.value)
        else:
            self.const(None)
        self.leave(0)
        self.at(node)
        self.emit("RETURN")

    def leave(self, depth):
        """Leave the tries and handlers around, the innermost first; the value on top stays."""
        saved = self.loops[:]
        while len(self.loops) > depth:
            kind, data = self.loops.pop()
            if kind == "try":
                self.emit("TRY_END")
            elif kind == "finally":
                self.emit("TRY_END")
                self.stmts(data)
            elif kind == "handler":
                self.emit("ROT2")
                self.emit("UNHANDLE")
            elif kind == "with":
                self.emit("TRY_END")
                self.exit_with(data)
        self.loops = saved

    def do_FunctionDef(self, node):
        for decorator in node.decorator_list:
            self.expr(decorator)
        self.function(node, node.name, node.name, node.args, node.body)
        for _ in node.decorator_list:
            self.emit("CALL", 1)
        self.name(node.name, "SET")

    def do_ClassDef(self, node):
        for decorator in node.decorator_list:
            self.expr(decorator)
        self.class_(node)
        for _ in node.decorator_list:
            self.emit("CALL", 1)
        self.name(node.name, "SET")

    def do_If(self, node):
        otherwise, end = Label(), Label()
        self.condition(node.test, otherwise)
        self.stmts(node.body)
        self.emit("JUMP", end)
        self.place(otherwise)
        self.stmts(node.orelse)
        self.place(end)

    def condition(self, test, otherwise):
        self.expr(test)
        self.at(test)
        self.emit("JUMP_FALSE", otherwise)

    def do_While(self, node):
        again, otherwise, end = Label(), Label(), Label()
        self.place(again)
        self.condition(node.test, otherwise)
        self.loops.append(("loop", (again, end, False)))
        self.stmts(node.body)
        self.loops.pop()
        self.emit("JUMP", again)
        self.place(otherwise)
        self.stmts(node.orelse)
        self.place(end)

    def do_For(self, node):
        again, otherwise, end = Label(), Label(), Label()
        self.expr(node.iter)
        self.at(node.iter)
        self.emit("ITER")
        slot = self.keep()
        self.place(again)
        self.use(slot)
        self.emit("NEXT", otherwise)
        self.emit("ROT2")
        self.emit("POP")
        self.store(node.target)
        self.loops.append(("loop", (again, end, True)))
        self.stmts(node.body)
        self.loops.pop()
        self.emit("JUMP", again)
        self.place(otherwise)
        self.stmts(node.orelse)
        self.place(end)

    def keep(self):
        """Pop into a temporary variable, so that the stack is the same everywhere in a statement."""
        if self.kind == "function":
            slot = self.temporary()
            self.emit("LOCAL_SET", slot)
            return slot
        name = f".{self.number}.{self.n_temporary}"
        self.n_temporary += 1
        self.emit("GLOBAL_SET", self.module.constant(name))
        return name

    def use(self, slot):
        if self.kind == "function":
            self.emit("LOCAL_GET", slot, self.module.constant("."))
        else:
            self.emit("GLOBAL_GET", self.module.constant(slot))

    def jump_out(self, again):
        depth = max(i for i, (kind, _) in enumerate(self.loops) if kind == "loop")
        self.const(None)
        self.leave(depth + 1)
        self.emit("POP")
        self.emit("JUMP", self.loops[depth][1][0 if again else 1])

    def do_Break(self, node):
        self.jump_out(False)

    def do_Continue(self, node):
        self.jump_out(True)

    def do_Raise(self, node):
        for part in (node.exc, node.cause):
            if part:
                self.expr(part)
        self.at(node)
        self.emit("RAISE", (node.exc is not None) + (node.cause is not None))

    def do_Assert(self, node):
        fine = Label()
        self.expr(node.test)
        self.emit("JUMP_TRUE", fine)
        self.emit("GLOBAL_GET", self.module.constant("AssertionError"))
        if node.msg:
            self.expr(node.msg)
            self.emit("CALL", 1)
        self.at(node)
        self.emit("RAISE", 1)
        self.place(fine)

    def do_Try(self, node):
        if node.finalbody:
            handler, end = Label(), Label()
            self.emit("TRY", handler)
            self.loops.append(("finally", node.finalbody))
            if node.handlers:
                self.try_except(node)
            else:
                self.stmts(node.body)
            self.loops.pop()
            self.emit("TRY_END")
            self.stmts(node.finalbody)
            self.emit("JUMP", end)
            self.place(handler)
            self.emit("HANDLE")
            slot = self.keep()
            self.loops.append(("handler", None))
            self.stmts(node.finalbody)
            self.loops.pop()
            self.use(slot)
            self.emit("RERAISE")
            self.place(end)
        else:
            self.try_except(node)

    def try_except(self, node):
        handler, end, otherwise = Label(), Label(), Label()
        self.emit("TRY", handler)
        self.loops.append(("try", None))
        self.stmts(node.body)
        self.loops.pop()
        self.emit("TRY_END")
        self.emit("JUMP", otherwise)
        self.place(handler)
        self.emit("HANDLE")  # before, exception
        slot = self.keep()
        self.loops.append(("handler", None))
        for clause in node.handlers:
            following = Label()
            self.at(clause)
            if clause.type:
                self.use(slot)
                self.expr(clause.type)
                self.at(clause.type)
                self.emit("EXC_MATCH")
                self.emit("JUMP_FALSE", following)
            if clause.name:
                self.use(slot)
                self.name(clause.name, "SET")
                clean = Label()
                self.emit("TRY", clean)
                unset = [ast.Assign([ast.Name(clause.name, ast.Store())], ast.Constant(None)),
                         ast.Delete([ast.Name(clause.name, ast.Del())])]
                self.loops.append(("finally", unset))
                self.stmts(clause.body)
                self.loops.pop()
                self.emit("TRY_END")
                self.stmts(unset)
                done = Label()
                self.emit("JUMP", done)
                self.place(clean)
                self.stmts(unset)
                self.emit("RERAISE")
                self.place(done)
            else:
                self.stmts(clause.body)
            self.emit("UNHANDLE")
            self.emit("JUMP", end)
            self.place(following)
        self.loops.pop()
        self.use(slot)
        self.emit("RERAISE")
        self.place(otherwise)
        self.stmts(node.orelse)
        self.place(end)

    def do_With(self, node):
        self.with_(node, 0)

    def with_(self, node, i):
        if i == len(node.items):
            self.stmts(node.body)
            return
        item = node.items[i]
        handler, end, swallowed = Label(), Label(), Label()
        self.expr(item.context_expr)
        self.at(item.context_expr)
        self.emit("WITH_BEGIN")
        self.emit("ROT2")
        slot = self.keep()
        self.emit("CALL", 0)
        if item.optional_vars:
            self.store(item.optional_vars)
        else:
            self.emit("POP")
        self.emit("TRY", handler)
        self.loops.append(("with", slot))
        self.with_(node, i + 1)
        self.loops.pop()
        self.emit("TRY_END")
        self.exit_with(slot)
        self.emit("JUMP", end)
        self.place(handler)
        self.emit("HANDLE")
        exception = self.keep()
        self.use(slot)
        self.emit("GLOBAL_GET", self.module.constant("type"))
        self.use(exception)
        self.emit("CALL", 1)
        self.use(exception)
        self.const(None)
        self.emit("CALL", 3)
        self.emit("JUMP_TRUE", swallowed)
        self.use(exception)
        self.emit("RERAISE")
        self.place(swallowed)
        self.emit("UNHANDLE")
        self.place(end)

    def exit_with(self, slot):
        self.use(slot)
        for _ in range(3):
            self.const(None)
        self.emit("CALL", 3)
        self.emit("POP")

    # --- Targets

    def store(self, target):
        self.at(target)
        if isinstance(target, ast.Name):
            self.name(target.id, "SET")
        elif isinstance(target, ast.Attribute):
            self.expr(target.value)
            self.at(target)
            self.emit("ATTR_SET", self.module.constant(self.mangle(target.attr)))
        elif isinstance(target, ast.Subscript):
            self.expr(target.value)
            self.expr(target.slice)
            self.at(target)
            self.emit("ITEM_SET")
        elif isinstance(target, ast.Starred):
            self.store(target.value)
        else:
            stars = [i for i, item in enumerate(target.elts) if isinstance(item, ast.Starred)]
            if stars:
                self.emit("UNPACK_STAR", stars[0], len(target.elts) - stars[0] - 1)
            else:
                self.emit("UNPACK", len(target.elts))
            for item in target.elts:
                self.store(item)

    # --- Expressions

    def expr(self, node):
        self.at(node)
        getattr(self, "of_" + type(node).__name__)(node)

    def of_Constant(self, node):
        self.const(node.value)

    def of_Name(self, node):
        self.name(node.id, "GET")

    def of_Attribute(self, node):
        self.expr(node.value)
        self.at(node)
        self.emit("ATTR_GET", self.module.constant(self.mangle(node.attr)))

    def of_Subscript(self, node):
        self.expr(node.value)
        self.expr(node.slice)
        self.at(node)
        self.emit("ITEM_GET")

    def of_Slice(self, node):
        for part in (node.lower, node.upper, node.step):
            if part:
                self.expr(part)
            else:
                self.const(None)
        self.emit("SLICE")

    def of_BinOp(self, node):
        self.expr(node.left)
        self.expr(node.right)
        self.at(node)
        self.emit("BINARY", BINARY[SPELLING[type(node.op)]])

    def of_UnaryOp(self, node):
        self.expr(node.operand)
        self.at(node)
        if isinstance(node.op, ast.Not):
            self.emit("NOT")
        else:
            self.emit("UNARY", UNARY[SPELLING[type(node.op)]])

    def of_BoolOp(self, node):
        end = Label()
        for value in node.values[:-1]:
            self.expr(value)
            self.emit("DUP")
            self.emit("JUMP_FALSE" if isinstance(node.op, ast.And) else "JUMP_TRUE", end)
            self.emit("POP")
        self.expr(node.values[-1])
        self.place(end)

    def of_Compare(self, node):
        end = Label()
        self.expr(node.left)
        for i, (op, right) in enumerate(zip(node.ops, node.comparators)):
            self.expr(right)
            is_last = i == len(node.ops) - 1
            if not is_last:
                self.emit("DUP")
                self.emit("ROT3")
            self.at(node)
            if isinstance(op, (ast.Is, ast.IsNot)):
                self.emit("IS")
            elif isinstance(op, (ast.In, ast.NotIn)):
                self.emit("CONTAINS")
            else:
                self.emit("COMPARE", COMPARE[SPELLING[type(op)]])
            if isinstance(op, (ast.IsNot, ast.NotIn)):
                self.emit("NOT")
            if not is_last:  # right, result
                self.emit("DUP")
                self.emit("JUMP_FALSE", end)
                self.emit("POP")
        if len(node.ops) > 1:
            done = Label()
            self.emit("JUMP", done)
            self.place(end)
            self.emit("ROT2")
            self.emit("POP")
            self.place(done)

    def of_IfExp(self, node):
        otherwise, end = Label(), Label()
        self.condition(node.test, otherwise)
        self.expr(node.body)
        self.emit("JUMP", end)
        self.place(otherwise)
        self.expr(node.orelse)
        self.place(end)

    def of_NamedExpr(self, node):
        self.expr(node.value)
        self.emit("DUP")
        self.store(node.target)

    def of_Lambda(self, node):
        self.function(node, "<lambda>", "lambda", node.args, node.body)

    def list(self, items, is_tuple):
        if not any(isinstance(item, ast.Starred) for item in items):
            for item in items:
                self.expr(item)
            self.emit("TUPLE" if is_tuple else "LIST", len(items))
            return
        self.emit("LIST", 0)
        for item in items:
            if isinstance(item, ast.Starred):
                self.expr(item.value)
                self.emit("LIST_EXTEND", 0)
            else:
                self.expr(item)
                self.emit("LIST_APPEND", 0)
        if is_tuple:
            self.emit("LIST_TUPLE")

    def of_Tuple(self, node):
        self.list(node.elts, True)

    def of_List(self, node):
        self.list(node.elts, False)

    def of_Set(self, node):
        if not any(isinstance(item, ast.Starred) for item in node.elts):
            for item in node.elts:
                self.expr(item)
            self.emit("SET", len(node.elts))
            return
        self.emit("SET", 0)
        for item in node.elts:
            self.expr(item.value if isinstance(item, ast.Starred) else item)
            self.emit("SET_UPDATE" if isinstance(item, ast.Starred) else "SET_ADD")

    def of_Dict(self, node):
        self.emit("DICT", 0)
        for key, value in zip(node.keys, node.values):
            if key is None:
                self.expr(value)
                self.emit("DICT_UPDATE", 0)
            else:
                self.expr(key)
                self.expr(value)
                self.emit("DICT_SET", 0)

    def of_JoinedStr(self, node):
        for value in node.values:
            if isinstance(value, ast.Constant):
                self.const(value.value)
            else:
                self.expr(value)
        self.emit("JOIN", len(node.values))

    def of_FormattedValue(self, node):
        self.expr(node.value)
        if node.format_spec:
            self.expr(node.format_spec)
        else:
            self.const("")
        self.emit("FORMAT", max(node.conversion, 0))

    def of_Call(self, node):
        stars = any(isinstance(arg, ast.Starred) for arg in node.args) or any(k.arg is None for k in node.keywords)
        is_super = isinstance(node.func, ast.Name) and node.func.id == "super" and not node.args
        names = tuple(self.mangle(k.arg) for k in node.keywords) if not stars else ()
        if is_super:
            self.expr(node.func)
            self.name("__class__", "GET")
            self.name(self.locals[0], "GET")
            self.at(node)
            self.emit("CALL", 2)
        elif stars:
            self.expr(node.func)
            self.list(node.args, True)
            if node.keywords:
                self.emit("DICT", 0)
                for keyword in node.keywords:
                    if keyword.arg is None:
                        self.expr(keyword.value)
                        self.emit("DICT_UPDATE", 0)
                    else:
                        self.const(keyword.arg)
                        self.expr(keyword.value)
                        self.emit("DICT_SET", 0)
            else:
                self.const(None)
            self.at(node)
            self.emit("CALL_EX")
        else:
            is_method = isinstance(node.func, ast.Attribute)
            self.expr(node.func.value if is_method else node.func)
            for arg in node.args + [k.value for k in node.keywords]:
                self.expr(arg)
            n = len(node.args) + len(node.keywords)
            self.at(node)
            if is_method:
                self.emit("CALL_METHOD", n, self.module.constant((self.mangle(node.func.attr), names or None)))
            else:
                self.emit("CALL", n, self.module.constant(names) if names else -1)

    def of_Yield(self, node):
        if node.value:
            self.expr(node.value)
        else:
            self.const(None)
        self.at(node)
        self.emit("YIELD")

    def of_YieldFrom(self, node):
        self.expr(node.value)
        self.at(node)
        self.emit("ITER")
        self.const(None)
        self.emit("YIELD_FROM")

    def clauses(self, generators, i, item):
        if i == len(generators):
            item()
            return
        clause = generators[i]
        again, end = Label(), Label()
        if i == 0 and isinstance(self.node, ast.GeneratorExp):
            self.emit("LOCAL_GET", 0, self.module.constant(".0"))
        else:
            self.expr(clause.iter)
            self.emit("ITER")
        slot = self.keep()
        self.place(again)
        self.use(slot)
        self.emit("NEXT", end)
        self.emit("ROT2")
        self.emit("POP")
        self.store(clause.target)
        for test in clause.ifs:
            self.expr(test)
            self.emit("JUMP_FALSE", again)
        self.clauses(generators, i + 1, item)
        self.emit("JUMP", again)
        self.place(end)

    def inlined(self, node, start, item):
        """As CPython 3.12 does it: in the function around, with variables of their own."""
        self.emit(start, 0)
        result = self.keep()
        outer = dict(self.renames)
        for clause in node.generators:
            for target in ast.walk(clause.target):
                if isinstance(target, ast.Name) and target.id not in self.cells:
                    self.n_temporary += 1
                    self.renames[target.id] = f".{target.id}.{self.number}.{self.n_temporary}"
                    if self.kind == "function":
                        self.locals.append(self.renames[target.id])

        def put():
            self.use(result)
            item()
            self.emit("POP")
        self.clauses(node.generators, 0, put)
        self.renames = outer
        self.use(result)

    def of_ListComp(self, node):
        def item():
            self.expr(node.elt)
            self.emit("LIST_APPEND", 0)
        self.inlined(node, "LIST", item)

    def of_SetComp(self, node):
        def item():
            self.expr(node.elt)
            self.emit("SET_ADD", 0)
        self.inlined(node, "SET", item)

    def of_DictComp(self, node):
        def item():
            self.expr(node.key)
            self.expr(node.value)
            self.emit("DICT_SET", 0)
        self.inlined(node, "DICT", item)

    def of_GeneratorExp(self, node):
        self.at(node)
        inner = Function(self.module, self.child(node, "genexpr"), self, node, "<genexpr>")
        self.const(None)
        self.const(None)
        inner.args = ast.arguments(posonlyargs=[], args=[ast.arg(".0")], kwonlyargs=[], kw_defaults=[], defaults=[])
        inner.at(node)

        def item():
            inner.expr(node.elt)
            inner.emit("YIELD")
            inner.emit("POP")
        inner.clauses(node.generators, 0, item)
        inner.const(None)
        inner.emit("RETURN")
        self.cells_of(inner)
        self.emit("FUNCTION", inner.number, len(inner.frees))
        self.expr(node.generators[0].iter)
        self.emit("ITER")
        self.emit("CALL", 1)

    # --- Output

    def row(self):
        args, module = self.args, self.module
        flags, counts, params = 0, (0, 0, 0), self.params
        if args is not None:
            flags |= CODE_VARARGS if args.vararg else 0
            flags |= CODE_VARKEYWORDS if args.kwarg else 0
            counts = (len(args.posonlyargs) + len(args.args), len(args.posonlyargs), len(args.kwonlyargs))
        if any(op in ("YIELD", "YIELD_FROM") for op, *_ in self.code):
            flags |= CODE_GENERATOR
        body = getattr(self.node, "body", None)
        doc = ast.get_docstring(self.node) if isinstance(self.node, ast.FunctionDef) and body else None
        code = []
        for op, a, b, position in self.code:
            a = a.at if isinstance(a, Label) else a
            code += [OPS.index(op), a, b, *position]
        cells = [self.locals.index(name) if name in self.locals else -1 for name in self.cells]
        names = tuple(params)
        strings = [module.constant(value) for value in (self.name_text(), self.qualname, module.file, doc, names)]
        fields = [*strings, flags, *counts, len(self.locals), len(self.frees)]
        return "C " + " ".join([",".join(map(str, fields)), ",".join(map(str, cells)) or "-", ",".join(map(str, code))])

    def name_text(self):
        return self.node.name if isinstance(self.node, (ast.FunctionDef, ast.ClassDef)) else self.qualname.rpartition(".")[2]



def compile_program(path, text):
    tree = ast.parse(text, path)
    module = Module(path)
    top = Function(module, symtable.symtable(text, path, "exec"), None, tree, "<module>")
    top.args = None
    top.stmts(tree.body)
    top.const(None)
    top.emit("RETURN")
    rows = [function.row() for function in module.functions]
    return "\n".join(module.constants + rows) + "\n"


if __name__ == "__main__":
    sys.stdout.write(compile_program(sys.argv[1], Path(sys.argv[1]).read_text()))
