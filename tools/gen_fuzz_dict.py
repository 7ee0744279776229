#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make the dictionary of a fuzz target from the keyword tables of all languages.

usage: tools/gen_fuzz_dict.py OUTPUT TARGET PACK.lang ...

Programs get every spelling of every keyword and builtin, word orders' particles, operators, symbols and quotation
marks; the target `pack` gets what a pack is made of besides. The format is libFuzzer's: one "value" a line.
"""
import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent
MAX_BYTES = 64  # libFuzzer leaves out what is longer


def rows(path, pattern):
    return re.findall(pattern, (SOURCE / path).read_text(encoding="utf-8"), re.MULTILINE)


def pack_entries(path):
    """(section, key, value) of each entry."""
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[] \t")
        elif line.strip() and not line.startswith("#"):
            key, _, value = line.partition("=")
            yield section, key.strip(), value.strip()


def alternatives(value):
    return [part.strip() for part in value.split(" | ")]


def program_words(packs):
    for path in packs:
        yield path.stem + "\n"
        for section, key, value in pack_entries(path):
            if section in ("keywords", "builtins"):
                yield from (key, *alternatives(value)) if section == "builtins" else alternatives(value)
            elif section == "orders":
                yield from (word for word in re.sub(r"\{\w+\}|\b[A-Z_]+\b", " ", value).split() if word != "|")
            elif section == "" and key in ("header", "aliases"):
                yield from (f"# {word}: {path.stem}\n" for word in alternatives(value))
    yield from rows("src/lang/concept.def", r'^CONCEPT\(\w+,\s*"([^"]+)"')
    yield from rows("src/syntax/token.def", r'^TOKEN\(\w+,\s*"([^"]+)"')
    for code_points in rows("src/lang/symbol.def", r"^SYMBOL\(0x(\w+)") + rows("src/lang/quote.def", r"^QUOTE\((.*?)\)"):
        yield from (chr(int(number, 16)) for number in code_points.split(", ") if number != "0")
    for encoding in rows("src/text/encoding.def", r'^ENCODING\(\w*"?([\w-]+)'):
        yield f"# coding: {encoding}\n"
    yield from ("'''", '"""', "'", '"', "f'{", "rb'", "f\"\"\"", "!r}", ":>{w}}", "{{", "}}", "\\N{DIGIT ONE}", "\\x41",
                "\\u0041", "\\U00010000", "\\\n", "\n    ", "\n\t", "\n", "\r\n", "\f", "\0", "# ", "0x1F", "0o17", "0b1",
                "1e9", "1_000", "1j", ".5", "١٢", "१२", "１２", "`if`", "\ufeff", "\u202e", "\u2066", "\u200d", "...", "@x\n",
                "x = ", "f(x)", "[x]", "{x: y}", "(x, y)", "*args", "**kwargs")


def pack_words(packs):
    yield from rows("src/lang/concept.def", r"^CONCEPT\((\w+)")
    yield from rows("src/base/message.def", r"^MESSAGE\((\w+)")
    for names in rows("src/base/message.def", r'^MESSAGE\([^;]*?"([a-z ]+)"\)'):
        yield from ("{%s}" % name for name in names.split())
        yield from ("{%s, plural, one {#} other {#}}" % name for name in names.split())
    for path in packs:
        yield from (f"{key} = " for section, key, _ in pack_entries(path) if section == "")
        yield from (value for _, key, value in pack_entries(path) if key in ("plural", "for", "while", "if", "with"))
    yield from ("[keywords]\n", "[builtins]\n", "[orders]\n", "[messages]\n", " = ", " | ", "# ", "{target}", "{iterable}",
                "{condition}", "{context}", "zero: ", "one: ", "two: ", "few: ", "many: ", "other", "n % 10 = 2..4",
                "n % 100 != 12..14", " and ", " or ", "i = 0,1", "v = 0", "plural, ", "=0 {", "…", "rtl", "ltr")


def quoted(value):
    return "".join(chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\x{byte:02X}" for byte in value)


def main():
    output, target = Path(sys.argv[1]), sys.argv[2]
    packs = [Path(name) for name in sorted(sys.argv[3:])]
    words = [*pack_words(packs)] if target == "pack" else []
    encoded = dict.fromkeys(word.encode("utf-8") for word in [*words, *program_words(packs)])
    lines = [f'"{quoted(word)}"\n' for word in encoded if 0 < len(word) <= MAX_BYTES]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
