#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Core IR of a program does what Python does with it.

Each program of tests/golden/ir (and of the folders named in ML_IR_PROGRAMS, colon-separated) is compiled to the Core IR,
which tests/ir/interpreter.py runs on Python's objects; standard output and the last line of the error must be those of
Python itself. Programs with something that WebAssembly lacks are counted, not run.
"""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reference import find_python

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build" / "multilingual")
INTERPRETER = SOURCE / "tests" / "ir" / "interpreter.py"
LACK = re.compile(r"\d+:\d+-\d+:\d+ LACK_\w+")


def output_of(command, program):
    result = subprocess.run(command, input=program, capture_output=True, timeout=300)
    error = result.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
    return result.stdout.decode("utf-8", "replace"), error


def emitted(program, stage):
    result = subprocess.run([CLI, "compile", "--emit", stage, str(program)], capture_output=True, timeout=300)
    if result.returncode != 0:
        raise RuntimeError(f"{program}: --emit {stage}: exit {result.returncode}\n{result.stderr.decode()}")
    return result.stdout


def check(python, program):
    """None, "lacking", or what is wrong."""
    try:
        dump, source = emitted(program, "ir"), emitted(program, "python")
    except RuntimeError as error:
        return str(error)
    if LACK.match(dump.decode("utf-8", "replace")):
        return "lacking"
    expected = output_of([python, "-W", "ignore", "-"], source)
    found = output_of([python, "-W", "ignore", str(INTERPRETER)], dump)
    if found == expected:
        return None
    return f"{program}\n--- Python:\n{expected[0]}{expected[1]}\n--- Core IR:\n{found[0]}{found[1]}\n"


def main():
    python = find_python(12)
    if python is None:
        print("no Python 3.12")
        return 77
    folders = [SOURCE / "tests" / "golden" / "ir", *filter(None, os.environ.get("ML_IR_PROGRAMS", "").split(":"))]
    programs = sorted(path for folder in folders for path in Path(folder).rglob("*.ml"))
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda program: check(python, program), programs))
    failures = [result for result in results if result not in (None, "lacking")]
    for failure in failures:
        print(failure)
    n_lacking = results.count("lacking")
    print(f"{len(programs) - n_lacking - len(failures)} passed, {n_lacking} lacking, {len(failures)} failed")
    return 1 if failures or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
