#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The measurements of docs/decisions/006-values.md and 007-collector.md: alternatives in turns, as ratios to CPython.

usage: bench/runtime/choices.py [BUILD]     (CPython: /usr/bin/python3, or the one named in ML_BENCH_PYTHON)
"""
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
PYTHON = os.environ.get("ML_BENCH_PYTHON") or "/usr/bin/python3"
ROUNDS = 15
GROUPS = [("fib", 30, ["low_set", "low_clear", "nan_box"]), ("trees", 15, ["parameter", "variable"])]
CPYTHON = """
import time
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def tree(depth):
    return (tree(depth - 1), tree(depth - 1)) if depth else (None, None)
def count(t):
    return 1 if t[0] is None else 1 + count(t[0]) + count(t[1])
def trees(depth):
    for _ in range(16):
        count(tree(depth))
start = time.process_time()
%s(%d)
print(time.process_time() - start)
"""


def main():
    sys.path.insert(0, str(SOURCE / "tests" / "runtime"))
    from wasm_host import Instance
    build = sys.argv[1] if len(sys.argv) > 1 else str(SOURCE / "build" / "release")
    instance = Instance(Path(build, "bench", "choices.wasm").read_bytes())
    for group, size, ways in GROUPS:
        times = {way: [] for way in ["CPython", *ways]}
        for _ in range(ROUNDS):
            result = subprocess.run([PYTHON, "-c", CPYTHON % (group, size)], stdout=subprocess.PIPE, text=True, check=True)
            times["CPython"].append(float(result.stdout))
            for way in ways:
                start = time.process_time()
                instance.call(f"choice_{group}_{way}", size)
                times[way].append(time.process_time() - start)
        base = statistics.median(times["CPython"])
        for way in ways:
            median = statistics.median(times[way])
            print(f"{group} {size}  {way:10} {median * 1e3:8.2f} ms  {base / median:6.2f} times as quick as CPython")
    return 0


if __name__ == "__main__":
    sys.exit(main())
