#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make the C file that holds the compiled runtime and what the compiler must know of it.

usage: gen_runtime_table.py OUTPUT RUNTIME.wasm

RUNTIME_IMAGE of src/gen/wasm/runtime_table.h: the bytes, their digest (BLAKE2b, as src/engine/cache.c makes it), the
exported constants (addresses of data), and how large the table is at the start.
"""
import hashlib
import sys
from pathlib import Path

HEAD = """\
// SPDX-License-Identifier: Apache-2.0
// Made by tools/gen_runtime_table.py; do not edit.
#include "gen/wasm/runtime_table.h"
#pragma GCC diagnostic ignored "-Woverlength-strings"
"""
SECTION_TABLE, SECTION_GLOBAL, SECTION_EXPORT = 4, 6, 7
KIND_GLOBAL = 3
I32, I32_CONST, END = 0x7F, 0x41, 0x0B
BYTES_OF_A_LINE = 64
DIGEST_BYTES = 32


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def leb(self, is_signed=False):
        value, shift = 0, 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value - (1 << shift) if is_signed and byte & 0x40 else value

    def take(self, size):
        self.at += size
        return self.data[self.at - size:self.at]


def sections(data):
    reader = Reader(data)
    if reader.take(8) != b"\0asm\1\0\0\0":
        raise SystemExit("gen_runtime_table.py: not a WebAssembly module")
    while reader.at < len(data):
        number = reader.byte()
        yield number, Reader(reader.take(reader.leb()))


def table_size(reader):
    if reader.leb() != 1:
        raise SystemExit("gen_runtime_table.py: the runtime has one table")
    reader.byte()
    reader.byte()
    return reader.leb()


def constants(reader):
    """The value of each global: none where it is mutable."""
    values = []
    for _ in range(reader.leb()):
        value_type, is_mutable = reader.byte(), reader.byte()
        if value_type != I32 or reader.byte() != I32_CONST:
            raise SystemExit("gen_runtime_table.py: a global that is no i32 constant")
        value = reader.leb(is_signed=True)
        values.append(None if is_mutable else value)
        if reader.byte() != END:
            raise SystemExit("gen_runtime_table.py: a global with a long initial value")
    return values


def exports(reader):
    for _ in range(reader.leb()):
        name = reader.take(reader.leb()).decode()
        yield name, reader.byte(), reader.leb()


def literal(data):
    for at in range(0, len(data), BYTES_OF_A_LINE):
        yield '    "' + "".join(f"\\{byte:03o}" for byte in data[at:at + BYTES_OF_A_LINE]) + '"\n'


def main():
    output, path = sys.argv[1:]
    data = Path(path).read_bytes()
    size, values, symbols = 0, [], []
    for number, reader in sections(data):
        if number == SECTION_TABLE:
            size = table_size(reader)
        elif number == SECTION_GLOBAL:
            values = constants(reader)
        elif number == SECTION_EXPORT:
            symbols = [(name, values[index]) for name, kind, index in exports(reader)
                       if kind == KIND_GLOBAL and values[index] is not None]
    digest = hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()
    rows = "".join(f'    {{"{name}", {value}}},\n' for name, value in sorted(symbols))
    text = (
        f"{HEAD}\nstatic const char WASM[] =\n{''.join(literal(data))};\n"
        f"\nstatic const RuntimeSymbol SYMBOLS[] = {{\n{rows}}};\n"
        "\nconst RuntimeImage RUNTIME_IMAGE = {\n"
        "    .wasm = {WASM, sizeof WASM - 1},\n"
        f"    .digest = {{{', '.join(map(str, digest))}}},\n"
        "    .symbols = SYMBOLS,\n"
        "    .n_symbols = sizeof SYMBOLS / sizeof SYMBOLS[0],\n"
        f"    .table_size = {size},\n"
        "};\n"
    )
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
