#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Every rule of tools/check_packs.py can fail: a made-up pack is fine, and each way to spoil it is found, on its line.

(languages/ itself is checked by tools/check_packs.py, which is a test of its own.)
"""
import os
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(SOURCE / "tools"))
import check_packs  # noqa: E402

HEADER = """code = qq
name = quuque
english = Quuque
aliases = quuque | quque
header = lang
script = Latin
direction = ltr
plural = one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14
quotes = „…“ | «…»
"""


def message_text(name):
    """A sentence with the placeholders of `name`."""
    arguments = check_packs.MESSAGES[name]
    if name == "SUMMARY_ERRORS":
        return "{count, plural, one {# faulo} few {# fauloi} other {# faulon}}"
    return " ".join(["frazo", *(f"{{{argument}}}" for argument in arguments)])


def good_pack():
    def word(name, prefix):
        return prefix + name.lower().strip("_")

    lines = HEADER.splitlines()
    lines += ["[keywords]", *(f"{name} = {word(name, 'k')}" for name in check_packs.CONCEPTS)]
    lines += ["[builtins]", *(f"{name} = {word(name, 'b')}" for name in check_packs.REQUIRED_BUILTINS)]
    lines += ["[orders]", "for = {iterable} IN LOOP_FOR {target}"]
    lines += ["[messages]", *(f"{name} = {message_text(name)}" for name in check_packs.MESSAGES)]
    return "\n".join(lines) + "\n"


# What is wrong: (what is replaced, by what, part of the problem that must be found).
SPOILT = {
    "unknown key": ("direction = ltr", "direction = ltr\ncolour = red", "unknown key `colour`"),
    "missing key": ("direction = ltr\n", "", "`direction` is missing"),
    "double key": ("direction = ltr", "direction = ltr\ndirection = ltr", "stands in line"),
    "no entry": ("direction = ltr", "direction ltr", "no `key = value`"),
    "direction": ("direction = ltr", "direction = up", "ltr or rtl"),
    "code": ("code = qq", "code = qx", "the code is qx"),
    "alias": ("aliases = quuque", "aliases = Quuque", "lower case"),
    "quotes": ("„…“ |", "„“ |", "quotes are written"),
    "script": ("script = Latin", "script = Letters", "no script Letters"),
    "plural syntax": ("n % 10 = 2..4", "n % 10 is 2..4", "no plural rule"),
    "plural category": ("few: n", "several: n", "no plural rule"),
    "section": ("[orders]", "[order]", "unknown section [order]"),
    "unknown concept": ("MATCH = kmatch", "MATCHES = kmatch", "[keywords] knows no `MATCHES`"),
    "missing concept": ("MATCH = kmatch\n", "", "[keywords] has no `MATCH`"),
    "empty concept": ("MATCH = kmatch", "MATCH =", "[keywords] has no `MATCH`"),
    "double concept": ("MATCH = kmatch", "MATCH = kmatch\nMATCH = other", "stands in line"),
    "unknown builtin": ("print = bprint", "println = bprint", "[builtins] knows no `println`"),
    "missing builtin": ("print = bprint\n", "", "[builtins] has no `print`"),
    "empty alternative": ("kmatch", "kmatch | | kmatcho", "an empty alternative"),
    "spelling twice": ("kmatch", "kmatch | kmatch", "`kmatch` stands twice"),
    "spelling with _ too": ("kmatch", "kmatch ko | kmatch_ko", "is accepted already, as `kmatch ko`"),
    "two statements": ("kreturn", "kraise", "`kraise` begins two kinds of statement"),
    "two builtins": ("blen", "bprint", "`bprint` is"),
    "four words": ("kmatch", "k ma t ch", "more than 3 words"),
    "builtin of two words": ("bprint", "b print", "name of a builtin is one word"),
    "builtin that may have two": ("bprint", "bprint | b print", None),
    "no identifier": ("kmatch", "k-match", "can't be a word of a program"),
    "NFKC": ("kmatch", "ﬁn", "(NFKC)"),
    "NFC": ("kmatch", "kme\u0301 | kme", "NFC"),
    "invisible": ("kmatch", "kma\u200btch", "U+200B"),
    "script of a word": ("kmatch", "kмatch", "not of the script Latin"),
    "without marks": ("kmatch", "kmätch", "must be accepted as `kmatch` too"),
    "without marks, ß": ("kmatch", "kmaß", "must be accepted as `kmass` too"),
    "hidden": ("kcond_else", "kcond_if knot", "hides COND_IF `kcond_if` before NOT `knot`"),
    "nothing hidden": ("knot_in", "kin knot", None),  # `x in not y` is no expression
    "order slot": ("LOOP_FOR {target}", "LOOP_FOR", "the slots of `for`"),
    "order of another": ("LOOP_FOR {target}", "LOOP_FOR {target} {condition}", "the slots of `for`"),
    "order without word": ("{iterable} IN LOOP_FOR {target}", "{iterable} {target}", "no word to know it by"),
    "order of slots": ("{iterable} IN LOOP_FOR {target}", "LOOP_FOR {iterable} {target}", "two slots without"),
    "order concept": ("LOOP_FOR {target}", "LOOP_FUR {target}", "no concept LOOP_FUR"),
    "unknown order": ("for = {iterable}", "until = {iterable}", "[orders] knows no `until`"),
    "unknown message": ("LABEL_HINT = ", "LABEL_HUNT = ", "[messages] knows no `LABEL_HUNT`"),
    "missing message": ("LABEL_HINT = frazo\n", "", "[messages] has no `LABEL_HINT`"),
    "placeholder": ("FILE_MISSING = frazo {path}", "FILE_MISSING = frazo", "the placeholder {path} is missing"),
    "unknown placeholder": ("LABEL_HINT = frazo", "LABEL_HINT = {frazo}", "unknown placeholder {frazo}"),
    "plural missing": (" few {# fauloi}", "", "the plural categories are few, one, other"),
    "plural unknown": ("few {# fauloi}", "few {#} many {#}", "the plural categories are few, one, other"),
    "plural broken": ("other {# faulon}}", "other {# faulon}} }x", None),  # a brace too many is text
    "plural branch": ("few {# fauloi}", "few", "not a plural branch"),
    "not plural": ("{count, plural, one", "{count, choice, one", "not {count, plural, ...}"),
}


def problems_of(folder, text):
    path = Path(folder, "qq.lang")
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return check_packs.check(path, None).problems


def main():
    n_passed, faults = 0, []
    good = good_pack()
    with tempfile.TemporaryDirectory() as folder:
        problems = problems_of(folder, good)
        faults += [f"the good pack: {problem}" for problem in problems]
        n_passed += not problems
        for name, (old, new, expected) in SPOILT.items():
            if old not in good:
                faults.append(f"{name}: the good pack has no `{old}`")
                continue
            problems = problems_of(folder, good.replace(old, new, 1))
            if expected is None:  # fine
                found = not problems
            else:
                found = any(expected in problem for problem in problems)
            n_passed += found
            if not found:
                faults.append(f"{name}: expected `{expected}`, found {problems}")
        for name, data, expected in (("encoding", good.encode() + b"\xff", "not UTF-8"),
                                     ("mark", b"\xef\xbb\xbf" + good.encode(), "byte-order mark")):
            found = any(expected in problem for problem in problems_of(folder, data))
            n_passed += found
            faults += [] if found else [f"{name}: not found"]
        for found in (check_lines(folder, good), check_vocabulary(folder, good)):
            n_passed += not found
            faults += found
    print("\n".join(faults))
    print(f"{n_passed} passed, {len(faults)} failed")
    return 1 if faults else 0


def check_lines(folder, good):
    """A problem names the file and the line."""
    line = good.splitlines().index("MATCH = kmatch") + 1
    problems = problems_of(folder, good.replace("kmatch", "kmatch | kmatch", 1))
    expected = f"{Path(folder, 'qq.lang')}:{line}: MATCH: `kmatch` stands twice"
    return [] if problems == [expected] else [f"expected {expected}: {problems}"]


def check_vocabulary(folder, good):
    """A word of the vocabulary that the pack lacks is found; one that it has, is not."""
    before = check_packs.VOCABULARY
    check_packs.VOCABULARY = Path(folder)
    Path(folder, "keywords.tsv").write_text("concept\tqq\nMATCH\tkmatch | komparu\nPRINT\tbprint\n", encoding="utf-8")
    Path(folder, "builtins.tsv").write_text("builtin\tqq\nlen\tblen\nnumber\tbnumber\n", encoding="utf-8")
    problems = problems_of(folder, good)
    check_packs.VOCABULARY = before
    return [] if len(problems) == 1 and "`komparu`" in problems[0] else [f"vocabulary: {problems}"]


if __name__ == "__main__":
    sys.exit(main())
