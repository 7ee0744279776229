#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""The programs of tests/programs/wasm have one right answer: every supported CPython gives it, with any hash seed.

Otherwise they could accuse a back end of what isn't its fault. Each must end within SECONDS too, and well, unless its
name begins with `uncaught`. A program with the line `# since: 3.12` is asked of no older one. Programs whose answer
is not CPython's own (another language without an English twin) are left to tests/differential. A sample is run, all with
ML_TEST_ALL=1 or of the folders that are named.
usage: check_program_references.py [FOLDER…]
"""
import os
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import program_files  # noqa: E402
import reference  # noqa: E402
from differential_run import Runner, SOURCE, difference  # noqa: E402

MINORS = (12, 11)
SAMPLE = 30
SECONDS = 2.0  # on a busy machine; alone each takes a quarter of that at most


class PlainRunner(Runner):
    def environment(self, program, **more):
        return super().environment(program, PYTHONHASHSEED=self.hash_seed, **more)

    def __init__(self, python, minor, hash_seed):
        super().__init__(python)
        self.minor = minor
        self.hash_seed = hash_seed


def answer(runner, program):
    """The program's Outcome and how many seconds of the processor it took, at least."""
    with tempfile.TemporaryDirectory() as name:
        main = program.stage(Path(name))
        if program.is_folder:
            main = runner.as_python(Path(name), main, is_lowered=False)
        start = time.perf_counter()
        outcome = runner.execute([runner.python, main.name, *program.arguments], program, main.parent)
        return outcome, time.perf_counter() - start


def faults(runners, program):
    expected, seconds = answer(runners[0], program)
    found = [f"took {seconds:.1f} s"] if seconds > SECONDS else []
    if expected.status == 0 and not expected.output:
        found.append("prints nothing")
    if expected.status != (1 if Path(program.name).name.startswith("uncaught") else 0) or "SyntaxError" in expected.last:
        found.append(f"ends with {expected.status}: {expected.last}")
    is_new = any(re.search(r"^# since: 3\.12$", path.read_text(encoding="utf-8"), re.M) for path in program.files)
    for runner in runners[1:]:
        if is_new and runner.minor < 12:
            continue
        who = f"{Path(runner.python).resolve().name} (hash seed {runner.hash_seed})"
        found.extend(difference(who, Path(runners[0].python).resolve().name, answer(runner, program)[0], expected))
    return found


def english(programs):
    """Those that CPython can run as they are: without a language in the name or at the top of a file."""
    packs = [path.read_text(encoding="utf-8") for path in (SOURCE / "languages").glob("*.lang")]
    words = {word for pack in packs for word in re.search(r"^header *= *(.*)$", pack, re.M)[1].split(" | ")}
    return [program for program in programs if all(len(path.suffixes) == 1 and not program_files.says_its_language(path, words)
                                                   for path in program.files)]


def main():
    folders = sys.argv[1:] or [SOURCE / "tests/programs/wasm"]
    pythons = [(python, minor) for minor in MINORS if (python := reference.find_python(minor))]
    if not pythons:
        print("no Python to compare with")
        return 77
    runners = [PlainRunner(python, minor, seed) for python, minor in pythons for seed in ("0", "1")]
    programs = english(program for folder in folders for program in program_files.find(folder))
    programs = programs if sys.argv[1:] else reference.sample(programs, SAMPLE)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(lambda program: faults(runners, program), programs))
    for program, found in zip(programs, results):
        if found:
            print(f"FAILED {program.name}\n    " + "\n    ".join(found))
    n_failed = sum(map(bool, results))
    print(f"{len(programs) - n_failed} passed, {n_failed} failed")
    return 1 if n_failed or not programs else 0


if __name__ == "__main__":
    sys.exit(main())
