#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What gen/python makes of a program for 3.11 and for 3.12 does what the program says.

tests/lower/NAME.py is a 3.12 program: CPython 3.12's output is what both versions must print. NAME.xx.ml says the same
as NAME.py in another language.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")


def our_source(path, minor):
    run = subprocess.run([BUILD / "driver" / "python_driver", str(minor)], check=True, stdout=subprocess.PIPE,
                         input=f"{path}\n".encode())
    header, _, rest = run.stdout.partition(b"\n")
    word, *_ = header.split(b" ")
    if word != b"source":
        return None, header.decode()
    return rest[:-1], ""


def output_of(python, source, folder):
    path = Path(folder, "program.py")
    path.write_bytes(source)
    run = subprocess.run([python, path.name], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"})
    return run.stdout.decode("utf-8", "replace") + (f"exit {run.returncode}\n" if run.returncode else "")


def main():
    oracle = reference.find_python(12)
    if oracle is None:
        print("there is no Python 3.12 to compare with")
        return 77
    pythons = {minor: python for minor in (11, 12) if (python := reference.find_python(minor))}
    n_passed = n_failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((SOURCE / "tests" / "lower").iterdir()):
            original = path.with_name(path.name.split(".")[0] + ".py")
            expected = output_of(oracle, original.read_bytes(), folder)
            for minor, python in pythons.items():
                source, refused = our_source(path, minor)
                found = refused if source is None else output_of(python, source, folder)
                if found == expected and not expected.endswith("exit 1\n"):
                    n_passed += 1
                    continue
                n_failed += 1
                print(f"{path.name} for 3.{minor}\n--- expected\n{expected}--- found\n{found}")
    if 11 not in pythons:
        print("no Python 3.11: what is lowered for it did not run")
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
