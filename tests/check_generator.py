#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Random programs (tests/generate) are the same for the same seed, end soon, and print the same whenever they run."""
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402
from generator.program import make_program  # noqa: E402

N = 200 if reference.WHOLE else 12
SECONDS = 10
n_passed = n_failed = 0


def check(name, ok, detail=""):
    global n_passed, n_failed
    n_passed, n_failed = n_passed + bool(ok), n_failed + (not ok)
    if not ok:
        print(f"FAILED {name}\n    " + str(detail).replace("\n", "\n    "))


def run(python, path, hash_seed):
    done = subprocess.run([python, "-X", "utf8", path], capture_output=True, timeout=SECONDS, check=False,
                          env={"PYTHONHASHSEED": hash_seed, "PATH": os.environ.get("PATH", "")})
    return done.returncode, done.stdout, done.stderr


def check_program(pythons, folder, seed):
    path = folder / f"{seed}.py"
    path.write_text(make_program(seed), encoding="utf-8")
    first = run(pythons[0], path, "0")
    check(f"{seed} ends well", first[0] == 0, first[2].decode()[-400:])
    check(f"{seed} shows no address", not re.search(rb" at 0x[0-9a-f]+>", first[1]), first[1].decode())
    check(f"{seed} prints the same with another hash seed", run(pythons[0], path, "1") == first)


def check_same_text(folder):
    script = Path(__file__).with_name("generate")
    for out in ("a", "b"):
        subprocess.run([sys.executable, script, "--seed", "3", "--count", "2", "--out", folder / out], check=True, stdout=subprocess.DEVNULL)
    texts = [sorted((path.name, path.read_text(encoding="utf-8")) for path in (folder / out).iterdir()) for out in ("a", "b")]
    check("a seed gives the same programs", texts[0] == texts[1] and [name for name, _ in texts[0]] == ["3-0.ml", "3-1.ml"], texts)
    check("two programs of a seed differ", texts[0][0][1] != texts[0][1][1])
    check("another seed gives others", make_program("4-0") != texts[0][0][1])


def main():
    pythons = [python for python in (reference.find_python(12), reference.find_python(11)) if python]
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats this run)")
    with tempfile.TemporaryDirectory() as name:
        check_same_text(Path(name))
        for i in range(N if pythons else 0):
            check_program(pythons, Path(name), f"{seed}-{i}")
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
