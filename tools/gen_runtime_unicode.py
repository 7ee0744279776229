#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make runtime/unicode.h's tables from the Unicode Character Database.

usage: gen_runtime_unicode.py OUTPUT UNICODE_H UCD_FOLDER

What a code point is (flags) and what its case mappings add to it are looked up in three steps: the high bits find a
group of blocks, the next ones a block, the low ones the number of a record; equal groups, blocks and records stand once.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

N_POINTS = 0x110000
UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}  # but for the space
LETTERS = {"Lm", "Lt", "Lu", "Ll", "Lo"}
SPECIAL = 255  # the record of a code point whose mappings stand in unicode_special


def rows(path):
    """The fields of a file's rows."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.partition("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def characters(path):
    """(code point, fields) of every row of UnicodeData.txt; ranges of rows are spread out."""
    first = None
    for row in rows(path):
        point = int(row[0], 16)
        if row[1].endswith(", First>"):
            first = point
            continue
        for each in range(first if first is not None else point, point + 1):
            yield each, row
        first = None


def properties(path):
    """Sets of code points by property."""
    result = defaultdict(set)
    for points, name, *_ in rows(path):
        first, _, last = points.partition("..")
        result[name].update(range(int(first, 16), int(last or first, 16) + 1))
    return result


def sequence(text):
    return tuple(int(each, 16) for each in text.split())


def flags_of(bits, ucd):
    """By code point, the bits (by name) of what it is, as CPython's str.is… methods ask."""
    core = properties(ucd / "DerivedCoreProperties.txt")
    numeric = properties(ucd / "extracted" / "DerivedNumericType.txt")
    sets = {"LOWER": core["Lowercase"], "UPPER": core["Uppercase"], "CASED": core["Cased"], "IGNORABLE": core["Case_Ignorable"],
            "ID_START": core["XID_Start"], "ID_CONTINUE": core["XID_Continue"],
            "NUMERIC": numeric["Numeric"] | numeric["Digit"] | numeric["Decimal"],
            "ALPHA": set(), "TITLE": set(), "PRINTABLE": {0x20}, "SPACE": set(), "DECIMAL": set(), "DIGIT": set()}
    for point, row in characters(ucd / "UnicodeData.txt"):
        category, bidi, decimal, digit = row[2], row[4], row[6], row[7]
        for name, is_in in (("ALPHA", category in LETTERS), ("TITLE", category == "Lt"), ("PRINTABLE", category not in UNPRINTABLE),
                            ("SPACE", category == "Zs" or bidi in ("WS", "B", "S")), ("DECIMAL", decimal), ("DIGIT", digit)):
            if is_in:
                sets[name].add(point)
    result = [0] * N_POINTS
    for name, bit in bits:
        for point in sets[name]:
            result[point] |= 1 << int(bit)
    return result


def cases_of(ucd):
    """By code point, what to add for lower, upper, title case and folding, or None; and the sequences of the latter."""
    simple = {}
    for point, row in characters(ucd / "UnicodeData.txt"):
        upper = int(row[12] or row[0], 16) if row[12] else point
        lower = int(row[13], 16) if row[13] else point
        title = int(row[14], 16) if row[14] else upper
        if (lower, upper, title) != (point,) * 3:
            simple[point] = [(lower,), (upper,), (title,), (lower,)]
    full = {point: list(case) for point, case in simple.items()}
    for row in rows(ucd / "SpecialCasing.txt"):
        if len(row) == 5:  # unconditional
            point = int(row[0], 16)
            case = full.setdefault(point, [(point,)] * 4)
            case[0], case[2], case[1] = map(sequence, row[1:4])
            case[3] = case[0]
    folded = {int(row[0], 16): sequence(row[2]) for row in rows(ucd / "CaseFolding.txt") if row[1] in "CF"}
    for point in full.keys() | folded.keys():
        case = full.setdefault(point, [(point,)] * 4)
        case[3] = folded.get(point, (point,))
    result, special = [(0, 0, 0, 0)] * N_POINTS, {}
    for point, case in full.items():
        if all(len(each) == 1 for each in case):
            result[point] = tuple(each[0] - point for each in case)
        else:
            result[point] = None
            special[point] = case
    return result, special


