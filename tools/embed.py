#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make a C file that holds data files as string literals, one literal for each line.

usage: embed.py OUTPUT packs|python FILE...

packs:   EMBEDDED_PACKS of src/lang/embedded.h; the code is the file's name, `en` first, then by code
python:  for NAME.py: const char ML_<NAME>_PY[] and const size_t ML_<NAME>_PY_LEN
Every text ends in a NUL that its length does not count.
"""
import sys
from pathlib import Path

HEAD = """\
// SPDX-License-Identifier: Apache-2.0
// Made by tools/embed.py; do not edit.
#include <stddef.h>
#pragma GCC diagnostic ignored "-Woverlength-strings"
"""
ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\", ord("?"): "\\?", ord("\n"): "\\n", ord("\t"): "\\t"}


def escaped(byte):
    if byte in ESCAPES:
        return ESCAPES[byte]
    return chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}"


def literal(data):
    lines = data.splitlines(keepends=True) or [b""]
    return "\n".join('    "' + "".join(map(escaped, line)) + '"' for line in lines)


def packs(files):
    files = sorted(files, key=lambda file: (file.stem != "en", file.stem))
    parts = [HEAD, '#include "lang/embedded.h"\n']
    for i, file in enumerate(files):
        parts.append(f"\n// {file.name}\nstatic const char PACK_{i}[] =\n{literal(file.read_bytes())};\n")
    rows = [f'    {{"{file.stem}", PACK_{i}, sizeof PACK_{i} - 1}},\n' for i, file in enumerate(files)]
    rows = rows or ["    {NULL, NULL, 0}, // C knows no empty array\n"]
    parts.append(f"\nconst EmbeddedPack EMBEDDED_PACKS[] = {{\n{''.join(rows)}}};\n")
    parts.append(f"const size_t N_EMBEDDED_PACKS = {len(files)};\n")
    return "".join(parts)


def python(files):
    parts = [HEAD]
    for file in sorted(files):
        name = f"ML_{file.stem.upper()}_PY"
        parts.append(
            f"\nextern const char {name}[];\nextern const size_t {name}_LEN;\n"
            f"const char {name}[] =\n{literal(file.read_bytes())};\n"
            f"const size_t {name}_LEN = sizeof {name} - 1;\n"
        )
    return "".join(parts)


def main():
    output, kind, *files = sys.argv[1:]
    text = {"packs": packs, "python": python}[kind]([Path(file) for file in files])
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
