#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Tokens, kinds and places, are those of CPython 3.12's tokenizer, for a sample of its library (ML_TEST_ALL=1: for all).

Needs a python3.12: before it, f-strings were single tokens. Comments and line ends without meaning are not tokens here;
an f-string's text is one token here where CPython cuts it at doubled braces, and INDENT and DEDENT have no text. The end
of a string of several lines is not compared: CPython 3.12 counts its column wrong behind characters that are not ASCII.
"""
import io
import os
import subprocess
import sys
import token
import tokenize
import warnings
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(SOURCE / "tests"))
from reference import library, run_again, sample  # noqa: E402

DRIVER = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release") / "driver" / "tokens_driver"
N_FILES = 100
SKIPPED = {token.COMMENT, token.NL, token.ENCODING}
ALWAYS = ("test_fstring.py", "test_tokenize.py", "test_grammar.py", "test_string_literals.py", "test_unicode_identifiers.py")


def is_program(data, path):
    try:
        compile(data, path, "exec", dont_inherit=True, flags=0x400)  # PyCF_ONLY_AST
    except (SyntaxError, ValueError):
        return False
    return True


def expected_tokens(data):
    """(kind, start, end) as CPython has them; places are (line, column)."""
    result = []
    for tok in tokenize.tokenize(io.BytesIO(data).readline):
        if tok.type in SKIPPED:
            continue
        kind = "END" if tok.type == token.ENDMARKER else token.tok_name[tok.exact_type]
        if kind in ("INDENT", "DEDENT", "NEWLINE", "END"):
            result.append((kind, tok.start[0] if kind == "NEWLINE" else None, None))
        elif kind == "FSTRING_MIDDLE":
            if result and result[-1][0] == kind:
                result[-1] = (kind, result[-1][1], None)  # behind a doubled brace
            elif tok.string:
                result.append((kind, tok.start, None))
        else:
            result.append((kind, tok.start, tok.end if tok.start[0] == tok.end[0] else tok.end[0]))
    return result


def found_tokens(lines, data):
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    text = data.decode(encoding).encode("utf-8")
    starts = line_starts(text)
    result, at = [], 0

    def place(offset):
        nonlocal at
        while at + 1 < len(starts) and starts[at + 1] <= offset:
            at += 1
        while starts[at] > offset:
            at -= 1
        return at + 1, len(text[starts[at]:offset].decode("utf-8"))

    for line in lines:
        kind, start, end = line.split()
        start, end = int(start), int(end)
        if kind in ("INDENT", "DEDENT", "NEWLINE", "END"):
            result.append((kind, place(start)[0] if kind == "NEWLINE" else None, None))
        elif kind == "FSTRING_MIDDLE":
            if end > start:
                result.append((kind, place(start), None))
        else:
            first, last = place(start), place(end)
            result.append((kind, first, last if first[0] == last[0] else last[0]))
    return result


def line_starts(text):
    starts, at = [0], 0
    while True:
        at = text.find(b"\n", at) + 1
        if at == 0:
            return starts
        starts.append(at)


def difference(found, right):
    for i, (a, b) in enumerate(zip(found, right)):
        if a != b:
            return f"token {i}: {a}, not {b}"
    return None if len(found) == len(right) else f"{len(found)} tokens, not {len(right)}"


def main():
    if not run_again(12):
        print("skipped: no python3.12")
        return 77
    warnings.simplefilter("ignore", SyntaxWarning)  # of the library's tests
    root, paths = library(sys.executable)
    paths = sample(paths, N_FILES, ALWAYS)
    programs = [(path, data) for path in paths for data in [path.read_bytes()] if is_program(data, str(path))]
    asked = "".join(f"{path}\n" for path, _ in programs)
    output = subprocess.run([DRIVER], input=asked, stdout=subprocess.PIPE, text=True, check=True).stdout
    answers = output.split("file ")[1:]
    assert len(answers) == len(programs) > 50
    n_failed = 0
    for (path, data), answer in zip(programs, answers):
        head, *lines = answer.splitlines()
        n_errors = int(head.split()[0])
        differs = f"{n_errors} errors" if n_errors else difference(found_tokens(lines, data), expected_tokens(data))
        if differs:
            n_failed += 1
            print(f"{path.relative_to(root)}: {differs}")
    print(f"{len(programs) - n_failed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
