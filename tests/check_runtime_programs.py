#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime runs Python programs as CPython does, before there is a compiler: the stack machine tests/runtime/vm.

Each program of tests/runtime/programs is compiled by vm/compile.py and run by runtime_vm, also (unless its first line is
`# vm: plain`) with a collection at every allocation, and with single allocations that fail. Arguments: names of programs.
"""
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
VM = SOURCE / "tests" / "runtime" / "vm"
sys.path[:0] = [str(SOURCE / "tests")]

import reference  # noqa: E402

N_SHOWN = 10
N_FAILURES = 400 if reference.WHOLE else 25
MOST_ALLOCATIONS = 20000


def first_differences(name, mode, expected, given):
    wrong = [(i, right, result) for i, (right, result) in enumerate(zip(expected, given), 1) if right != result]
    for i, right, result in wrong[:N_SHOWN]:
        print(f"FAILED {name} {mode}, output line {i}\n    CPython: {right}\n    here:    {result}")
    if len(expected) != len(given):
        print(f"FAILED {name} {mode}: {len(given)} lines of {len(expected)}")
    return bool(wrong) or len(expected) != len(given)


def run(compiled, *mode):
    return subprocess.run([str(BUILD / "runtime" / "runtime_vm"), compiled, *mode], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False)


def with_failures(name, compiled, expected, rng):
    """Single allocations fail: the program may end otherwise, but never badly."""
    n_failed = 0
    for at in sorted({1 + int(MOST_ALLOCATIONS ** rng.random()) for _ in range(N_FAILURES)}):
        result = run(compiled, str(at))
        lines = result.stdout.splitlines()
        has_failed = bool(lines) and lines[-1].endswith("an allocation failed")
        if result.returncode != 0 or any(line.startswith("the heap:") for line in lines) or \
                (not has_failed and lines != expected):
            print(f"FAILED {name} with allocation {at} failing: status {result.returncode}, {lines[-1:]}\n{result.stderr[:800]}")
            n_failed += 1
    return n_failed > 0


def check(python, program, rng):
    name = program.stem
    expected = subprocess.run([python, "-X", "utf8", str(VM / "oracle.py"), str(program)], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, check=True).stdout.splitlines()
    failed = False
    with tempfile.NamedTemporaryFile("w", suffix=".vm") as file:
        subprocess.run([python, str(VM / "compile.py"), str(program)], stdout=file, check=True)
        is_plain = program.read_text().startswith("# vm: plain\n")
        for mode in ["plain"] if is_plain else ["plain", "stress"]:
            result = run(file.name, *(["stress"] if mode == "stress" else []))
            if result.returncode != 0:
                print(f"FAILED {name} {mode} ends with status {result.returncode}\n{result.stderr[:2000]}")
                failed = True
            failed |= first_differences(name, mode, expected, result.stdout.splitlines())
        failed |= not is_plain and with_failures(name, file.name, expected, rng)
    print(f"{name}: {len(expected)} lines")
    return failed


def main():
    python = reference.find_python(12)
    if python is None:
        print("no Python 3.12: its messages are those that are compared")
        return 77
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(10**6))
    print(f"seed {seed} (ML_TEST_SEED)")
    rng = random.Random(seed)
    programs = sorted((SOURCE / "tests" / "runtime" / "programs").glob("*.py"))
    programs = [program for program in programs if len(sys.argv) == 1 or program.stem in sys.argv[1:]]
    failed = [program.stem for program in programs if check(python, program, rng)]
    print(f"{len(programs)} programs, {len(failed)} failed {' '.join(failed)}")
    return 1 if failed or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
