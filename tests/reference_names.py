# SPDX-License-Identifier: Apache-2.0
"""What a CPython says of programs; run by the interpreter that is asked (see sema_oracle.py).

Standard input holds requests "NAME N\\n" and N bytes; each gives one line of JSON on standard output: {"name": …,
"error": null or [line, message], "warnings": [[line, message], …] of its compiler, "limit": true where CPython gave up:
for lack of stack, or by a defect of its own, "scopes": the symbol tables, parents first, each [type, name, line,
parent's number, is_nested, {name: value}]}.
"""
import json
import sys
import threading
import warnings

import _symtable


def flatten(top):
    rows, todo = [], [(top, None)]
    while todo:
        table, parent = todo.pop()
        number = len(rows)
        rows.append([table.type, table.name, table.lineno, parent, bool(table.nested), table.symbols])
        todo += [(child, number) for child in reversed(table.children)]
    return rows


def answer(name, source, want_scopes):
    result = {"name": name, "error": None, "warnings": []}
    try:
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always", SyntaxWarning)
            compile(source, name, "exec", dont_inherit=True)
        result["warnings"] = [[warning.lineno, str(warning.message)] for warning in said]
        if want_scopes:
            result["scopes"] = flatten(_symtable.symtable(source, name, "exec"))
    except SyntaxError as error:
        result["error"] = [error.lineno or 0, error.msg]
    except ValueError as error:
        result["error"] = [0, str(error)]
    except (RecursionError, MemoryError, OverflowError, SystemError) as error:
        result["error"], result["limit"] = [0, repr(error)], True
    return result


def main():
    warnings.simplefilter("ignore")
    want_scopes = "--scopes" in sys.argv
    read = sys.stdin.buffer
    types = {getattr(_symtable, name): name for name in dir(_symtable) if name.startswith("TYPE_")}
    flags = {name: getattr(_symtable, name) for name in ("SCOPE_OFF", "SCOPE_MASK", "LOCAL", "GLOBAL_EXPLICIT",
                                                        "GLOBAL_IMPLICIT", "FREE", "CELL")}
    print(json.dumps({"types": types, "flags": flags}))
    while line := read.readline():
        name, size = line.split()
        print(json.dumps(answer(name.decode(), read.read(int(size)), want_scopes)))


if __name__ == "__main__":
    threading.stack_size(512 * 1024 * 1024)
    sys.setrecursionlimit(100000)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
