#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""A room of src/ includes only the rooms before it; the doors include only the public header; nobody writes "../"."""
import os
import re
import sys
from pathlib import Path

ROOMS = ["base", "text", "lang", "syntax", "sema", "ir", "wasm", "gen/python", "gen/wasm", "gen/rust",
         "engine", "bridge", "backend", "api"]
DOORS = ["cli", "python", "web"]
PUBLIC = "multilingual.h"
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)


def room_of(path):
    """The room that a path relative to src/ lies in, or None."""
    return next((room for room in ROOMS if path.startswith(room + "/")), None)


def allowed(room, other):
    if room == other:
        return True
    if room.startswith("gen/") and other.startswith("gen/"):
        return False  # generators are neighbours, none is before another
    return ROOMS.index(other) < ROOMS.index(room)


def fault_in_room(room, quote, target):
    if target == PUBLIC:
        return None if room == "api" else "only src/api includes the public header"
    other = room_of(target)
    if quote == "<":
        return f'one of our own files is included as "{target}"' if other else None
    if room in ("ir", "gen/wasm") and re.fullmatch(r"runtime/\w+\.def", target):
        return None  # the tables of what it generates code for
    if other is None:
        return f'{target} is not in a room; write the path from src/, as in "base/arena.h"'
    if not allowed(room, other):
        return f"src/{room} comes before src/{other}"
    if target.endswith("_internal.h") and other != room:
        return f"{target} belongs to src/{other} alone"
    return None


def fault(source, path, quote, target):
    parts = path.relative_to(source).parts
    if ".." in Path(target).parts:
        return "an include with .."
    if parts[0] == "src":
        room = room_of("/".join(parts[1:]))
        return fault_in_room(room, quote, target) if room else "this folder is not a room of tools/check_layers.py"
    if parts[0] == "include":
        return None if quote == "<" else "the public header includes only the C library"
    if parts[0] in DOORS and room_of(target):
        return f"{parts[0]}/ includes only {PUBLIC}"
    return None


def main():
    source = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
    n_files, faults = 0, []
    for folder in ["include", "src", "fuzz", "tests", "runtime", *DOORS]:
        for path in sorted((source / folder).rglob("*")):
            if path.suffix not in (".c", ".h", ".def", ".S", ".cc", ".cpp"):
                continue
            n_files += 1
            text = path.read_text(encoding="utf-8")
            for match in INCLUDE.finditer(text):
                what = fault(source, path, *match.groups())
                if what:
                    line = text.count("\n", 0, match.start()) + 1
                    faults.append(f"{path.relative_to(source)}:{line}: {what}")
    print("\n".join(faults) or f"{n_files} files: every include goes the right way")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
