#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is generated for WebAssembly does what CPython does: the programs of tests/gen, run by the driver wasm_program as
they are, and with a collection at every allocation. What they print is compared, and the type of an exception that
nobody catches."""
import os
import subprocess
import sys
from pathlib import Path

from reference import find_python

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
PROGRAMS = sorted((SOURCE / "tests" / "gen").glob("*.ml"))
SKIPPED = 77


def parts_of(data):
    """What the driver says of each program: its lines, and the bytes of parts that have a length."""
    found, at = {}, 0
    while at < len(data):
        end = data.index(b"\n", at)
        word, _, rest = data[at:end].partition(b" ")
        at = end + 1
        if word == b"program":
            current = found.setdefault(rest.decode(), {})
        elif word in (b"out", b"err"):
            current[word.decode()] = data[at:at + int(rest)].decode("utf-8", "surrogatepass")
            at += int(rest) + 1
        else:
            current.setdefault(word.decode(), []).append(rest.decode())
    return found


def run_ours(*options):
    names = "".join(f"{path}\n" for path in PROGRAMS)
    done = subprocess.run([BUILD / "driver" / "wasm_program", *options], input=names.encode(), capture_output=True)
    if done.returncode == SKIPPED:
        print("there is no Wasmtime")
        sys.exit(SKIPPED)
    if done.returncode != 0 or done.stderr:
        print(done.stderr.decode("utf-8", "replace"))
    return parts_of(done.stdout)


def run_python(python, path):
    done = subprocess.run([python, "-W", "ignore", path], capture_output=True, text=True)
    last = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""
    return done.stdout, last.partition(":")[0]


def first_difference(ours, theirs):
    lines = zip(ours.splitlines() + ["(nothing)"], theirs.splitlines() + ["(nothing)"])
    number, one, other = next(((i, a, b) for i, (a, b) in enumerate(lines, 1) if a != b), (0, "", ""))
    at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"line {number}, from column {at}: {one[max(0, at - 40):at + 80]!r}, CPython: {other[max(0, at - 40):at + 80]!r}"


def fault(given, expected):
    out, exception = expected
    if "out" not in given:
        return f"did not run: {given.get('lack', '')}"
    if given["out"] != out:
        return first_difference(given["out"], out)
    if given["err"].partition("(")[0] != exception:
        return f"ended with {given['err']!r}, CPython: {exception!r}"
    return None


def main():
    python = find_python(12)
    if python is None:
        print("there is no python3.12")
        return SKIPPED
    expected = {str(path): run_python(python, path) for path in PROGRAMS}
    n_faults = 0
    for options in [], ["stress"]:
        given = run_ours(*options)
        for path in PROGRAMS:
            what = fault(given.get(str(path), {}), expected[str(path)])
            if what is not None:
                n_faults += 1
                print(f"{path.name} {' '.join(options)}: {what}")
    print(f"{len(PROGRAMS)} programs, {n_faults} differences")
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())
