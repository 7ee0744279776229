#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What stops a program: on WebAssembly, and the limits on Python too. Ctrl-C, --timeout, --max-memory, the recursion limit, a sandboxed end.

Each program says first that it runs, so that the signal comes when it should. How soon a time limit must stop it is
measured in processor time: the machine may be busy.
"""
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from reference import find_python  # noqa: E402

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build/release/multilingual")
SOON = 20.0  # seconds; without other work it is a tenth of one
LIMIT, MOST_OVER = 0.5, 0.25  # seconds of a time limit, and of the processor's work beyond it, on a machine that may be busy
TRIES = 1 if os.environ.get("ML_SANITIZE") else 4
IS_SANITIZED = bool(os.environ.get("ML_SANITIZE"))
n_passed = n_failed = 0


def check(name, ok, *details):
    global n_passed, n_failed
    n_passed, n_failed = n_passed + bool(ok), n_failed + (not ok)
    if not ok:
        print(f"FAILED {name}", *details, sep="\n    ")


def write(folder, text):
    path = Path(folder, "prog.en.ml")
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(folder, text, *options, interrupt_after=None, backend="wasm"):
    """(output, errors, exit code, seconds); SIGINT so many seconds after the first line."""
    command = [CLI, "--backend", backend, *options, write(folder, text)]
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        first = ""
        if interrupt_after is not None:
            first = process.stdout.readline()
            time.sleep(interrupt_after)
            start = time.monotonic()
            process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=120)
        return first + output, errors, process.returncode, time.monotonic() - start


LOOP = """
n = 0
while True:
    n += 1
"""
SORT = """
class Slow:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        return self.n < other.n
rows = [Slow((i * 7919) % 1000003) for i in range(300000)]
{before}
while True:
    rows.sort()
    rows.reverse()
"""
CAUGHT = """
def work():
    try:
        {body}
    except KeyboardInterrupt:
        print("caught")
    finally:
        print("finally")
print("ready", flush=True)
work()
print("after")
"""
LIMITS = "import sys\nsys.set_int_max_str_digits(0)\n"
LONG = {
    "a loop": "n = 0\nwhile True:\n    n += 1\n",
    "a loop of a for": "for i in range(10 ** 30):\n    pass\n",
    "recursion": "def f(n):\n    return 0 if n == 0 else f(n - 1) + f(n - 1)\nf(200)\n",
    "a product": "n = 3 ** 3000000\nwhile True:\n    m = n * n\n",
    "a sort": SORT.format(before=""),
    "sum": "sum(range(10 ** 10))\n",
    "max": "max(enumerate(range(10 ** 10)))\n",
    "any": "any(map(abs, iter(int, 1)))\n",
    "sorted": "sorted(filter(None, iter(int, 1)))\n",
    "a list": "while True:\n    list(range(10 ** 8))\n",
    "a dict": "while True:\n    dict.fromkeys(range(3 * 10 ** 7))\n",
    "a set": "s = set(range(10 ** 6))\nwhile True:\n    s | {-1}\n",
    "a repeated list": "while True:\n    [1, 2, 3] * (4 * 10 ** 7)\n",
    "a repeated text": "while True:\n    'ab' * (2 * 10 ** 8)\n",
    "a compared list": "while True:\n    [0.5] * 10 ** 7 == [0.5] * 10 ** 7\n",
    "range.count": "range(10 ** 10).count(0.5)\n",
    "a power": "3 ** 30000000\n",
    "a modular power": "pow(3, 10 ** 20000, 10 ** 20000 + 1)\n",
    "a quotient": "divmod(3 ** 5000000, 7 ** 1000000)\n",
    "an int's text": LIMITS + "while True:\n    str(3 ** 2000000)\n",
    "a text's int": LIMITS + "while True:\n    int('7' * 3000000)\n",
    "split": "while True:\n    ('a,' * 10 ** 8).split(',')\n",
    "splitlines": "while True:\n    ('a\\n' * 10 ** 8).splitlines()\n",
    "replace": "while True:\n    ('ab' * 10 ** 8).replace('a', 'xyz')\n",
    "title": "while True:\n    ('aé b' * 10 ** 8).title()\n",
    "translate": "while True:\n    ('ab' * 10 ** 8).translate({97: 'x'})\n",
    "strip": "while True:\n    ('x' * 4 * 10 ** 8).strip('x')\n",
    "a padded text": "while True:\n    'é'.rjust(5 * 10 ** 8)\n",
    "a format": "while True:\n    f'{1:0>500000000}'\n",
    "a repr": "while True:\n    repr([1] * 10 ** 7)\n",
    "a repr of a text": "s = 'é\\n' * 10 ** 8\nwhile True:\n    repr(s)\n",
    "a collection": "rows = [[i] for i in range(2 * 10 ** 6)]\nwhile True:\n    rows = [[row] for row in rows]\n",
    "a hash": "while True:\n    hash((1,) * 10 ** 7)\n",
    "in": "while True:\n    -1 in [0] * 10 ** 7\n",
    "join": "while True:\n    ','.join(['x'] * 10 ** 8)\n",
    "exceptions that are caught": "while True:\n    try:\n        raise ValueError\n    except BaseException:\n        pass\n",
}


def work_of_children():
    """Seconds of the processor."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timeouts(folder):
    run(folder, "pass\n")  # the runtime is compiled once
    for name, text in LONG.items():
        text = 'print("begun")\n' + text
        run(folder, text, "--timeout", "0.01")  # it is compiled once
        for _ in range(TRIES):
            before = work_of_children()
            output, errors, code, seconds = run(folder, text, "--timeout", str(LIMIT))
            work = work_of_children() - before
            if work < LIMIT + MOST_OVER:
                break
        check(f"timeout in {name}", code == 1 and output == "begun\n" and "ML0704" in errors and seconds < SOON,
              output, errors, code, seconds)
        check(f"timeout in {name} comes soon", IS_SANITIZED or work < LIMIT + MOST_OVER, work)
    output, errors, code, _ = run(folder, "try:\n    while True:\n        pass\nfinally:\n    print('no')\n", "--timeout", "0.3")
    check("timeout can't be caught", output == "" and code == 1, output, errors)
    output, errors, code, _ = run(folder, "print('quick')\n", "--timeout", "60")
    check("a limit that is not reached", (output, errors, code) == ("quick\n", "", 0), output, errors, code)


