#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Programs run by `multilingual` behave as they do under python3: output, errors, exit status.

The programs of tests/programs/ are English, so that CPython can run the same text: from a file, with -c, from standard
input. What goes to standard error must be the same apart from the sentence that explains an uncaught exception, and
the compiler's warnings, which are as many as Python's. A line `# test: key=value ...` at the top says how:

    args        arguments of the program                input       what it reads
    env         a further environment variable          forms       file: it can't be run with -c or from standard input
    refused     how many warnings are errors, because of which Python does not run it
    explained   how many uncaught exceptions are explained, where that is not plain from CPython's output

Each is run from a file and in one of the other ways by chance; with ML_TEST_ALL=1 in all, and by every supported
version that is here, not only the reference.
"""
import os
import random
import re
import shlex
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build/release/multilingual")
SENTENCES = re.findall(r"^EXPLAIN_\w+ += (.*)$", (SOURCE / "languages/en.lang").read_text(encoding="utf-8"), re.M)
EXPLANATION = re.compile(rf"^(?:  \| )?(?:{'|'.join(map(re.escape, SENTENCES))})\n", re.MULTILINE)
THEIR_WARNING = re.compile(r"^\S+:\d+: SyntaxWarning: .*\n(?:  \S.*\n)?", re.MULTILINE)
OUR_WARNING = re.compile(r"^\S+:\d+:\d+: warning ML\d+: .*\n(?:    .*\n){2}", re.MULTILINE)
VOLATILE = re.compile(r"0x[0-9a-f]{6,}")
KEPT = ("PATH", "HOME", "LANG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")
SECONDS = 120
n_passed = n_failed = 0


def check(name, ok, *details):
    global n_passed, n_failed
    n_passed, n_failed = n_passed + bool(ok), n_failed + (not ok)
    if not ok:
        print(f"FAILED {name}")
        for detail in details:
            print("    " + str(detail).replace("\n", "\n    "))


def environment(python, **more):
    return {**{name: os.environ[name] for name in KEPT if name in os.environ}, "LC_ALL": "C.UTF-8",
            "MULTILINGUAL_PYTHON": python, "MULTILINGUAL_BACKEND": "python", **more}


def run(command, folder, environment, data=""):
    """(output, errors, exit status); one that KeyboardInterrupt ended has 130 as in a shell, whoever ended it."""
    done = subprocess.run(command, cwd=folder, env=environment, input=data.encode(), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=SECONDS, check=False)
    output, errors = (VOLATILE.sub("0x...", text.decode(errors="replace")) for text in (done.stdout, done.stderr))
    is_interrupt = done.returncode == -signal.SIGINT and "KeyboardInterrupt" in errors
    return output, errors, 130 if is_interrupt else done.returncode


def options_of(text):
    first = text.partition("\n")[0]
    options = dict(item.split("=", 1) for item in shlex.split(first[len("# test:"):])) if first.startswith("# test:") else {}
    return {key: value.replace("\\n", "\n") for key, value in options.items()}


def commands(form, path, text, arguments):
    """The end of the command line, the same for both, and what standard input is to hold (None: as the test says)."""
    if form == "file":
        return [path.name, *arguments], None
    return (["-c", text, *arguments], None) if form == "code" else (["-", *arguments], text)


def forms_of(options, chance):
    if options.get("forms") == "file":
        return ["file"]
    return ["file", "code", "stdin"] if reference.WHOLE else ["file", chance.choice(["code", "stdin"])]


def compare(python, path, folder, chance):
    text = path.read_bytes().decode()
    options = options_of(text)
    folder = folder / f"{path.parent.name}-{path.stem}"  # of its own: other programs would be modules beside it
    folder.mkdir(exist_ok=True)
    (folder / path.name).write_bytes(text.encode())
    variables = environment(python, **dict([options["env"].split("=", 1)] if "env" in options else []))
    for form in forms_of(options, chance):
        end, data = commands(form, path, text, shlex.split(options.get("args", "")))
        data = options.get("input", "") if data is None else data
        theirs = run([python, *end], folder, variables, data)
        ours = run([CLI, "run", "--lang", "en", *end], folder, variables, data)
        is_uncaught = theirs[2] in (1, 130) and re.search(r"^(Traceback|  File|  \+ Exception Group|KeyboardInterrupt)", theirs[1], re.M)
        n_expected = int(options.get("explained", bool(is_uncaught)))
        errors, n_explained = EXPLANATION.subn("", ours[1])
        errors, n_warnings = OUR_WARNING.subn("", errors)
        their_errors, n_their_warnings = THEIR_WARNING.subn("", theirs[1])
        n_their_warnings += int(options.get("refused", 0))
        same = (ours[0], errors, ours[2], n_warnings) == (theirs[0], their_errors, theirs[2], n_their_warnings)
        check(f"{path.parent.name}/{path.name} ({form}, {Path(python).resolve().name})", same and n_explained == n_expected,
              f"CPython: {theirs[2]}\n{theirs[0]}---\n{theirs[1]}",
              f"we: {ours[2]}, {n_explained} explanations, {n_expected} expected\n{ours[0]}---\n{ours[1]}")


def pythons():
    """The reference first; without it, an older or a newer one that users may have."""
    found = [python for python in map(reference.find_python, (12, 11, 13, 14)) if python]
    if found and not reference.find_python(12):
        print("no Python 3.12 here: compared with another")
    return found if reference.WHOLE else found[:1]


def main():
    if not Path(CLI).exists():
        print(f"{CLI} is not built")
        return 77
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats this run)")
    chance = random.Random(seed)
    programs = sorted((SOURCE / "tests/programs").glob("*/*.ml"))
    with tempfile.TemporaryDirectory() as folder:
        for python in pythons():
            for path in programs:
                compare(python, path, Path(folder), chance)
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
