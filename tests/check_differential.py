#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""tests/differential finds every kind of difference, and calls nothing different that isn't.

The command that it asks is a fake: it runs programs with python3, and does wrong on purpose what a line `# fake:` in the
program says.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
FAKE = r'''#!{python}
import os, re, subprocess, sys

arguments = [a for a in sys.argv[1:] if a not in ("--ui-lang", "en")]
command = arguments[0]
path = next(a for a in arguments[1:] if a.endswith((".ml", ".py")))
text = open(path, encoding="utf-8").read()
faults = re.findall(r"^# fake: (\S+)", text, re.M)
if command == "detect":
    print(f"{path}: " + ("français" if ".fr." in path or "afficher" in text else "English"))
elif command == "compile":
    print(text.replace("afficher", "print"))
elif command == "explain":
    if "explain-fails" in faults:
        sys.exit("explain is broken")
    print("back end: python" if "reason" in text else "back end: wasm")
    for number, line in enumerate(text.splitlines(), 1):
        for match in re.finditer(r"(eval|exec)\(", line):
            print(f"{path}:{number}:{match.start() + 1}: `{match[1]}` needs Python")
else:
    backend = "wasm" if "--backend" in arguments else os.environ["MULTILINGUAL_BACKEND"]
    refuses = backend == "wasm" and ("eval(" in text or "exec(" in text)
    if refuses and "runs-anyway" not in faults:
        if "prints-first" in faults:
            print("started")
        print("error: not supported", file=sys.stderr)
        sys.exit(139 if "refusal-crashes" in faults else 2)
    if "wasm-hangs" in faults and backend == "wasm":
        import time
        time.sleep(60)
    for part in os.listdir():
        os.path.isdir(part) or open(part.partition(".")[0] + ".py", "w").write(open(part).read())
    code = text.replace("afficher", "print")
    done = subprocess.run([sys.executable, "-c", code, *arguments[arguments.index(path) + 1:]], stdin=sys.stdin,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    output, errors, status = done.stdout, done.stderr, done.returncode
    if f"{backend}-output" in faults:
        output = output.replace("2", "3")
    if f"{backend}-short" in faults:
        output = output[:-1]
    if f"{backend}-status" in faults:
        status = 3
    if f"{backend}-last" in faults:
        errors = errors.replace("by zero", "by null")
    sys.stdout.write(output)
    sys.stderr.write(errors)
    sys.exit(status)
'''
FAILS = "print(1)\n1 // 0\n"
# name: (the program's files, the kind that must be found, something that must be shown)
PROGRAMS = {
    "fine.ml": ("print(1, 2)\n", "same", ""),
    "fails.ml": (FAILS, "same", ""),
    "exits.ml": ("print(1)\nraise SystemExit(7)\n", "same", ""),
    "noise.ml": ("import sys\nsys.stderr.write('noise')\nprint(2)\n", "same", ""),
    "reads.ml": ("# test: args='a b' input=x\\ny\\n\nimport sys\nprint(sys.argv[1], input() + input())\n", "same", ""),
    "sent.ml": ("x = 2\nprint(eval('x'))\nexec('x = 1')\n", "sent to Python", "sent.ml:2:7: `eval` needs Python"),
    "other.fr.ml": ("afficher(1, 2)\n", "same", ""),
    "pair.ml": ("print(1, 2)\n", "same", ""),
    "pair.fr.ml": ("afficher(1, 22)\n", "different", "'1 22', CPython: '1 2'"),
    "stored.fr.ml": ("afficher(5)\n", "same", ""),
    "several/main.ml": ("import part\nprint(part.x, 2)\n", "same", ""),
    "output.ml": ("print(1)\nprint(2)\n# fake: wasm-output\n", "different", "output line 2 '3', CPython: '2'"),
    "python_output.ml": ("print(2)\n# fake: python-output\n", "different", "python back end: output line 1 '3'"),
    "line_end.ml": ("print(2)\n# fake: wasm-short\n", "different", "the end"),
    "status.ml": ("print(2)\n# fake: wasm-status\n", "different", "status 3, CPython: 0"),
    "status_fails.ml": (FAILS + "# fake: python-status\n", "different", "status 3, CPython: 1"),
    "last.ml": (FAILS + "# fake: wasm-last\n", "different", "by null"),
    "hangs.ml": ("print(2)\n# fake: wasm-hangs\n", "different", "status 'timeout'"),
    "no_explain.ml": ("print(2)\n# fake: explain-fails\n", "different", "explain is broken"),
    "runs_anyway.ml": ("print(eval('2'))\n# fake: runs-anyway\n", "different", "not refused"),
    "prints_first.ml": ("print(eval('2'))\n# fake: prints-first\n", "different", "not refused"),
    "refusal_crashes.ml": ("print(eval('2'))\n# fake: refusal-crashes\n", "different", "not refused"),
    "sent_wrong.ml": ("print(eval('2'))\n# fake: python-output\n", "different", "python back end: output"),
}
MORE_FILES = {"expected/stored.out": "5\n", "several/part.ml": "x = 1\n", "README.md": "no program\n"}
n_passed = n_failed = 0


