#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A defect of the engine, injected wherever a program of tests/traps may be, leaves the result CPython's, printed once.

MULTILINGUAL_FUEL=N makes WebAssembly trap after N instructions, and Python does the program anew. A program that says
`python` stands in for that one here, so that what WebAssembly had printed shows: nothing before the program flushes, then
the beginning of the right output. All of these late runs, and a sample of the others, are repeated with the real Python:
together they print the right output once. With enough fuel the whole result is WebAssembly's. ML_TEST_ALL=1 tries each N
of short runs and one in STRIDE of long ones: fuel is looked at where functions and rounds of loops begin.
usage: check_traps.py [PROGRAM …]
"""
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import program_files
import reference
from differential_run import CLI, SOURCE, has_wasm, outcome_of

SEED = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000_000))
CHANCE = random.Random(SEED)
SHORT, STRIDE = 4000, 7
N_SAMPLE = 10 if os.environ.get("ML_SANITIZE") else 30
N_REAL = 20 if reference.WHOLE else 2
ALWAYS = (1, 2, 3, 10)
SHOWS_EARLY = {"flushed", "long_output", "input"}
STAND_IN = "#!/bin/sh\necho python\n"
STOOD_IN = "python\n"
FELL_BACK, LATE, RAN, WRONG = "fell back", "broke late", "ran", "wrong"
MAX_SHOWN, MAX_COLUMNS = 20, 600


class Trapped:
    """One program, run with as much fuel as is asked for."""

    def __init__(self, program, python, stand_in):
        self.program, self.python, self.stand_in = program, python, stand_in
        self.name = program.main.stem
        done = subprocess.run([python, program.main], input=program.data, capture_output=True, check=False)
        self.expected = outcome_of(done)

    def run(self, fuel, python):
        done = subprocess.run([CLI, "run", "--backend", "auto", "--ui-lang", "en", self.program.main], capture_output=True,
                              input=self.program.data, timeout=120, check=False,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "MULTILINGUAL_FUEL": str(fuel),
                                   "MULTILINGUAL_PYTHON": str(python)})
        return outcome_of(done)

    def kind(self, fuel):
        """(kind, outcome)"""
        got = self.run(fuel, self.stand_in)
        if (got.output, got.status, got.errors) == (STOOD_IN, 0, ""):
            return FELL_BACK, got
        if got.is_like(self.expected):
            return RAN, got
        is_late = got.status == 0 and got.output.endswith(STOOD_IN) and self.name in SHOWS_EARLY
        if is_late and self.expected.output.startswith(got.output.removesuffix(STOOD_IN)):
            got = self.run(fuel, self.python)
            if got.is_like(self.expected):
                return LATE, got
        return WRONG, got

    def need(self):
        """The least fuel with which it runs to its end."""
        low, high = 0, 1024
        while self.kind(high)[0] != RAN:
            low, high = high, high * 2
            if high > 1 << 32:
                return None
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.kind(middle)[0] == RAN else (middle, high)
        return high

    def amounts(self, need):
        if not reference.WHOLE:
            return sorted({*ALWAYS, need - 1, *(CHANCE.randrange(1, need) for _ in range(N_SAMPLE))})
        return range(1, need) if need <= SHORT else range(1 + CHANCE.randrange(STRIDE), need, STRIDE)


def faults_of(trapped, pool):
    """What is wrong with one program: how many runs there were, and lines."""
    need = trapped.need()
    if need is None:
        return 0, ["does not run on WebAssembly"]
    amounts = list(trapped.amounts(need))
    kinds, faults = {}, []
    for fuel, (kind, got) in zip(amounts, pool.map(trapped.kind, amounts)):
        kinds.setdefault(kind, []).append(fuel)
        if kind == WRONG:
            faults.append(f"fuel {fuel} of {need}: {got}")
    if kinds.get(RAN):
        faults.append(f"runs with {kinds[RAN][0]} already")
    wanted = {FELL_BACK, LATE} if trapped.name in SHOWS_EARLY else {FELL_BACK}
    if not faults and set(kinds) != wanted:
        faults.append(f"{ {kind: len(found) for kind, found in kinds.items()} }, not {wanted}")
    for more in (need, need + 1, 2 * need):
        if trapped.kind(more)[0] != RAN:
            faults.append(f"fuel {more} of {need}: does not run")
    fallen = kinds.get(FELL_BACK, [])
    for fuel in CHANCE.sample(fallen, min(N_REAL, len(fallen))):
        got = trapped.run(fuel, trapped.python)
        if not got.is_like(trapped.expected):
            faults.append(f"fuel {fuel} of {need}, on Python: {got}, not {trapped.expected}")
    return len(amounts), faults


def main():
    python = reference.find_python(12)
    if not Path(CLI).exists() or not has_wasm() or python is None:
        print("there is no WebAssembly in this build, or no python3.12")
        return 77
    print(f"seed {SEED} (ML_TEST_SEED={SEED} repeats it)")
    n_runs = n_passed = n_failed = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        stand_in = Path(folder) / "python3"
        stand_in.write_text(STAND_IN)
        stand_in.chmod(0o755)
        for program in program_files.find(SOURCE / "tests" / "traps"):
            if sys.argv[1:] and program.main.stem not in sys.argv[1:]:
                continue
            n, faults = faults_of(Trapped(program, python, stand_in), pool)
            n_runs += n
            n_passed += not faults
            n_failed += bool(faults)
            for fault in faults[:MAX_SHOWN]:
                print(f"FAILED {program.name}: {fault}"[:MAX_COLUMNS])
            if reference.WHOLE:
                print(f"{program.name}: {n} traps", flush=True)
    print(f"{n_runs} traps")
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
