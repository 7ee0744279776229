#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Random programs (tests/generate) behave on every back end as under python3.

N programs of a fresh seed, which is printed: ML_TEST_SEED=SEED repeats them, ML_TEST_ALL=1 or an argument N takes more.
At least WASM_SHARE of them must run on WebAssembly; the Python back end then runs one in PYTHON_EVERY. A program that
differs is kept in the folder that is named; tests/shrink makes it smaller.
usage: check_random_programs.py [N]
"""
import os
import random
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import program_files  # noqa: E402
import reference  # noqa: E402
from differential_run import CLI, DIFFERENT, SAME, SENT, Runner, Verdict, has_wasm  # noqa: E402
from generator.program import make_program  # noqa: E402

N_SMALL, N_LARGE = 40, 2000
BATCH = 50
PYTHON_EVERY = 10
WASM_SHARE, SMALL_SHARE = 0.95, 0.85  # of a small sample


class QuickRunner(Runner):
    """Asks the command less: the programs are English, and `explain` matters where something is different."""

    def is_english(self, program):
        return True

    def judge(self, program):
        if self.with_wasm and not self.with_python and self.on_backend("wasm", program).is_like(self.reference(program)):
            return Verdict(program, SAME)
        return super().judge(program)


def make_batch(folder, seed, numbers):
    for i in numbers:
        (folder / f"{seed}-{i}.ml").write_text(make_program(f"{seed}-{i}"), encoding="utf-8")
    return [program_files.find(folder / f"{seed}-{i}.ml")[0] for i in numbers]


def report(verdict, kept):
    text = verdict.program.main.read_bytes()
    path = kept / verdict.program.name
    path.write_bytes(text)
    print(f"FAILED {verdict.program.name}, kept as {path}")
    for line in verdict.details:
        print(f"    {line}", flush=True)


def run(runners, seed, n, kept):
    """How many programs there were of each kind. `runners`: in turn."""
    kinds, reasons = Counter(), Counter()
    judges = [runner.judge for runner in runners]
    for start in range(0, n, BATCH):
        with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
            programs = make_batch(Path(folder), seed, range(start, min(start + BATCH, n)))
            for verdict in pool.map(lambda i, program: judges[i % len(judges)](program), range(len(programs)), programs):
                kinds[verdict.kind] += 1
                reasons.update({reason.text for reason in verdict.reasons})
                if verdict.kind == DIFFERENT:
                    report(verdict, kept)
    for text, count in reasons.most_common(10):
        print(f"sent to Python: {count:5} {text}")
    return kinds


def main():
    if not Path(CLI).exists():
        print(f"{CLI} is not built")
        return 77
    python = reference.find_python(12)
    if not python:
        print("no Python 3.12 here: the Python back end would be compared with another")
        return 77
    n = int(sys.argv[1]) if len(sys.argv) > 1 else N_LARGE if reference.WHOLE else N_SMALL
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats these {n} programs)")
    runners = ([QuickRunner(python)] + [QuickRunner(python, with_python=False)] * (PYTHON_EVERY - 1) if has_wasm()
               else [QuickRunner(python, with_wasm=False)])
    kept = Path(tempfile.mkdtemp(prefix="random-programs-"))
    kinds = run(runners, seed, n, kept)
    if not kinds[DIFFERENT]:
        kept.rmdir()
    n_failed = kinds[DIFFERENT]
    if kinds[SENT] > (1 - (WASM_SHARE if n >= N_LARGE else SMALL_SHARE)) * n:
        print(f"FAILED only {n - kinds[SENT]} of {n} programs ran on WebAssembly")
        n_failed += 1
    if not runners[0].with_wasm:
        print("only the Python back end: this build has no other")
    print(f"{n - kinds[DIFFERENT]} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
