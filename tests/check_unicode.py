#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Identifiers, normal forms, digits and character names are CPython 3.12's, for every code point; widths are Unicode's.

Runs again with a python3.12 if there is one; otherwise code points that are new in Unicode 15.0 are left out.
"""
import os
import random
import re
import struct
import subprocess
import sys
import unicodedata
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(SOURCE / "tests"))
from reference import WHOLE, run_again  # noqa: E402

DRIVER = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release") / "driver" / "text_driver"
ALIASES = Path("/usr/share/unicode/NameAliases.txt")
MAX_SHOWN = 10
CODE_POINTS = [cp for cp in range(0x110000) if not 0xD800 <= cp <= 0xDFFF]
# Assigned here and in the reference alike.
KNOWN = CODE_POINTS if unicodedata.unidata_version >= "15.0.0" else [
    cp for cp in CODE_POINTS if unicodedata.category(chr(cp)) != "Cn"]

n_passed = n_failed = 0


def count(what, faults):
    """`faults`: (what was asked, found, expected) of each that differs."""
    global n_passed, n_failed
    faults = list(faults)
    for asked, found, expected in faults[:MAX_SHOWN]:
        print(f"{what}: {asked}: {found!r}, not {expected!r}")
    if faults:
        print(f"{what}: {len(faults)} differ")
    n_failed += bool(faults)
    n_passed += not faults


def ask(operation, strings):
    """What text_driver answers for each of `strings`."""
    strings = [string.encode("utf-8") for string in strings]
    asked = b"".join(struct.pack("<I", len(string)) + string for string in strings)
    output = subprocess.run([DRIVER, operation], input=asked, stdout=subprocess.PIPE, check=True).stdout
    answers, at = [], 0
    while at < len(output):
        (size,) = struct.unpack_from("<I", output, at)
        answers.append(output[at + 4:at + 4 + size].decode("utf-8"))
        at += 4 + size
    assert len(answers) == len(strings)
    return answers


def hexadecimal(string):
    return " ".join(f"{ord(char):04X}" for char in string)


def compare(what, operation, strings, expected):
    answers = ask(operation, strings)
    count(what, ((hexadecimal(string), answer, right) for string, answer, right in zip(strings, answers, map(expected, strings))
                 if answer != right))


def check_properties():
    table = subprocess.run([DRIVER, "properties"], stdout=subprocess.PIPE, check=True).stdout
    assert len(table) == 0x110000

    def expected(cp):
        char = chr(cp)
        start = char.isidentifier() and char != "_"  # the table has XID_Start, to which Python adds the underscore
        value = unicodedata.decimal(char) if unicodedata.category(char) == "Nd" else -1
        return (start or char == "_") | ("a" + char).isidentifier() << 1 | (value + 1) << 2
    count("properties", ((f"{cp:04X}", table[cp], expected(cp)) for cp in KNOWN if table[cp] != expected(cp)))


def random_strings(generator, size):
    """Strings of characters that normalise, combine or are letters of an identifier, up to ten long."""
    marks = [chr(cp) for cp in KNOWN if unicodedata.combining(chr(cp))]
    changing = [chr(cp) for cp in KNOWN if unicodedata.normalize("NFKD", chr(cp)) != chr(cp)]
    jamo = [chr(cp) for cp in [*range(0x1100, 0x1200), *range(0xA960, 0xA980), *range(0xD7B0, 0xD7FC)]]
    hangul = [chr(cp) for cp in range(0xAC00, 0xD7A4)]
    letters = [chr(cp) for cp in KNOWN if chr(cp).isalpha()]
    plain = list("abcXYZ_09 .-")
    pools = [marks, changing, jamo, hangul, letters, plain]
    for _ in range(size):
        few = generator.sample(pools, 2)
        yield "".join(generator.choice(generator.choice(few)) for _ in range(generator.randint(1, 10)))


def check_forms(generator):
    single = [chr(cp) for cp in KNOWN]
    strings = ["\ucfa8\u11a7\u0301", "\uac00\u11a7\u11a8", "a\u0323\u0301\u11a7"]  # 11A7 is no trailing consonant
    strings += list(random_strings(generator, 1_000_000 if WHOLE else 100_000))
    for form in ("NFC", "NFD", "NFKC"):
        compare(f"{form} of each character", form.lower(), single, lambda string: unicodedata.normalize(form, string))
        compare(f"{form} of strings", form.lower(), strings, lambda string: unicodedata.normalize(form, string))
    compare("identifiers", "identifier", strings, lambda string: str(int(string.isidentifier())))
    words = [string for string in strings if string.isidentifier()]
    assert len(words) > 1000
    folded = ask("fold", strings)
    count("folds of folds", ((hexadecimal(string), again, string) for string, again in zip(folded, ask("fold", folded))
                             if again != string))
    compare("folds", "fold", [string for string in strings if string.isascii()], str.lower)


def check_names(generator):
    named = [(unicodedata.name(chr(cp)), cp) for cp in KNOWN if unicodedata.name(chr(cp), "")]
    if ALIASES.exists():
        rows = re.findall(r"^(\w+);([^;]+);", ALIASES.read_text(encoding="utf-8"), re.MULTILINE)
        named += [(name, int(cp, 16)) for cp, name in rows]
    else:
        print(f"skipped: aliases ({ALIASES} is not there)")
    numbers = dict(named)
    compare("names", "name", list(numbers), lambda name: str(numbers[name]))
    sample = generator.sample(sorted(numbers), 20_000)
    def damaged(name):
        at = generator.randrange(len(name))
        return generator.choice([name[:at], name[:at] + name[at + 1:], name[:at] + "-" + name[at:], name + " ", name + "X",
                                 name[:at] + generator.choice("AZ09- ") + name[at + 1:]])

    def expected(name):
        try:
            found = unicodedata.lookup(name)
        except KeyError:
            return "-1"
        return str(ord(found)) if len(found) == 1 else "-1"  # a named sequence, which \N{...} refuses
    compare("names in lower case", "name", [name.lower() for name in sample], expected)
    compare("no names", "name", [damaged(name) for name in sample], expected)


def check_widths():
    def expected(char):
        if unicodedata.category(char) in ("Mn", "Me", "Cc", "Cf"):
            return "0"
        return "2" if unicodedata.east_asian_width(char) in "WF" else "1"

    def is_plain(char):  # jamo are drawn into a syllable, the rest of these has a width that terminals do not agree upon
        return not (0x1160 <= ord(char) <= 0x11FF or 0xD7B0 <= ord(char) <= 0xD7FF
                    or unicodedata.category(char) in ("Cf", "Zl", "Zp", "Cn", "Co", "Sk", "Mc"))
    compare("widths", "width", [chr(cp) for cp in KNOWN if is_plain(chr(cp))], expected)


def main():
    if not run_again(12):
        print(f"skipped: what is new in Unicode 15.0 (no python3.12; this has {unicodedata.unidata_version})")
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats this)")
    check_properties()
    check_forms(random.Random(seed))
    check_names(random.Random(seed))
    check_widths()
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
