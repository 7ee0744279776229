#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make runtime/unicode.h's tables from the Unicode Character Database.

usage: gen_runtime_unicode.py OUTPUT UNICODEDATA_TXT
"""
import sys
from pathlib import Path

UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}  # but for the space


def characters(path):
    """(code point, category, bidi class, decimal digit or "") of every row; ranges of rows are spread out."""
    first = None
    for line in Path(path).read_text(encoding="ascii").splitlines():
        row = line.split(";")
        point = int(row[0], 16)
        if row[1].endswith(", First>"):
            first = point
            continue
        for each in range(first if first is not None else point, point + 1):
            yield each, row[2], row[4], row[6]
        first = None


def ranges(points):
    """Sorted [first, last] of a set of code points."""
    result = []
    for point in sorted(points):
        if result and result[-1][1] == point - 1:
            result[-1][1] = point
        else:
            result.append([point, point])
    return result


def c_table(declaration, rows, n_name):
    lines = [f"const uint32_t {declaration} = {{"]
    lines += [f"    {', '.join(rows[i:i + 6])}," for i in range(0, len(rows), 6)]
    return lines + ["};", f"const uint32_t {n_name} = {len(rows)};", ""]


def main():
    output, data = sys.argv[1:]
    printable, space, zeros = {0x20}, set(), []
    for point, category, bidi, decimal in characters(data):
        if category not in UNPRINTABLE:
            printable.add(point)
        if category == "Zs" or bidi in ("WS", "B", "S"):
            space.add(point)
        if decimal == "0":
            zeros.append(point)
    pair = "{{0x{:X}, 0x{:X}}}".format
    lines = ["// SPDX-License-Identifier: Apache-2.0", "// Made by tools/gen_runtime_unicode.py; do not edit.",
             '#include "unicode.h"', ""]
    lines += c_table("unicode_printable[][2]", [pair(*each) for each in ranges(printable)], "unicode_n_printable")
    lines += c_table("unicode_space[][2]", [pair(*each) for each in ranges(space)], "unicode_n_space")
    lines += c_table("unicode_zero[]", [f"0x{point:X}" for point in sorted(zeros)], "unicode_n_zero")
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text("\n".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
