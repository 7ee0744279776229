#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every module that the compiler writes is valid for an engine that we did not write: V8, in one Node process.

The programs of tests/programs/wasm, tests/gen and the examples (a sample, all with ML_TEST_ALL=1) and random ones
(tests/generate) go through `compile --emit wasm`; the runtime is looked at as well. A module without its last byte and
one whose function gives another type must be refused. Programs that still go to Python have no module: they are counted.
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
from generator.program import make_program
from wasm_engines import BUILD, Node, SOURCE

CLI = os.environ.get("ML_CLI") or str(BUILD / "multilingual")
FOLDERS = ("tests/programs/wasm", "tests/gen", "examples")
SAMPLE = 60
N_RANDOM = 1000 if reference.WHOLE else 20
MAX_SHOWN = 20
LACK = "ML0705"
RETURNS_I64 = bytes.fromhex("0061736d01000000" "0105016000017e" "03020100" "0a06010400")  # and then a body


def module_of(main):
    """(module, what the compiler said)"""
    done = subprocess.run([CLI, "compile", "--emit", "wasm", "--ui-lang", "en", main], capture_output=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}, check=False)
    said = done.stderr.decode("utf-8", "replace")  # warnings, too
    return (done.stdout, "") if done.returncode == 0 and done.stdout else (None, said or f"status {done.returncode}")


def mains():
    paths = [program.main for folder in FOLDERS for program in program_files.find(SOURCE / folder)]
    return reference.sample(sorted(paths), SAMPLE)


def random_mains(folder):
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats the {N_RANDOM} random programs)")
    for i in range(N_RANDOM):
        path = folder / f"{seed}-{i}.ml"
        path.write_text(make_program(f"{seed}-{i}"), encoding="utf-8")
        yield path


def controls():
    """(name, module, whether it is valid)"""
    runtime = (BUILD / "runtime.wasm").read_bytes()
    yield "the runtime", runtime, True
    yield "the runtime without its last byte", runtime[:-1], False
    yield "an i64 returned", RETURNS_I64 + bytes.fromhex("42000b"), True
    yield "an i32 returned for an i64", RETURNS_I64 + bytes.fromhex("41000b"), False


def main():
    node = Node.find()
    if node is None:
        print("there is no node that knows try_table")
        return 77
    if not Path(CLI).exists():
        print(f"{CLI} is not built")
        return 77
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        paths = [*mains(), *random_mains(Path(folder))]
        emitted = list(zip(paths, pool.map(module_of, paths)))
    cases = list(controls()) + [(path.name, wasm, True) for path, (wasm, _) in emitted if wasm is not None]
    faults = [f"{path.name}: no module: {said.strip()[:300]}"
              for path, (wasm, said) in emitted if wasm is None and LACK not in said]
    faults += [f"{name}: V8 says {verdict}" for (name, _, expected), verdict
               in zip(cases, node.validate([wasm for _, wasm, _ in cases])) if verdict != expected]
    for fault in faults[:MAX_SHOWN]:
        print(f"FAILED {fault}")
    n_lacking = sum(LACK in said for _, (_, said) in emitted)
    print(f"{n_lacking} programs go to Python")
    if n_lacking * 10 > len(emitted):
        faults.append("too many")
        print("FAILED these are too many to say that modules were tested")
    print(f"{len(cases) - len(faults)} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