def interrupts(folder):
    bodies = {"a loop": "while True:\n            pass", "a for loop": "for i in range(10 ** 30):\n            pass",
              "a sum": "while True:\n            sum(range(10 ** 9))"}
    for name, body in bodies.items():
        output, errors, code, seconds = run(folder, CAUGHT.format(body=body), interrupt_after=0.2)
        check(f"Ctrl-C is caught in {name}", (output, code) == ("ready\ncaught\nfinally\nafter\n", 0) and seconds < SOON,
              output, errors, code)
    before = 'print("ready", flush=True)'
    output, errors, code, _ = run(folder, SORT.format(before=before), interrupt_after=0.3)
    check("Ctrl-C in a sort is not caught", code == 130 and errors.endswith("\nKeyboardInterrupt\n"), output, errors, code)
    text = CAUGHT.format(body="rows = [Slow(-i) for i in range(200000)]\n        while True:\n            rows.sort()\n            rows.reverse()")
    text = "class Slow:\n    def __init__(self, n): self.n = n\n    def __lt__(self, other): return self.n < other.n\n" + text
    output, errors, code, _ = run(folder, text, interrupt_after=0.5)
    check("Ctrl-C is caught in a sort", (output, code) == ("ready\ncaught\nfinally\nafter\n", 0), output, errors, code)


def memory(folder):
    text = """
rows = []
try:
    while True:
        rows.append("x" * 1000 + str(len(rows)))
except MemoryError as error:
    n = len(rows)
    rows = None
    print(type(error).__name__, n > 1000)
print(sum(range(1000)))
"""
    output, errors, code, _ = run(folder, text, "--max-memory", "100M")
    check("MemoryError is caught", (output, code) == ("MemoryError True\n499500\n", 0), output, errors, code)
    output, errors, code, _ = run(folder, "x = [0]\nwhile True:\n    x = x + x\n", "--max-memory", "90M")
    check("MemoryError is not caught", code == 1 and errors.endswith("MemoryError\n"), output, errors[-400:], code)
    output, errors, code, _ = run(folder, "print(1)\n", "--max-memory", "1K")
    check("no memory for a start", code == 1 and output == "" and errors, output, errors, code)


