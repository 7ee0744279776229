#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The programs of tests/programs/wasm and the examples in all languages do the same on every back end as under python3.

tests/differential runs a sample of them, all with ML_TEST_ALL=1. In a build without WebAssembly it is the Python back end
that is compared.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402
from differential_run import CLI, SOURCE, has_wasm  # noqa: E402

SAMPLE = "50"


def main():
    if not Path(CLI).exists():
        print(f"{CLI} is not built")
        return 77
    if not reference.find_python(12):
        print("no Python 3.12 here: the Python back end would be compared with another")
        return 77
    options = [] if reference.WHOLE else ["--sample", SAMPLE]
    if os.environ.get("ML_TEST_SEED"):
        options += ["--seed", os.environ["ML_TEST_SEED"]]
    if not has_wasm():
        options.append("--skip-wasm")
    done = subprocess.run([sys.executable, SOURCE / "tests/differential", "--quiet", "--coverage", *options,
                           SOURCE / "tests/programs/wasm", SOURCE / "examples"], stdout=subprocess.PIPE, text=True, check=False)
    print(done.stdout)
    totals = re.search(r"(\d+) same, (\d+) different, (\d+) sent to Python", done.stdout)
    same, different, sent = map(int, totals.groups()) if totals else (0, 1, 0)
    print(f"{same + sent} passed, {different} failed")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
