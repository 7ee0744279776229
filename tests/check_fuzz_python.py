#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Random Python programs (random_python.py): CPython's verdict and tree are ours, in text, in the tree that the back end
gets, and in every language.

For each program that CPython 3.12 accepts, the source that gen/python makes of it has CPython's ast.dump, and what it
makes for 3.11 compiles there; the tree of `--emit tree` is CPython's with all positions; printed in each of the 17
languages, with and without its own word orders, it reads as the same program. What CPython refuses is refused.
ML_TEST_SEED=N repeats a run, ML_TEST_ALL=1 takes many more programs; ML_FUZZ_KEEP=DIR keeps those that fail.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import check_print  # noqa: E402
import check_python_source  # noqa: E402
import check_python_tree  # noqa: E402
import random_python  # noqa: E402
import reference  # noqa: E402

N_PROGRAMS = int(os.environ.get("ML_FUZZ_PROGRAMS") or (20_000 if reference.WHOLE else 60 if os.environ.get("ML_SANITIZE") else 250))
N_BATCH = 1000
MAX_SHOWN = 10
STRICTER_OLDER = "rebind comprehension iteration variable"  # 3.11 takes the x of `for a[x] in` for one

n_passed = n_failed = 0


def count(title, verdicts):
    """`verdicts`: (path, what is wrong or "")."""
    global n_passed, n_failed
    tally = Counter()
    for path, wrong in verdicts:
        tally[bool(wrong)] += 1
        if wrong and tally[True] <= MAX_SHOWN:
            print(f"{title}: {path.stem}: {wrong}")
        if wrong and os.environ.get("ML_FUZZ_KEEP"):
            shutil.copy(path, os.environ["ML_FUZZ_KEEP"])
    n_passed += tally[False]
    n_failed += tally[True]


def other_words():
    """The words of all languages that Python could have as names."""
    packs = (check_print.SOURCE / "languages").glob("*.lang")
    words = {word for pack in packs for word in check_print.words_of(pack) if word.isidentifier()}
    return sorted(words - set(check_print.PYTHON_WORDS))


def check_source(python, minor, paths):
    """Returns the paths of the programs that were accepted."""
    accepted = []
    verdicts = []
    for path, verdict in check_python_source.compare(python, paths, minor, minor != 12):
        is_fine = verdict in ("same", "both-refuse") or (minor == 11 and STRICTER_OLDER in verdict)
        verdicts.append((Path(path), "" if is_fine else verdict))
        if verdict == "same":
            accepted.append(Path(path))
    count(f"source for 3.{minor}", verdicts)
    return accepted


def check_trees(python, paths):
    with ThreadPoolExecutor(2) as pool:
        trees = list(pool.map(check_python_tree.tree_of, paths))
    request = b"".join(f"{path} {-1 if tree is None else len(tree)}\n".encode() + (tree or b"") for path, tree in zip(paths, trees))
    done = subprocess.run([python, "-c", check_python_tree.COMPARE, check_print.SOURCE / "src/backend/boot.py"], input=request,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    lines = done.stdout.decode(errors="replace").splitlines()
    count("tree", ((path, "" if verdict == "same" else verdict) for path, verdict in zip(paths, lines, strict=True)))


def check_languages(paths):
    wrong = {}
    lines = check_print.run(paths)
    for i, line in enumerate(lines):
        word, *rest = line.split(" ")
        if word in ("differs", "unstable", "refused"):
            wrong.setdefault(rest[-1], "\n".join([line] + [more for more in lines[i + 1:i + 5] if more.startswith("    ")]))
    count("languages", ((path, wrong.get(str(path), "")) for path in paths))


def main():
    pythons = {minor: reference.find_python(minor) for minor in (11, 12)}
    if pythons[12] is None:
        print("no Python 3.12 here")
        return 77
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000_000))
    words = other_words()
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats this run)")
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, N_PROGRAMS, N_BATCH):
            paths = [Path(folder, f"random_{seed + i}.py") for i in range(start, min(start + N_BATCH, N_PROGRAMS))]
            for path in paths:
                path.write_text(random_python.program(int(path.stem.split("_")[1]), words), encoding="utf-8", newline="")
            accepted = check_source(pythons[12], 12, paths)
            if pythons[11]:
                check_source(pythons[11], 11, accepted)
            check_trees(pythons[12], accepted)
            check_languages(accepted)
            for path in paths:
                path.unlink()
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
