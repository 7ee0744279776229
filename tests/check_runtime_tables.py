#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The tables of runtime/ say what others say: operator.def what src/syntax/operator.def does, suggest.def what CPython 3.12 does.
# test: once
"""
import os
import re
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)

sys.path.insert(0, str(SOURCE / "tests"))

import reference  # noqa: E402


def wrong_names():
    """The rows of suggest.def that are not CPython's, in its order."""
    python = reference.find_python(12)
    if not python:
        print("no Python 3.12: suggest.def is not compared")
        return 0
    table = (SOURCE / "runtime" / "suggest.def").read_text().split("// clang-format off")[1]
    failed = 0
    for row, names in [("BUILTIN_NAME", "builtins.__dict__"), ("STDLIB_MODULE", "sorted(sys.stdlib_module_names)")]:
        code = f"import builtins, sys; print(*{names})"
        theirs = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True).stdout.split()
        if re.findall(rf"{row}\((\w+)\)", table) != theirs:
            print(f"FAILED suggest.def: the rows {row} are not CPython's")
            failed += 1
    return failed


def main():
    compiler = (SOURCE / "src" / "syntax" / "operator.def").read_text()
    runtime = (SOURCE / "runtime" / "operator.def").read_text()
    failed = wrong_names()
    for prefix in ["BINARY", "UNARY", "COMPARE"]:
        theirs = re.findall(rf'^ *ENUM_ROW\({prefix}, *(\w+), *"([^"]+)"\)', compiler, re.MULTILINE)
        ours = re.findall(rf'^{prefix}_OP\((\w+), *"([^"]+)"', runtime, re.MULTILINE)
        # is, in and their opposites are operations of their own
        theirs = [row for row in theirs if row[1] not in ("is", "is not", "in", "not in")]
        if not ours or ours != theirs:
            print(f"FAILED {prefix}: {ours}, but in the compiler {theirs}")
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
