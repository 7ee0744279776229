#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Each C file begins with its licence line, no file of the tree names a folder of somebody's machine, and no call takes the
frame beside a root that moves it: which of them is evaluated first is left to the C compiler."""
import os
import re
import sys
from pathlib import Path

LICENCE = "// SPDX-License-Identifier: Apache-2.0"
NOT_OURS = {".git", ".setup", "build", "__pycache__", ".cache", "node_modules"}
MACHINE_PATH = re.compile(rb"(?<![\w.}-])/(?:work|root|home/\w+|Users/\w+)/")
ROOT_BESIDE_FRAME = re.compile(rb"\(frame,[^;{}]*\broot(?:s|_of)\(&frame")


def our_files(source):
    for folder, names, files in os.walk(source):
        names[:] = sorted(name for name in names if name not in NOT_OURS)
        yield from (Path(folder, file) for file in sorted(files) if file not in NOT_OURS)


def faults_of(path):
    data = path.read_bytes()
    if path.suffix in (".c", ".h", ".def") and not data.startswith(LICENCE.encode() + b"\n"):
        yield 1, f"the first line is not `{LICENCE}`"
    if path.suffix in (".c", ".h"):
        for match in ROOT_BESIDE_FRAME.finditer(data):
            yield data.count(b"\n", 0, match.start()) + 1, "takes a root in the arguments of a call that takes the frame"
    if b"\0" not in data:
        for match in MACHINE_PATH.finditer(data):
            yield data.count(b"\n", 0, match.start()) + 1, f"names a folder of one machine: {match.group().decode()}"


def main():
    source = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
    n_files, n_faults = 0, 0
    for path in our_files(source):
        n_files += 1
        for line, what in faults_of(path):
            n_faults += 1
            print(f"{path.relative_to(source)}:{line}: {what}")
    if not n_faults:
        print(f"{n_files} files: licence lines and paths are in order")
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())