# --- Writing --------------------------------------------------------------------------------------------------------


def blocks(data, bits):
    """(The number of each piece of 2^bits items, the pieces without repetition)."""
    numbers, pieces = [], {}
    for i in range(0, len(data), 1 << bits):
        numbers.append(pieces.setdefault(tuple(data[i:i + (1 << bits)]), len(pieces)))
    return numbers, [each for piece in pieces for each in piece]


def c_table(kind, name, items):
    items = [str(item) for item in items]
    return [f"const {kind} {name}[] = {{", *(f"    {', '.join(items[i:i + 24])}," for i in range(0, len(items), 24)), "};", ""]


def unsigned(items):
    return "uint8_t" if max(items) < 256 else "uint16_t"


def c_stages(name, data, low, middle):
    """unicode_<name>_groups, _blocks, _numbers and what a lookup needs to know of them."""
    numbers, leaves = blocks(data, low)
    groups, middles = blocks(numbers, middle)
    lines = []
    for part, items in (("groups", groups), ("blocks", middles), ("numbers", leaves)):
        lines += c_table(unsigned(items), f"unicode_{name}_{part}", items)
    return [line.replace("const ", "static const ") for line in lines] + [
        f"uint32_t unicode_{name}_number(uint32_t point)", "{",
        f"    uint32_t group = unicode_{name}_groups[point >> {low + middle}];",
        f"    uint32_t block = unicode_{name}_blocks[group << {middle} | (point >> {low} & {(1 << middle) - 1})];",
        f"    return unicode_{name}_numbers[block << {low} | (point & {(1 << low) - 1})];", "}", ""]


def c_special(special):
    """Rows of a code point and where its four sequences begin, each led by its length."""
    pool, places, lines = [], {}, ["const UnicodeSpecial unicode_special[] = {"]
    for point, case in sorted(special.items()):
        for each in case:
            if each not in places:
                places[each] = len(pool)
                pool += [len(each), *each]
        lines.append(f"    {{{point}, {{{', '.join(str(places[each]) for each in case)}}}}},")
    return [*lines, "};", f"const uint32_t unicode_n_special = {len(special)};", "",
            *c_table("uint16_t", "unicode_sequences", pool)]


def main():
    output, header, ucd = map(Path, sys.argv[1:])
    lines = ["// SPDX-License-Identifier: Apache-2.0", "// Made by tools/gen_runtime_unicode.py; do not edit.",
             '#include "unicode.h"', ""]
    common = int(re.search(r"UNICODE_COMMON = (0x\w+)", header.read_text(encoding="utf-8"))[1], 16)
    flags = flags_of(re.findall(r"UNICODE_(\w+) = 1 << (\d+)", header.read_text(encoding="utf-8")), ucd)
    records = {each: number for number, each in enumerate(sorted(set(flags)))}
    lines += c_stages("flags", [records[each] for each in flags], 4, 5)
    lines += c_table("uint16_t", "unicode_flags", records) + c_table("uint16_t", "unicode_narrow_flags", flags[:256])
    cases, special = cases_of(ucd)
    records = {each: number for number, each in enumerate(sorted(set(cases) - {None}))}
    assert len(records) <= SPECIAL
    numbers = [SPECIAL if each is None else records[each] for each in cases]
    lines += c_stages("case", numbers, 4, 6) + c_table("uint8_t", "unicode_common_case", numbers[:common])
    lines += ["const int32_t unicode_case[][4] = {", *(f"    {{{', '.join(map(str, each))}}}," for each in records), "};", ""]
    lines += c_special(special)
    zeros = [point for point, row in characters(ucd / "UnicodeData.txt") if row[6] == "0"]
    lines += c_table("uint32_t", "unicode_zero", zeros) + [f"const uint32_t unicode_n_zero = {len(zeros)};", ""]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("\n".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
