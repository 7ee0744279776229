#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime's objects do what CPython's do: each program runtime/same_NAME.c prints what runtime/same_NAME.py prints.

Also with a collection at every allocation, and with each allocation failing once.
"""
import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
sys.path[:0] = [str(SOURCE / "tests")]

import reference  # noqa: E402

N_SHOWN = 12


def differences(name, mode, expected, given):
    wrong = [(right, result) for right, result in zip(expected, given) if right != result]
    for right, result in wrong[:N_SHOWN]:
        print(f"FAILED {name} {mode}\n    CPython: {right}\n    here:    {result}")
    if len(expected) != len(given):
        print(f"FAILED {name} {mode}: {len(given)} lines of {len(expected)}")
    return len(wrong) + (len(expected) != len(given))


def main():
    python = reference.find_python(12)
    if python is None:
        print("no Python 3.12: its messages are those that are compared")
        return 77
    failed = 0
    programs = sorted((SOURCE / "tests" / "runtime").glob("same_*.py"))
    for program in programs:
        name = program.stem
        expected = subprocess.check_output([python, "-X", "utf8", str(program)], text=True).splitlines()
        for mode in ["plain", "stress", "fail"]:
            run = subprocess.run([str(BUILD / "runtime" / name), mode], stdout=subprocess.PIPE, text=True, check=False)
            if run.returncode != 0:
                print(f"FAILED {name} {mode} ends with status {run.returncode}")
                failed += 1
            failed += differences(name, mode, expected, run.stdout.splitlines())
        print(f"{name}: {len(expected)} lines")
    return 1 if failed or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
