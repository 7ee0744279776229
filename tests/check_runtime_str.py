#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime's strings do what CPython's do, natively and on wasm32, as check_runtime.py asks it for numbers.

ML_TEST_SEED sets the seed; ML_TEST_ALL=1 asks for twenty times as many.
"""
import random
import sys

import reference
from check_runtime import BUILD, FACTOR, PYTHON, SEED, Tally, compare, oracle, run
from operations_str import StrOperations
from wasm_host import Driver, Failure


def main():
    print(f"seed {SEED} (ML_TEST_SEED), compared with {PYTHON}")
    operations = StrOperations(random.Random(SEED))
    tally = Tally()
    native = [str(BUILD / "runtime" / "runtime_driver")]

    lines = operations.some_str(20000 * FACTOR)
    if reference.find_python(12) is None:
        print("no Python 3.12: code points are not compared, Unicode is another there")
    else:  # all of those that are in use, and of the others one block in sixteen
        blocks = [*range(0, 0x20000, 0x400), *range(0x20000, 0x110000, 0x4000)]
        lines += [line for first in blocks for line in operations.points(first, first + 0x400)]
    compare(tally, "native", lines, oracle(lines), run(native, lines))
    failing = ["!fail " + line for line in operations.some_str(1500 * FACTOR)]
    lines = ["!stress 1", *operations.some_str(1500 * FACTOR), "!stress 0", *failing]
    expected = oracle(lines)
    compare(tally, "stress", lines, expected, run(native, lines))
    try:
        driver = Driver(BUILD / "runtime" / "runtime_driver.wasm")
        sample = operations.some_str(5000 * FACTOR)
        compare(tally, "wasm32", sample, oracle(sample), driver.run(sample))
        compare(tally, "stress on wasm32", lines, expected, driver.run(lines))
    except Failure as failure:
        tally.count(False, f"wasm32: {failure}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
