#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime's ints, floats and format give what CPython gives, natively and on wasm32.

The driver (tests/runtime/driver.c) and CPython (tests/runtime/oracle.py) get the same random operations. Beside them:
every allocation fails once, a collection at every allocation, a million exceptions on wasm32, and the module's imports.
ML_TEST_SEED sets the seed; ML_TEST_ALL=1 asks for twenty times as many.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
sys.path[:0] = [str(SOURCE / "tests"), str(SOURCE / "tests" / "runtime")]

import reference  # noqa: E402
from operations import Operations  # noqa: E402
from wasm_host import Driver, Failure, Instance  # noqa: E402

FACTOR = 20 if reference.WHOLE else 1
SEED = int(os.environ.get("ML_TEST_SEED") or random.randrange(10**6))
N_SHOWN = 12


PYTHON = reference.find_python(12) or reference.find_python(11) or sys.executable


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def count(self, ok, what):
        self.passed += ok
        self.failed += not ok
        if not ok and self.failed <= N_SHOWN:
            print(f"FAILED {what}")


def run(command, lines):
    with tempfile.TemporaryFile("w+") as file:
        file.writelines(line + "\n" for line in lines)
        file.seek(0)
        result = subprocess.run(command, stdin=file, stdout=subprocess.PIPE, text=True, check=False)
    if result.returncode != 0:
        print(f"FAILED {command[0]} ends with status {result.returncode}")
    return result.stdout.splitlines()


def oracle(lines):
    return run([PYTHON, "-X", "utf8", str(SOURCE / "tests" / "runtime" / "oracle.py")], lines)


def readable(text):
    """Strings of a line as such, for a message."""
    words = []
    for word in text.replace(",", " , ").replace("(", "( ").replace(")", " )").split(" "):
        head, mark, digits = word.rpartition("s:")
        is_text = mark and re.fullmatch(r"(?:[0-9a-f]{2})*", digits)
        words.append(head + repr(bytes.fromhex(digits).decode("utf-8", "replace")) if is_text else word)
    return " ".join(words)[:600]


def without_addresses(result):
    """A result in which a text with an address ("… at 0x7f…") was taken apart, without the address's digits."""
    return re.sub(r"(s:61,s:74,s:20,s:30,s:78)(?:,s:(?:3[0-9]|6[1-6]))+", r"\1", result)


def compare(tally, what, lines, expected, given):
    asked = [line for line in lines if not line.startswith("!stress")]
    tally.count(len(given) == len(expected) == len(asked), f"{what}: {len(given)} results of {len(asked)}, CPython {len(expected)}")
    for line, right, result in zip(asked, expected, given):
        tally.count(right == result or without_addresses(right) == without_addresses(result),
                    f"{what}: {readable(line)}\n    CPython: {readable(right)}\n    here:    {readable(result)}")


def exceptions_on_wasm(tally, driver):
    """A million exceptions thrown through C frames: stack and memory are where they were."""
    instance = driver.instance
    n = 1000000
    tally.count(instance.call("driver_throw", n // 10) == n // 10, "exceptions are caught on wasm32")
    before = instance.variable("__stack_pointer"), instance.call("driver_pages")
    tally.count(instance.call("driver_throw", n) == n, "a million exceptions are caught on wasm32")
    after = instance.variable("__stack_pointer"), instance.call("driver_pages")
    tally.count(before == after, f"__stack_pointer and pages of memory: {before} before, {after} after")


def deep_on_wasm(tally, driver):
    """C functions that call themselves without end: RecursionError, and the C stack is where it was."""
    instance = driver.instance
    before = instance.variable("__stack_pointer")
    depths = [instance.call("driver_deep") for _ in range(3)]
    tally.count(depths[0] > 1000 and len(set(depths)) == 1, f"RecursionError before the C stack is full: {depths}")
    tally.count(instance.variable("__stack_pointer") == before, "__stack_pointer after a RecursionError")


def module(tally):
    """runtime.wasm imports what host.def says and exports every row of runtime.def."""
    instance = Instance((BUILD / "runtime.wasm").read_bytes())
    rows = re.findall(r"^RT\(\w+, *(\w+),|^RT_NEVER\((\w+),", (SOURCE / "runtime" / "runtime.def").read_text(), re.MULTILINE)
    for name in ["memory", "__indirect_function_table", "__stack_pointer", "rt_exception", "rt_stop",
                 *("rt_" + (a or b) for a, b in rows)]:
        tally.count(instance.has(name), f"runtime.wasm exports {name}")


def main():
    print(f"seed {SEED} (ML_TEST_SEED), compared with {subprocess.check_output([PYTHON, '-V'], text=True).strip()}")
    operations = Operations(random.Random(SEED))
    tally = Tally()
    native = [str(BUILD / "runtime" / "runtime_driver")]

    lines = operations.some(100000 * FACTOR) + operations.large(150 * FACTOR)
    if reference.find_python(12) is None:
        print("no Python 3.12: code points are not compared, Unicode is another there")
    else:
        lines += [operations.line("points", first, first + 0x1000) for first in range(0, 0x110000, 0x1000)]
    expected = oracle(lines)
    compare(tally, "native", lines, expected, run(native, lines))

    stressed = [line for line in operations.some(3000 * FACTOR) if not line.startswith("limit")]
    failing = ["!fail " + line for line in operations.some(3000 * FACTOR) if not line.startswith("limit")]
    failing += ["!fail " + line for line in operations.large(6, 12000)[1:-1] if not line.startswith(("str", "parse"))]
    lines = ["!stress 1", *stressed, "!stress 0", *failing]
    expected_stressed = oracle(lines)
    compare(tally, "stress", lines, expected_stressed, run(native, lines))

    try:
        module(tally)
        driver = Driver(BUILD / "runtime" / "runtime_driver.wasm")
        sample = operations.some(20000 * FACTOR) + operations.large(60 * FACTOR)
        compare(tally, "wasm32", sample, oracle(sample), driver.run(sample))
        compare(tally, "stress on wasm32", lines, expected_stressed, driver.run(lines))
        exceptions_on_wasm(tally, driver)
        deep_on_wasm(tally, driver)
    except Failure as failure:
        tally.count(False, f"wasm32: {failure}")

    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
