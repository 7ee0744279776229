#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime's containers do what CPython's do: random scripts (tests/runtime/scripts.py), natively and on wasm32.

Results, exceptions and the contents of the containers are compared after each line. Some allocations fail, and some
lines collect at every allocation. ML_TEST_SEED sets the seed; ML_TEST_ALL=1 asks for twenty times as many.
"""
import subprocess
import sys

import reference
from check_runtime import BUILD, FACTOR, SEED, SOURCE, Tally, compare, run
from wasm_host import Driver, Failure

SECONDS = 45  # for what takes a few, unless one line never ends


def script(python, seed, n):
    """Lines and the answers to them."""
    command = [python, "-X", "utf8", str(SOURCE / "tests" / "runtime" / "scripts.py"), str(seed), str(n)]
    try:
        text = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True, timeout=SECONDS * FACTOR).stdout
    except subprocess.TimeoutExpired:
        print(f"the lines of seed {seed} have an endless one, in CPython too: those of {seed + 1} instead")
        return script(python, seed + 1, n)
    pairs = [line.split("\t") for line in text.splitlines()]
    return [line for line, _ in pairs], [answer for _, answer in pairs]


def main():
    python = reference.find_python(12)
    if python is None:
        print("skipped: there is no Python 3.12")
        return 0
    print(f"seed {SEED} (ML_TEST_SEED), compared with {python}")
    tally = Tally()
    native = [str(BUILD / "runtime" / "runtime_driver")]
    for i in range(3 * FACTOR):
        lines, answers = script(python, SEED + i, 15000)
        compare(tally, f"native, script {SEED + i}", lines, answers, run(native, lines))
    stressed, stressed_answers = script(python, SEED - 1, 3000 * FACTOR)
    stressed = ["!stress 1", *stressed, "!stress 0"]
    compare(tally, "stress", stressed, stressed_answers, run(native, stressed))
    try:
        path = BUILD / "runtime" / "runtime_driver.wasm"
        lines, answers = script(python, SEED, 15000)
        compare(tally, "wasm32", lines, answers, Driver(path).run(lines))
        compare(tally, "stress on wasm32", stressed, stressed_answers, Driver(path).run(stressed))
    except Failure as failure:
        tally.count(False, f"wasm32: {failure}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
