#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runtime's strings on wasm32 against CPython, as ratios of one run: how many times as quick as CPython they are.

usage: bench/runtime/strings.py [BUILD]     (CPython: /usr/bin/python3, or the one named in ML_BENCH_PYTHON)

Each row is measured in turns here and there, seven times, in processor time; shown is the median of both. The checksums must be equal.
CPython's loop and the call of a method are in its figures, and ours have the loop in C: rows of short strings flatter us by some
20 ns. print's bytes go to a host function in Python, which is most of that row.
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
SENTENCE = "the quick brown fox jumps over the lazy dog, and then it sleeps; "
LONG = SENTENCE * 200
ROWS = {  # name: (times, set-up, a statement of the loop, checksum)
    "append": (20, "", "s = ''\n  for i in range(10000): s += 'x'", "len(s)"),
    "append_wide": (20, "", "s = ''\n  for i in range(10000): s += '中文'", "len(s)"),
    "append_numbers": (10, "", "s = ''\n  for i in range(10000): s += str(i) + ', '", "len(s)"),
    "concat": (200000, "a, b = 'hello, ', 'world'", "s = a + b", "len(s)"),
    "pieces": (100000, "name = 'name'", "s = f'{i}: {name}, {i}'", "len(s)"),
    "join": (200, "words = LONG.split()", "s = ', '.join(words)", "len(s)"),
    "split": (100, "", "s = LONG.split()", "len(s)"),
    "split_comma": (500, "", "s = LONG.split(', ')", "len(s)"),
    "find": (2000, "", "s = LONG.find('elephant')", "s & 0xFFFFFFFF"),
    "find_point": (5000, "", "s = LONG.find('?')", "s & 0xFFFFFFFF"),
    "count": (500, "", "s = LONG.count('the')", "s"),
    "contains_short": (200000, "n = 0", "n += 'dog' in SENTENCE", "n"),
    "replace": (300, "", "s = LONG.replace('the', 'those')", "len(s)"),
    "replace_point": (500, "", "s = LONG.replace('e', 'E')", "len(s)"),
    "upper": (1000, "", "s = LONG.upper()", "len(s)"),
    "lower_cyrillic": (300, "t = 'ПривЕт ' * 1000", "s = t.lower()", "len(s)"),
    "strip": (200000, "t = '  hello, world \\n'", "s = t.strip()", "len(s)"),
    "index": (20, "n = 0", "for k in range(13000): n += LONG[k] == 'e'", "n"),
    "slice": (200000, "n = 0", "n += len(LONG[i % 1000:i % 1000 + 10])", "n"),
    "compare": (200000, "n = 0; a = 'hello, world'; b = 'hello, there'", "n += a > b; n += a == b", "n"),
    "hash": (2000, "t = SENTENCE * 199", "s = hash(t + SENTENCE)", "0"),
    "repr": (200, "", "s = repr(LONG)", "len(s)"),
    "format": (50000, "x = 3.14159", "s = '{}: {:>10} {:.2f}'.format(42, 'name', x)", "len(s)"),
    "percent": (50000, "x = 3.14159; t = 42, 'name', x", "s = '%d: %10s %.2f' % t", "len(s)"),
    "isalpha": (1000, "t = 'abcde' * 1000", "s = t.isalpha()", "s + 0"),
    "startswith": (200000, "", "s = LONG.startswith('the quick')", "s + 0"),
    "translate": (100, "t = str.maketrans('aeiou', 'AEIOU')", "s = LONG.translate(t)", "len(s)"),
    "print": (20000, "out = open('/dev/null', 'w')", "print('name', i, file=out)", "0"),
}
PROGRAM = """
def run():
  {0}
  start = time.process_time()
  for i in range(times):
   {1}
  return time.process_time() - start, {2}
"""


def python(name):
    times, begin, statement, checksum = ROWS[name]
    scope = {"time": time, "times": times, "SENTENCE": SENTENCE, "LONG": LONG}
    exec(PROGRAM.format(begin or "pass", statement.replace("\n  ", "\n   "), checksum), scope)
    return scope["run"]()


def serve():
    for line in sys.stdin:
        print(json.dumps(python(line.strip())), flush=True)


def wasm(instance, name):
    start = time.process_time()
    result = instance.call(f"strings_{name}", ROWS[name][0])
    return time.process_time() - start, result


def main():
    sys.path.insert(0, str(SOURCE / "tests" / "runtime"))
    from wasm_host import Instance
    build = sys.argv[1] if len(sys.argv) > 1 else str(SOURCE / "build" / "release")
    instance = Instance(Path(build, "bench", "strings.wasm").read_bytes())
    with subprocess.Popen([PYTHON, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        def there(name):
            print(name, file=server.stdin, flush=True)
            return json.loads(server.stdout.readline())
        print(f"{'':16}{'CPython µs':>12}{'here µs':>12}{'times as quick':>16}")
        wrong = 0
        for name in ROWS:
            measured = [(there(name), wasm(instance, name)) for _ in range(ROUNDS)]
            is_same = all(a[1] == b[1] for a, b in measured)
            wrong += not is_same
            a, b = (statistics.median(pair[side][0] for pair in measured) / ROWS[name][0] * 1e6 for side in (0, 1))
            print(f"{name:16}{a:12.3f}{b:12.3f}{a / b:16.2f}{'' if is_same else '  another result'}")
        server.stdin.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(serve() if sys.argv[1:] == ["--serve"] else main())
