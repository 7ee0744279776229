#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A program that meets on WebAssembly what it lacks, late, is done anew on Python: all is read and shown once.

`root(-8)` is a complex number, which the runtime lacks and nobody can foresee. check_traps.py breaks programs anywhere.
"""
import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402
from differential_run import CLI, has_wasm, outcome_of  # noqa: E402

LACK = "def root(x): return x ** 0.5\n"
PROGRAMS = {
    "nothing shown": "print(root(-8))",
    "flushed": "print('é', flush=True)\nprint(root(-8))",
    "much": "for i in range(5000):\n    print(i, 'é')\nprint(root(-8))",
    "much after it": "print('a', flush=True)\nprint(root(-8))\nfor i in range(5000):\n    print(i)",
    "standard error": "import sys\nprint('a', file=sys.stderr)\nprint('b')\nprint(root(-8))\nprint('c', file=sys.stderr)",
    "no newline": "print('a', end='', flush=True)\nprint(root(-8))",
    "input": "print(input('? '))\nprint(root(-8))\nprint(input('! '))",
    "input to its end": "print(input())\nprint(input())\ntry:\n    input()\nexcept EOFError as e:\n    print(e)\nprint(root(-8))\n"
                        "try:\n    input()\nexcept EOFError as e:\n    print(e)",
    "an exception": "print('a', flush=True)\nprint(root(-8))\n1 / 0",
    "an exit code": "import sys\nprint('a', flush=True)\nprint(root(-8))\nsys.exit(3)",
    "caught": "print('a', flush=True)\ntry:\n    print(root(-8))\nexcept BaseException as e:\n    print(e)\nfinally:\n    print('f')",
    "equal numbers": "def same(a, b): return a is b\nprint(same(1, 2), flush=True)\nprint(same(2**90, 2**90), same(0.5, 0.5))",
    "equal texts": "def same(a, b): return a is not b\nprint(same('a', 'b'), flush=True)\nprint(same('a b', 'a b'), same((1,), (1,)))",
    "streams": "import sys\nprint(1, flush=True)\nprint(2, file=sys.stderr)\nroot(-8)\nprint(sys.stdout, sys.stderr)",
}
INPUT = b"Ada\nMar\xc3\xada"
DIFFERENT = "n = hash('abc') % 1000\nprint('x' * n, flush=True)\nroot(-8)\nprint('end')\n"
n_passed = n_failed = 0


def check(name, ok, *details):
    global n_passed, n_failed
    n_passed, n_failed = n_passed + bool(ok), n_failed + (not ok)
    if not ok:
        print(f"FAILED {name}", *details, sep="\n    ")


def write(folder, text):
    path = Path(folder, "prog.py.ml")
    path.write_text(LACK + text + "\n", encoding="utf-8")
    return path


def execute(command, environment):
    return subprocess.run(command, input=INPUT, capture_output=True, env=environment, timeout=120, check=False)


def same_as_python(folder, python, environment):
    for name, text in PROGRAMS.items():
        path = write(folder, text)
        for more in {}, {"PYTHONUNBUFFERED": "1"}:  # the second time out of the cache
            got, expected = (outcome_of(execute(command, {**environment, **more}))
                             for command in ([CLI, "run", "--backend", "auto", path], [python, path]))
            check(f"{name} {more}", got.is_like(expected), got, expected)
            if expected.status == 0:
                check(f"standard error of {name}", got.errors == expected.errors, got, expected)


def modules(folder, environment):
    """What is warned of in a module comes between no two lines that are compared: on WebAssembly it was not said."""
    module = Path(folder, "warns.ml")
    module.write_text("x = 5\nprint(x is 5)\n", encoding="utf-8")
    path = write(folder, "import sys\nprint('a', file=sys.stderr)\nimport warns\nprint('b', file=sys.stderr)\nroot(-8)")
    got = outcome_of(execute([CLI, "run", "--backend", "auto", path], environment))
    check("a module that is warned of", (got.output, got.errors, got.status) == ("True\n", "a\nb\n", 0), got)
    module.unlink()


def on_terminal(command, environment, lines):
    """What a terminal shows while `lines` are typed ahead."""
    master, slave = pty.openpty()
    os.write(master, "".join(line + "\n" for line in lines).encode())
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment) as process:
        os.close(slave)
        shown = b""
        try:
            while piece := os.read(master, 4096):
                shown += piece
        except OSError:  # the other end is closed
            pass
    os.close(master)
    return shown.decode(), process.returncode


def terminals(folder, environment):
    path = write(folder, "a = input('one? ')\nb = input('two? ')\nprint(root(-8))\nprint(a, b, input('three? '), input())")
    shown = [on_terminal([CLI, "run", "--backend", backend, path], environment, ["1", "2", "3", "4"])
             for backend in ("auto", "python")]
    check("a terminal", shown[0] == shown[1] and "1 2 3 4" in shown[0][0], *shown)


def differences(folder, environment):
    """A program that does something else the second time, more or less: its texts' hashes are random."""
    path = write(folder, DIFFERENT)
    for seed in range(1, 9):
        done = execute([CLI, "run", "--ui-lang", "en", path], {**environment, "PYTHONHASHSEED": str(seed)})
        check(f"another hash, seed {seed}", done.returncode == 1 and set(done.stdout) <= set(b"x\n") and done.stdout.count(b"\n") == 1
              and b"ML0705" in done.stderr and b"Traceback" not in done.stderr, done)


def main():
    python = reference.find_python(12)
    if not Path(CLI).exists() or not has_wasm() or python is None:
        print("there is no WebAssembly in this build, or no python3.12")
        return 77
    kept = ("PATH", "HOME", "ASAN_OPTIONS", "MULTILINGUAL_WASMTIME")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment.update(LC_ALL="C.UTF-8", NO_COLOR="1", MULTILINGUAL_PYTHON=str(python))
    with tempfile.TemporaryDirectory() as folder:
        environment["MULTILINGUAL_CACHE"] = str(Path(folder, "cache"))
        same_as_python(folder, python, environment)
        modules(folder, environment)
        terminals(folder, environment)
        differences(folder, environment)
    print(f"{n_passed} passed, {n_failed} failed")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main())