def check(name, ok, detail=""):
    global n_passed, n_failed
    n_passed, n_failed = n_passed + bool(ok), n_failed + (not ok)
    if not ok:
        print(f"FAILED {name}\n    " + str(detail).replace("\n", "\n    "))


def differential(cli, *arguments):
    script = ("import sys; sys.path.insert(0, sys.argv[1]); import importlib.machinery as m, importlib.util as u;"
              "import differential_run; differential_run.SECONDS = 2; differential_run.Runner.__init__.__defaults__ = (True, 2);"
              "loader = m.SourceFileLoader('differential', sys.argv[1] + '/differential');"
              "module = u.module_from_spec(u.spec_from_loader('differential', loader)); loader.exec_module(module);"
              "sys.exit(module.main(sys.argv[2:]))")
    done = subprocess.run([sys.executable, "-c", script, str(SOURCE / "tests"), *map(str, arguments)],
                          capture_output=True, text=True, env={**os.environ, "ML_CLI": str(cli)}, timeout=300)
    return done.returncode, done.stdout + done.stderr


def blocks(report):
    """The report's block for each program: its first line and the indented ones below."""
    found, name = {}, None
    for line in report.splitlines():
        if line.startswith(("same ", "different ", "sent to Python ")):
            name = line[15:].strip()
            found[name] = line
        elif name and line.startswith("    "):
            found[name] += "\n" + line
    return found


def check_programs(cli, folder):
    status, report = differential(cli, folder, "--coverage")
    found = blocks(report)
    for name, (_, kind, shown) in PROGRAMS.items():
        name = name.partition("/")[0]
        block = found.pop(name, "nothing")
        check(f"{name} is {kind}", block.startswith(kind) and shown in block, block)
    check("nothing else is a program", not found, found)
    kinds = [kind for _, kind, _ in PROGRAMS.values()]
    total = f"{kinds.count('same')} same, {kinds.count('different')} different, {kinds.count('sent to Python')} sent to Python"
    check("totals", total in report, report[-300:])
    check("a difference is a failure", status == 1, status)
    check("--coverage counts", "     1     0  `exec` needs Python  (sent.ml: sent.ml:3:1)" in report, report[-600:])


def check_options(cli, folder):
    for path in ("fine.ml", "several", "sent.ml"):
        status, report = differential(cli, folder / path)
        check(f"{path} alone", status == 0 and len(blocks(report)) == 1, report)
    status, report = differential(cli, folder / "output.ml", "--skip-wasm")
    check("--skip-wasm asks only Python", status == 0 and "1 same" in report, report)
    status, report = differential(cli, folder, "--list")
    check("--list runs nothing", status == 0 and "twin     pair.fr.ml" in report and "stored   stored.fr.ml" in report
          and "itself   several" in report and "lowered  other.fr.ml" in report, report)
    samples = [differential(cli, folder, "--list", "--sample", "5", "--seed", seed)[1] for seed in (1, 1, 2)]
    check("--sample", [len(sample.splitlines()) for sample in samples] == [6, 6, 6], samples)
    check("--seed repeats", samples[0] == samples[1] != samples[2], samples)
    status, report = differential(cli, folder / "fine.ml", folder / "output.ml", "--quiet")
    check("--quiet", status == 1 and list(blocks(report)) == ["output.ml"], report)
    (folder / "empty").mkdir()
    check("nothing to run is a failure", differential(cli, folder / "empty")[0] == 1)


def check_shrink(cli, folder):
    """What is left of a program is what makes the difference, and nothing where that depends on how it is written."""
    path = folder / "large.ml"
    body = "y = 5\nfor i in range(3):\n    y += 1\nprint('2', y)\n"
    results = []
    for fault in ("# fake: wasm-output\n", '"""\n# fake: wasm-output\n"""\n'):
        path.write_text(fault + body, encoding="utf-8")
        done = subprocess.run([sys.executable, SOURCE / "tests/shrink", path], capture_output=True, text=True, timeout=300,
                              env={**os.environ, "ML_CLI": str(cli)})
        results.append((done.returncode, done.stdout))
    check("tests/shrink needs no comment", results[0][0] == 1 and "depends on how" in results[0][1], results[0])
    check("tests/shrink leaves what differs", results[1][0] == 0 and "print(" in results[1][1] and "for" not in results[1][1], results[1])


def main():
    with tempfile.TemporaryDirectory() as name:
        cli, folder = Path(name, "fake"), Path(name, "programs")
        cli.write_text(FAKE.replace("{python}", sys.executable), encoding="utf-8")
        cli.chmod(0o755)
        texts = {**{path: text for path, (text, _, _) in PROGRAMS.items()}, **MORE_FILES}
        for path, text in texts.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        check_programs(cli, folder)
        check_options(cli, folder)
        check_shrink(cli, Path(name))
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
