#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime on wasm32 against CPython, as ratios of one run: how many times as quick as CPython it is.

usage: bench/runtime/runtime.py [BUILD]     (CPython: /usr/bin/python3, or the one named in ML_BENCH_PYTHON)

Each row is measured in turns here and there, seven times, in processor time (the machine may be busy); shown is the median of both. The checksums must be equal.
"""
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
PYTHON = os.environ.get("ML_BENCH_PYTHON") or "/usr/bin/python3"
ROUNDS = 7
ROWS = [  # name, size, times in a measurement
    ("factorial", 2000, 10), ("factorial", 200, 300), ("add", 100, 20000), ("add", 1000, 10000), ("multiply", 100, 20000), ("multiply", 1000, 2000),
    ("multiply", 10000, 50), ("multiply", 100000, 2), ("divide", 100, 10000), ("divide", 1000, 1000), ("divide", 10000, 20), ("divide", 100000, 1),
    ("str", 50, 20000), ("str", 1000, 1000), ("str", 9500, 20), ("str", 95000, 1), ("parse", 50, 20000), ("parse", 1000, 1000), ("parse", 9500, 20), ("parse", 95000, 1),
    ("power_modulo", 300, 3), ("small", 10000, 20), ("float", 10000, 20), ("repr", 10000, 2), ("float_parse", 10000, 4),
]


class Python:
    """The same work, in CPython."""

    def __init__(self):
        if hasattr(sys, "set_int_max_str_digits"):
            sys.set_int_max_str_digits(0)

    def call(self, name, n, times):
        a, b = (7 ** int(n * 1.1833), 3 ** (int(n * 2.0959) - 1)) if name not in ("small", "float", "repr", "float_parse", "factorial") else (0, 0)
        c = a * b
        text = str(a) if name == "parse" else ""
        start = time.process_time()
        result = getattr(self, name)(n, times, a, b, c, text)
        elapsed = time.process_time() - start
        return elapsed, (hash(result) if name not in ("str", "repr", "float", "float_parse") else int(result)) & 0xFFFFFFFF

    def factorial(self, n, times, *_):
        for _ in range(times):
            product = 1
            for i in range(2, n + 1):
                product *= i
        return product

    def multiply(self, n, times, a, b, c, text):
        for _ in range(times):
            c = a * b
        return c

    def add(self, n, times, a, b, c, text):
        for _ in range(times):
            c = a + b
        return c

    def divide(self, n, times, a, b, c, text):
        for _ in range(times):
            b = c // a
        return b

    def str(self, n, times, a, *_):
        for _ in range(times):
            text = str(a)
        return len(text)

    def parse(self, n, times, a, b, c, text):
        for _ in range(times):
            a = int(text)
        return a

    def power_modulo(self, n, times, a, b, *_):
        for _ in range(times):
            c = pow(b, a - 2, a)
        return c

    def small(self, n, times, *_):
        for _ in range(times):
            total = 0
            for i in range(n):
                total += i * 7 // 3 % 1000
        return total

    def float(self, n, times, *_):
        for _ in range(times):
            x = 0.0
            for i in range(n):
                x = x * 0.5
                x = x + i
        return x

    def repr(self, n, times, *_):
        for _ in range(times):
            length = 0
            for i in range(1, n + 1):
                length += len(repr(i / 7.0))
        return length

    def float_parse(self, n, times, *_):
        text = repr(100 / 7.0)
        for _ in range(times):
            total = 0.0
            for _ in range(n):
                total += float(text)
        return total


def serve():
    """The CPython side: requests and answers as lines of JSON."""
    python = Python()
    for line in sys.stdin:
        print(json.dumps(python.call(*json.loads(line))), flush=True)


class Wasm:
    def __init__(self, build):
        sys.path.insert(0, str(SOURCE / "tests" / "runtime"))
        from wasm_host import Instance
        self.instance = Instance(Path(build, "bench", "runtime.wasm").read_bytes())

    def call(self, name, n, times):
        empty = min(self.timed(name, n, 0)[0] for _ in range(2))  # making the operands
        elapsed, result = self.timed(name, n, times)
        return elapsed - empty, result

    def timed(self, name, n, times):
        start = time.process_time()
        result = self.instance.call(f"bench_{name}", n, times)
        return time.process_time() - start, result


def main():
    build = sys.argv[1] if len(sys.argv) > 1 else str(SOURCE / "build" / "release")
    wasm = Wasm(build)
    with subprocess.Popen([PYTHON, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        def python(*row):
            print(json.dumps(row), file=server.stdin, flush=True)
            return json.loads(server.stdout.readline())
        print(f"{'':22}{'CPython µs':>12}{'here µs':>12}{'times as quick':>16}")
        wrong = 0
        for row in ROWS:
            measured = [(python(*row), wasm.call(*row)) for _ in range(ROUNDS)]
            wrong += any(there[1] != here[1] for there, here in measured)
            there, here = (statistics.median(pair[side][0] for pair in measured) / row[2] * 1e6 for side in (0, 1))
            note = "" if all(a[1] == b[1] for a, b in measured) else "  another result"
            print(f"{row[0]:14}{row[1]:8}{there:12.2f}{here:12.2f}{there / here:16.2f}{note}")
        server.stdin.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(serve() if sys.argv[1:] == ["--serve"] else main())
