#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""A C file has at most 1,500 lines, a function at most 100 (STYLE.md, R1); exceptions are in check_size.allow.

A function is what stands between a brace that opens after a line at column 0 with a `)` and the next brace that closes
at column 0: right to a few percent, and without a parser. Fenced tables and type definitions are not functions.
"""
import os
import re
import sys
from pathlib import Path

MAX_FILE_LINES = 1500
MAX_FUNCTION_LINES = 100
FOLDERS = ["include", "src", "cli", "runtime", "bench", "fuzz", "tests", "python", "web"]
HEAD = re.compile(r"^[A-Za-z_][^;={]*?([A-Za-z_]\w*)\s*\(")


def functions(lines):
    """(name, first line from 1, number of lines) of each function."""
    head = None  # (name, line) of the last line at column 0 that could begin a function
    start = None
    for number, line in enumerate(lines, 1):
        if start is None:
            match = HEAD.match(line)
            if match and not line.startswith("typedef"):
                head = (match.group(1), number)
            opens = line.startswith("{") or (head and line.rstrip().endswith(") {"))
            if opens and head:
                start = head
            elif line.rstrip().endswith(";"):
                head = None
        elif line.startswith("}"):
            yield start[0], start[1], number - start[1] + 1
            start = head = None


def read_allowed(path):
    """{"src/x/y.c" or "src/x/y.c:function": reason}"""
    allowed = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.strip() and not line.startswith("#"):
            what, _, reason = line.partition(" ")
            if not reason.strip():
                sys.exit(f"{path.name}: {what} has no reason")
            allowed[what] = reason.strip()
    return allowed


def main():
    source = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
    allowed = read_allowed(Path(__file__).with_suffix(".allow"))
    unused = set(allowed)
    n_files, faults = 0, []

    def judge(what, where, size, limit):
        if size <= limit:
            return
        unused.discard(what)
        if what not in allowed:
            faults.append(f"{where}: {size} lines, more than {limit}")

    for path in sorted(path for folder in FOLDERS for path in (source / folder).rglob("*.[ch]")):
        n_files += 1
        name = path.relative_to(source).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        judge(name, name, len(lines), MAX_FILE_LINES)
        for function, line, size in functions(lines):
            judge(f"{name}:{function}", f"{name}:{line}: {function}", size, MAX_FUNCTION_LINES)
    faults += [f"check_size.allow: {what} is no longer needed" for what in sorted(unused)]
    print("\n".join(faults) or f"{n_files} files: no file and no function is too long")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