def recursion(folder):
    text = """
import sys
def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as error:
        print(error)
        return n
print(900 < depth(0) < 1000)
sys.setrecursionlimit(100200)
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
print(down(100000))
"""
    output, errors, code, _ = run(folder, text)
    check("recursion", (output, code) == ("maximum recursion depth exceeded\nTrue\n100000\n", 0), output, errors[-600:], code)
    nested = """
a = []
for i in range(200000):
    a = [a]
try:
    print(len(repr(a)))
except RecursionError as error:
    print(str(error)[:32])
b = []
for i in range(200000):
    b = [b]
try:
    print(a == b)
except RecursionError as error:
    print(str(error)[:32])
"""
    output, errors, code, _ = run(folder, nested)
    check("recursion in C", (output, code) == ("maximum recursion depth exceeded\n" * 2, 0), output, errors[-600:], code)


def on_python(folder):
    loops = {"a loop": "while True:\n    pass\n", "C": "sum(range(10 ** 12))\n", "a sleep": "import time\ntime.sleep(60)\n"}
    for name, text in loops.items():
        for begin, is_written in ("print('begun')\n", name != "C"), ("print('begun', flush=True)\n", True):
            output, errors, code, seconds = run(folder, begin + text, "--timeout", str(LIMIT), backend="python")
            check(f"timeout on Python in {name}", code == 1 and "ML0704" in errors and seconds < SOON and "Traceback" not in errors
                  and output in ("begun\n", "" if not is_written else "begun\n"), output, errors, code, seconds)
    output, errors, code, _ = run(folder, "import sys\nprint('quick')\nsys.exit(7)\n", "--timeout", "60", backend="python")
    check("a limit that is not reached on Python", (output, errors, code) == ("quick\n", "", 7), output, errors, code)
    text = CAUGHT.format(body="while True:\n            pass")
    output, errors, code, _ = run(folder, text, "--timeout", "60", backend="python", interrupt_after=0.2)
    check("Ctrl-C on Python, within a limit", (output, code) == ("ready\ncaught\nfinally\nafter\n", 0), output, errors, code)
    text = "x = []\ntry:\n    while True:\n        x.append('x' * 1000 + str(len(x)))\nexcept MemoryError:\n    n, x = len(x), None\n    print(20000 < n < 100000)\n"
    output, errors, code, _ = run(folder, text, "--max-memory", "64M", backend="python")
    check("MemoryError on Python", (output, errors, code) == ("True\n", "", 0), output, errors, code)


def unwritten(folder):
    """Output that nobody takes, as CPython has it."""
    path = write(folder, "print('x')\n")
    reference = find_python(12)
    for where in (">/dev/full", ">&-", "| true"):
        done = [subprocess.run(["bash", "-o", "pipefail", "-c", f'"$@" {where}', "bash", *command], capture_output=True, check=False,
                               env={name: os.environ[name] for name in ("PATH", "HOME", "ASAN_OPTIONS") if name in os.environ})
                for command in ([CLI, "--backend", "wasm", path], [reference or "false", path])]
        if where == "| true" or not reference:  # it may have taken it
            check(f"output {where}", done[0].returncode in (0, 120), done[0])
        else:
            check(f"output {where}", (done[0].returncode, done[0].stderr) == (done[1].returncode, done[1].stderr), *done)


def usage(folder):
    for option, value in (("--timeout", "-1"), ("--timeout", "soon"), ("--timeout", "1e3"), ("--timeout", ""),
                          ("--max-memory", "0"), ("--max-memory", "10X"), ("--max-memory", "1GB"),
                          ("--backend", "Wasm")):
        output, errors, code, _ = run(folder, "print(1)\n", option, value)
        check(f"{option} {value!r}", code == 2 and output == "" and "ML060" in errors, output, errors, code)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for part in (timeouts, interrupts, memory, recursion, on_python, unwritten, usage):
            part(folder)
    print(f"{n_passed} passed, {n_failed} failed")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main())
