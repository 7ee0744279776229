#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make the C tables of src/text from the Unicode Character Database.

usage: gen_unicode.py OUTPUT properties|digits|names UCD
       gen_unicode.py OUTPUT confusables UCD CONFUSABLES_TXT

UCD is a folder with UnicodeData.txt, DerivedCoreProperties.txt and so on (Debian: /usr/share/unicode).
properties   PROPERTY_BLOCKS and PROPERTY_VALUES of text/property.h
digits       DIGIT_ZEROS of text/digits_internal.h
names        CHAR_NAMES of text/names_internal.h
confusables  prototypes and script sets of text/confusable_internal.h
"""
import sys
from pathlib import Path

N_CODE_POINTS = 0x110000
BLOCK_BITS = 7  # PROPERTY_BLOCK_BITS
NAMES_PER_BLOCK = 16  # CHAR_NAMES_PER_BLOCK
XID_START, XID_CONTINUE, NFC_UNSURE, NFKC_UNSURE, INVISIBLE, JOINS_LEFT, JOINS_RIGHT, TRANSPARENT, \
    VOWEL_DEPENDENT, DIGIT = (1 << i for i in range(10))  # in the order of PROPERTY_ in text/property.h

# Invisible, but not in Default_Ignorable_Code_Point: line and paragraph separators, interlinear annotations.
ALSO_INVISIBLE = [0x2028, 0x2029, 0xFFF9, 0xFFFA, 0xFFFB]

HEAD = """\
// SPDX-License-Identifier: Apache-2.0
// Made by tools/gen_unicode.py; do not edit.
"""


# --- Reading ----------------------------------------------------------------------------------------------------

def fields(path):
    """The rows of a file of the Unicode Character Database, comments cut off, as lists of fields."""
    for line in Path(path).read_text(encoding="utf-8-sig").splitlines():
        row = [field.strip() for field in line.split("#")[0].split(";")]
        if row != [""]:
            yield row


def code_points(text):
    """"0041" or "0041..005A" as a range."""
    first, _, last = text.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def characters(ucd):
    """(code point, name, general category, combining class) of every row; ranges of rows are spread out."""
    first = None
    for row in fields(ucd / "UnicodeData.txt"):
        cp = int(row[0], 16)
        if row[1].endswith(", First>"):
            first = cp
            continue
        for each in range(first if first is not None else cp, cp + 1):
            yield each, row[1], row[2], int(row[3])
        first = None


# --- Writing ----------------------------------------------------------------------------------------------------

def array(declaration, numbers):
    lines, line = [], "   "
    for number in numbers:
        if len(line) > 100:
            lines.append(line)
            line = "   "
        line += f" {number},"
    return f"{declaration} = {{\n" + "\n".join([*lines, line]) + "\n};\n"


def literal(data):
    """Bytes as a C string literal of many lines."""
    def escaped(byte):
        plain = 32 <= byte < 127 and byte not in b'"\\?'
        return chr(byte) if plain else f"\\{byte:03o}"
    pieces = [data[i:i + 80] for i in range(0, len(data), 80)] or [b""]
    return "\n".join('    "' + "".join(map(escaped, piece)) + '"' for piece in pieces)


# --- properties -------------------------------------------------------------------------------------------------

def mark(table, path, bits, column=1):
    """Set `bits[value]` for the code points whose row in `path` has that value in `column`."""
    for row in fields(path):
        bit = bits.get(";".join(row[column:]))
        if bit:
            for cp in code_points(row[0]):
                table[cp] |= bit


def property_table(ucd):
    table = [0] * N_CODE_POINTS
    mark(table, ucd / "DerivedCoreProperties.txt",
         {"XID_Start": XID_START, "XID_Continue": XID_CONTINUE, "Default_Ignorable_Code_Point": INVISIBLE})
    mark(table, ucd / "DerivedNormalizationProps.txt",
         {"NFC_QC;N": NFC_UNSURE, "NFC_QC;M": NFC_UNSURE, "NFKC_QC;N": NFKC_UNSURE, "NFKC_QC;M": NFKC_UNSURE})
    mark(table, ucd / "extracted/DerivedJoiningType.txt",
         {"D": JOINS_LEFT | JOINS_RIGHT, "L": JOINS_LEFT, "R": JOINS_RIGHT, "T": TRANSPARENT})
    mark(table, ucd / "IndicSyllabicCategory.txt", {"Vowel_Dependent": VOWEL_DEPENDENT})
    for cp in ALSO_INVISIBLE:
        table[cp] |= INVISIBLE
    for cp, _, category, combining_class in characters(ucd):
        if category == "Nd":
            table[cp] |= DIGIT
        if combining_class:
            table[cp] |= NFC_UNSURE | NFKC_UNSURE
    return table


def properties(ucd):
    table = property_table(ucd)
    numbers, blocks, values = {}, [], []
    for start in range(0, N_CODE_POINTS, 1 << BLOCK_BITS):
        block = tuple(table[start:start + (1 << BLOCK_BITS)])
        if block not in numbers:
            numbers[block] = len(numbers)
            values.extend(block)
        blocks.append(numbers[block])
    return (HEAD + '#include "text/property.h"\n\n' + array("const uint16_t PROPERTY_BLOCKS[]", blocks) + "\n"
            + array("const uint16_t PROPERTY_VALUES[]", values))


# --- digits -----------------------------------------------------------------------------------------------------

def digits(ucd):
    found = sorted(cp for cp, _, category, _ in characters(ucd) if category == "Nd")
    zeros = found[::10]
    if found != [zero + i for zero in zeros for i in range(10)]:
        sys.exit("gen_unicode.py: decimal digits are no longer in runs of ten")
    return (HEAD + '#include "text/digits_internal.h"\n\n'
            + array("const uint32_t DIGIT_ZEROS[]", (f"0x{zero:X}" for zero in zeros))
            + f"const uint32_t N_DIGIT_ZEROS = {len(zeros)};\n")


# --- names ------------------------------------------------------------------------------------------------------

def name_table(ucd):
    names = {name: cp for cp, name, _, _ in characters(ucd) if not name.startswith("<")}
    for row in fields(ucd / "NameAliases.txt"):
        names.setdefault(row[1], int(row[0], 16))
    return sorted((name.encode("ascii"), cp) for name, cp in names.items())


def shared_length(a, b):
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n


def names(ucd):
    blob, starts, previous = bytearray(), [], b""
    table = name_table(ucd)
    for i, (name, cp) in enumerate(table):
        if i % NAMES_PER_BLOCK == 0:
            starts.append(len(blob))
            previous = b""
        shared = shared_length(previous, name)
        blob += bytes([shared, len(name) - shared]) + name[shared:] + cp.to_bytes(3, "big")
        previous = name
    return (HEAD + '#include "text/names_internal.h"\n\n#pragma GCC diagnostic ignored "-Woverlength-strings"\n\n'
            + f"const char CHAR_NAMES[] =\n{literal(bytes(blob))};\n\n"
            + array("const uint32_t CHAR_NAME_BLOCKS[]", starts)
            + f"const uint32_t N_CHAR_NAMES = {len(table)};\n")


# --- confusables ------------------------------------------------------------------------------------------------

def prototypes(path):
    """{source: prototype}, only from one character; the file has no other sources."""
    return {int(row[0], 16): "".join(chr(int(cp, 16)) for cp in row[1].split()) for row in fields(path)}


def script_sets(ucd):
    """{code point: set of script names}; digits and marks that go with any script are left out."""
    short = {row[2]: row[1] for row in fields(ucd / "PropertyValueAliases.txt") if row[0] == "sc"}
    scripts = {}
    for row in fields(ucd / "Scripts.txt"):
        scripts.update((cp, frozenset([short[row[1]]])) for cp in code_points(row[0]))
    for row in fields(ucd / "ScriptExtensions.txt"):
        scripts.update((cp, frozenset(row[1].split())) for cp in code_points(row[0]))
    digits_anywhere = {cp for cp, _, category, _ in characters(ucd) if category == "Nd"}
    return {cp: found for cp, found in scripts.items()
            if found != {"Zinh"} and not (found == {"Zyyy"} and cp in digits_anywhere)}


def script_ranges(wanted, scripts):
    """[first, last, set number] over the code points in `wanted`, and the sets as lists of four 64-bit words."""
    bits = {name: i for i, name in enumerate(sorted({name for found in scripts.values() for name in found}))}
    assert len(bits) <= 256
    numbers, words, ranges = {}, [], []
    for cp in sorted(wanted & set(scripts)):
        found = scripts[cp]
        if found not in numbers:
            numbers[found] = len(numbers)
            mask = sum(1 << bits[name] for name in found)
            words.append([(mask >> shift) & (2 ** 64 - 1) for shift in range(0, 256, 64)])
        if ranges and ranges[-1][1] == cp - 1 and ranges[-1][2] == numbers[found]:
            ranges[-1][1] = cp
        else:
            ranges.append([cp, cp, numbers[found]])
    return ranges, words


def confusables(ucd, path):
    table = prototypes(path)
    targets, offsets = bytearray(), {}
    for prototype in sorted(set(table.values())):
        offsets[prototype] = len(targets)
        targets += prototype.encode()
    rows = [(cp, offsets[table[cp]], len(table[cp].encode())) for cp in sorted(table)]
    wanted = set(table) | {ord(c) for prototype in table.values() for c in prototype}
    ranges, words = script_ranges(wanted, script_sets(ucd))
    def braced(items, form):
        return [("{" + ", ".join(form.format(number) for number in item) + "}") for item in items]
    return (HEAD + '#include "text/confusable_internal.h"\n\n'
            + '#pragma GCC diagnostic ignored "-Woverlength-strings"\n\n'
            + array("const Prototype PROTOTYPES[]", braced(rows, "{}")) + f"const uint32_t N_PROTOTYPES = {len(rows)};\n\n"
            + f"const char PROTOTYPE_TEXTS[] =\n{literal(bytes(targets))};\n\n"
            + array("const ScriptRange SCRIPT_RANGES[]", braced(ranges, "{}"))
            + f"const uint32_t N_SCRIPT_RANGES = {len(ranges)};\n\n"
            + array("const ScriptSet SCRIPT_SETS[]", ("{" + one + "}" for one in braced(words, "0x{:X}u"))))


def main():
    output, kind, ucd, *rest = sys.argv[1:]
    make = {"properties": properties, "digits": digits, "names": names, "confusables": confusables}[kind]
    text = make(Path(ucd), *map(Path, rest))
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
