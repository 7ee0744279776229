#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the stages of the compiler make of the programs in tests/golden is what stands beside them.

tests/golden/FOLDER/NAME.ml has beside it NAME.STAGE for each stage that it is about: tokens, ast, python, ir, source (with a
language: NAME.source-ja), `diag`: the diagnostics, one a line, as `line:column-line:column NAME "suggestion"`, which
is the same in every language, and `report`: what `check` says of the program. A program without any of them is an
error. `tests/run --bless REGEX` (or ML_BLESS=REGEX)
writes the files anew for the programs whose path matches, and makes `diag` for those that have nothing yet.
"""
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = str(Path(os.environ.get("ML_CLI") or SOURCE / "build" / "multilingual").resolve())
BLESS = os.environ.get("ML_BLESS", "")
GOLDEN = SOURCE / "tests" / "golden"
STAGES = ["tokens", "ast", "python", "source", "ir", "diag", "report"]


def run(*arguments, cwd=None):
    result = subprocess.run([CLI, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=120, cwd=cwd,
                            env={**os.environ, "LANG": "C.UTF-8", "NO_COLOR": "1"})
    return result.returncode, result.stdout.decode("utf-8", "replace"), result.stderr.decode("utf-8", "replace")


def diagnostics(program):
    code, out, err = run("check", "--json", str(program))
    if code not in (0, 1) or err:
        return f"exit {code}\n{out}{err}"
    lines = []
    for diag in json.loads(out):
        place = f"{diag['line']}:{diag['column']}-{diag['end_line']}:{diag['end_column']}"
        hint = f' "{diag["suggestion"]}"' if diag["suggestion"] else ""
        lines.append(f"{place} {diag['name']}{hint}\n")
    return "".join(lines)


def actual(program, stage):
    if stage == "diag":
        return diagnostics(program)
    if stage == "report":
        code, out, err = run("check", program.name, cwd=program.parent)
        return out + err
    stage, _, language = stage.partition("-")
    code, out, err = run("compile", "--emit", stage, *(["--to", language] if language else []), str(program))
    return out if code == 0 else f"exit {code}\n{out}{err}"  # warnings are what `diag` is about


def stages_of(program):
    found = [path.suffix[1:] for path in sorted(program.parent.glob(program.stem.replace("[", "[[]") + ".*"))]
    return [stage for stage in found if stage.partition("-")[0] in STAGES]


def check(program):
    """(passed, list of failures) of one program."""
    name = program.relative_to(GOLDEN).as_posix()
    stages = stages_of(program)
    blessing = bool(BLESS) and re.search(BLESS, name) is not None
    if not stages and not blessing:
        return 0, [f"{name}: no golden file; make one with tests/run --bless {name}"]
    n_passed, failures = 0, []
    for stage in stages or ["diag"]:
        path = program.with_suffix(f".{stage}")
        text = actual(program, stage)
        if blessing:
            path.write_text(text, encoding="utf-8")
        expected = path.read_text(encoding="utf-8")
        if text == expected:
            n_passed += 1
        else:
            failures.append(f"{path.relative_to(SOURCE)} differs; now it is:\n{text}")
    return n_passed, failures


def main():
    programs = sorted(GOLDEN.rglob("*.ml"))
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(check, programs))
    failures = [failure for _, some in results for failure in some]
    for failure in failures:
        print(failure)
    print(f"{sum(n for n, _ in results)} passed, {len(failures)} failed")
    return 1 if failures or not results else 0


if __name__ == "__main__":
    sys.exit(main())
