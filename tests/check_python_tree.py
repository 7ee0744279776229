#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The tree that `multilingual compile --emit tree` makes of a file of CPython's own library, rebuilt by the code of
src/backend/boot.py, is CPython's: ast.dump is the same, positions included."""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build/release/multilingual")
SAMPLE = 120
ALWAYS = ("test_grammar.py", "test_fstring.py", "test_patma.py", "test_type_params.py", "test_string_literals.py",
          "test_unicode_identifiers.py", "test_unparse.py", "test_long.py", "test_asyncgen.py", "logger.py")

# Run by the reference: a line `PATH N` and N bytes of our tree on standard input for each file (N: -1 if we refuse it);
# a line on standard output: `same`, `refused` (by CPython), or what differs. CPython 3.12.1 has an empty constant
# behind the last field of a format specification, which later ones leave out.
COMPARE = r"""
import ast, marshal, sys, time, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)
boot = {"__name__": "multilingual"}
exec(open(sys.argv[1], encoding="utf-8").read(), boot)
spent = n_nodes = 0

def without_empty(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            values = node.format_spec.values
            values[:] = [item for item in values if not (isinstance(item, ast.Constant) and item.value == "")]
    return tree

def verdict(path, data):
    global spent, n_nodes
    with open(path, "rb") as file:
        text = file.read()
    try:
        theirs = ast.parse(text, path)
        compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return "refused"
    if data is None:
        return "we refuse it"
    start = time.process_time()
    tree = marshal.loads(data)
    tree = marshal.loads(tree[1]) if len(tree) == 2 else tree
    ours = boot["module_of"](tree)
    spent += time.process_time() - start
    n_nodes += sum(count for _, count in tree[5])
    left, right = (ast.dump(without_empty(tree), include_attributes=True) for tree in (ours, theirs))
    at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), None)
    if at is None and len(left) == len(right):
        return "same"
    return f"...{left[(at or 0) - 100:(at or 0) + 60]}... is not ...{right[(at or 0) - 100:(at or 0) + 60]}...".replace("\n", "\\n")

while line := sys.stdin.buffer.readline():
    path, size = line.decode().rsplit(" ", 1)
    print(verdict(path, sys.stdin.buffer.read(int(size)) if int(size) >= 0 else None), flush=True)
print(f"rebuilt: {n_nodes} nodes, {spent / max(n_nodes, 1) * 1e6:.2f} microseconds each", file=sys.stderr)
"""


def tree_of(path):
    done = subprocess.run([CLI, "compile", "--emit", "tree", "--lang", "en", path], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, timeout=300, check=False)
    return done.stdout if done.returncode == 0 else None


def main():
    python = reference.find_python(12)
    if not Path(CLI).exists() or python is None:
        print(f"{CLI} is not built" if python else "no Python 3.12 here")
        return 77
    _, paths = reference.library(python)
    paths = reference.sample(paths, SAMPLE, ALWAYS)
    with ThreadPoolExecutor(2) as pool:
        trees = list(pool.map(tree_of, paths))
    request = b"".join(f"{path} {-1 if tree is None else len(tree)}\n".encode() + (tree or b"") for path, tree in zip(paths, trees))
    done = subprocess.run([python, "-c", COMPARE, SOURCE / "src/backend/boot.py"], input=request, stdout=subprocess.PIPE, check=True)
    n_passed = n_failed = n_refused = 0
    for path, verdict in zip(paths, done.stdout.decode(errors="replace").splitlines(), strict=True):
        n_passed += verdict == "same"
        n_refused += verdict == "refused"
        if verdict not in ("same", "refused"):
            n_failed += 1
            print(f"FAILED {path}: {verdict}")
    print(f"{n_refused} files that CPython refuses")
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
