#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Python source that gen/python makes of the files of CPython's own library is the same program.

For a file that CPython 3.12 accepts our source has, attributes apart, the same ast.dump as CPython's parse of the file;
one that CPython refuses is refused by us, and the other way round. The same for 3.11 and its library. What we make of
3.12's library for 3.11, which can't read all of it, is compiled there. Trees are compared where nothing is lowered.
"""
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402

BUILD = Path(os.environ.get("ML_BUILD") or "build/release")
SAMPLE = 30 if os.environ.get("ML_SANITIZE") else 150
ALWAYS = ["test_grammar.py", "test_fstring.py", "test_patma.py", "test_type_params.py", "test_type_aliases.py",
          "test_string_literals.py", "test_unicode_identifiers.py", "test_generators.py", "test_named_expressions.py",
          "test_syntax.py", "test_tokenize.py", "test_unparse.py", "test_ast.py", "clock.py"]

# Run by the reference: standard input holds `N lowered|plain PATH` and N bytes of our source (N: -1 if we refuse the file); for each
# a line `same`, `both-refuse`, or what differs. argv[1] is "foreign" if the files are of a newer Python.
COMPARE = r"""
import ast, sys, threading, warnings
warnings.simplefilter("ignore")

def read(path):
    with open(path, "rb") as file:
        return file.read()

def tree(source, path):
    text = ast.dump(ast.parse(source, path), include_attributes=False)
    return text if sys.version_info >= (3, 12) else text.replace(", kind='u'", "")  # elsewhere in joined strings in 3.11

def first_difference(left, right):
    at = next((i for i, pair in enumerate(zip(left, right)) if pair[0] != pair[1]), min(len(left), len(right)))
    return f"...{left[max(0, at - 60):at + 60]}... became ...{right[max(0, at - 60):at + 60]}..."

def verdict(path, ours, is_foreign, is_lowered):
    original, accepted = read(path), True
    try:
        compile(original, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        accepted, reason = False, error
    if ours is None:
        return "refused, CPython accepts it" if accepted else "both-refuse"
    if not accepted and not is_foreign:
        return f"accepted, CPython says: {reason}"
    try:
        compile(ours, path, "exec", dont_inherit=True)
        left, right = (tree(original, path), tree(ours, path)) if accepted and not is_lowered else ("", "")
    except (SyntaxError, ValueError) as error:
        return f"our source is refused: {error} in line {getattr(error, 'lineno', 0)}"
    return "same" if left == right else first_difference(left, right)

def main():
    stream = sys.stdin.buffer
    while line := stream.readline():
        size, kind, path = line.decode().rstrip("\n").split(" ", 2)
        ours = stream.read(int(size)) if int(size) >= 0 else None
        print(verdict(path, ours, sys.argv[1] == "foreign", kind == "lowered").replace("\n", "\\n"), flush=True)

threading.stack_size(512 * 1024 * 1024)
sys.setrecursionlimit(100000)
thread = threading.Thread(target=main)
thread.start()
thread.join()
"""


def our_sources(paths, minor):
    """(path, needed minor version or None where we refuse it, our source or the reason) for each file."""
    run = subprocess.run([BUILD / "driver" / "python_driver", str(minor)], check=True, stdout=subprocess.PIPE,
                         input="".join(f"{path}\n" for path in paths).encode())
    data, at = run.stdout, 0
    while at < len(data):
        end = data.index(b"\n", at)
        word, *rest = data[at:end].decode().split(" ", 3)
        at = end + 1
        if word == "source":
            needs, size, path = rest
            yield path, int(needs), data[at:at + int(size)]
            at += int(size) + 1
        else:
            message, line, path = rest
            yield path, None, f"{message} in line {line}"


def compare(python, paths, minor, is_foreign):
    sources = list(our_sources(paths, minor))
    requests = []
    for path, needs, source in sources:
        size, kind = (-1, "plain") if needs is None else (len(source), "lowered" if needs > minor else "plain")
        requests.append(f"{size} {kind} {path}\n".encode() + (source if size >= 0 else b""))
    run = subprocess.run([python, "-c", COMPARE, "foreign" if is_foreign else "own"], input=b"".join(requests),
                         stdout=subprocess.PIPE, check=True)
    verdicts = run.stdout.decode().splitlines()
    if len(verdicts) != len(sources):
        sys.exit(f"{python} answered {len(verdicts)} of {len(sources)} questions")
    for (path, needs, source), verdict in zip(sources, verdicts):
        yield path, verdict if needs is not None or verdict == "both-refuse" else f"{verdict}; we say: {source}"


def check(minor, library_minor, n_sample):
    title = f"3.{minor}" if minor == library_minor else f"3.{library_minor} for 3.{minor}"
    python, newer = reference.find_python(minor), reference.find_python(library_minor)
    if python is None or newer is None:
        print(f"{title}: skipped, there is no Python 3.{minor if python is None else library_minor}")
        return 0, 0
    root, paths = reference.library(newer)
    n_same = n_refused = n_failed = 0
    for path, verdict in compare(python, reference.sample(paths, n_sample, ALWAYS), minor, minor != library_minor):
        n_same += verdict == "same"
        n_refused += verdict == "both-refuse"
        if verdict not in ("same", "both-refuse"):
            n_failed += 1
            print(f"{title}: {Path(path).relative_to(root)}: {verdict}")
    print(f"{title}: {n_same} files are the same program, {n_refused} are refused by both")
    return n_same + n_refused, n_failed


def main():
    results = [check(12, 12, SAMPLE), check(11, 11, SAMPLE // 3), check(11, 12, SAMPLE // 3)]
    n_passed, n_failed = (sum(column) for column in zip(*results))
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
