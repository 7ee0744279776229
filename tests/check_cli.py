#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command line: options, exit codes, where output goes, which language is spoken, and what can't be read or written."""
import json
import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build" / "multilingual")
ENVIRONMENT = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "NO_COLOR": ""}
LANGUAGES = sorted(path.stem for path in (SOURCE / "languages").glob("*.lang"))
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def run(*arguments, text=None, env=None, **options):
    options.setdefault("stdin", subprocess.DEVNULL if text is None else None)
    if text is not None:
        options.pop("stdin")
        options["input"] = text.encode() if isinstance(text, str) else text
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    result = subprocess.run([CLI, *arguments], env={**ENVIRONMENT, **(env or {})}, timeout=120, **options)
    for name in ("stdout", "stderr"):
        if getattr(result, name) is not None:
            setattr(result, name, getattr(result, name).decode("utf-8"))
    return result


def equal(actual, expected):
    assert actual == expected, f"\n  is       {actual!r}\n  expected {expected!r}"


def holds(text, *parts):
    for part in parts:
        assert part in text, f"\n  {part!r} is not in\n{text}"


def program(folder, name, text):
    path = Path(folder, name)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


@test
def runs_a_file_and_passes_arguments(folder):
    path = program(folder, "a.fr.ml", "importer sys\nafficher(sys.argv[1:])\n")
    for arguments in ([path], ["run", path]):
        result = run(*arguments, "--lang", "-x", "b c")
        equal((result.returncode, result.stdout, result.stderr), (0, "['--lang', '-x', 'b c']\n", ""))


@test
def runs_code_modules_and_standard_input(folder):
    program(folder, "mod.ml", "# lang: fr\nimporter sys\nafficher('module', sys.argv[1:])\n")
    equal(run("-c", "afficher(1 + 1)", "x").stdout, "2\n")
    equal(run("--lang=ja", "-c", "表示(2)").stdout, "2\n")
    equal(run("-c" + "print(3)").stdout, "3\n")
    equal(run("-m", "mod", "x", cwd=folder).stdout, "module ['x']\n")
    equal(run("-", text="print(4)\n").stdout, "4\n")
    equal(run(text="print(5)\n").stdout, "5\n")


@test
def returns_the_exit_code_of_the_program(folder):
    equal(run("-c", "import sys; sys.exit(7)").returncode, 7)
    equal(run("-c", "import sys; sys.exit('no')").returncode, 1)
    equal(run("-c", "1/0").returncode, 1)
    equal(run("-c", "pass").returncode, 0)
    equal(run("-c", "import os, signal; os.kill(os.getpid(), signal.SIGINT)").returncode, 130)


@test
def refuses_wrong_usage(folder):
    for arguments, code in (
        (["--bogus"], "ML0601"), (["-x"], "ML0601"), (["--lang"], "ML0602"), (["compile", "--emit", "soup", "a"], "ML0603"),
        (["check"], "ML0604"), (["detect"], "ML0604"), (["compile"], "ML0604"), (["languages", "x"], "ML0605"),
        (["compile", "a", "b"], "ML0605"), (["check", "--emit", "ast", "a"], "ML0601"), (["--json", "a"], "ML0601"),
        (["-c"], "ML0602"), (["--ui-lang", "klingon", "languages"], "ML0508"), (["--lang", "klingon", "-c", "1"], "ML0508"),
    ):
        result = run(*arguments)
        equal((arguments, result.returncode, result.stdout), (arguments, 2, ""))
        holds(result.stderr, code)


@test
def names_files_that_cannot_be_read(folder):
    for arguments, code in ((["nope.ml"], "ML0501"), ([folder], "ML0503"), (["check", "nope.ml"], "ML0501"),
                            (["detect", folder], "ML0503"), (["compile", "--emit", "ast", "nope.ml"], "ML0501"),
                            (["a.ml/b.ml"], "ML0502")):
        program(folder, "a.ml", "x = 1\n")
        result = run(*arguments, cwd=folder)
        equal((arguments, result.returncode, result.stdout), (arguments, 2, ""))
        holds(result.stderr, code)


@test
def speaks_the_users_language(folder):
    for language in LANGUAGES:
        by_option = run("--help", "--ui-lang", language)
        by_locale = run("--help", env={"LANG": f"{language}_XX.UTF-8"})
        equal((by_option.returncode, by_option.stderr), (0, ""))
        equal(by_option.stdout, by_locale.stdout)
        holds(by_option.stdout, "multilingual", "--ui-lang", "MULTILINGUAL_PYTHON")
        assert "HELP_" not in by_option.stdout, by_option.stdout
    equal(len({run("--help", "--ui-lang", language).stdout for language in LANGUAGES}), len(LANGUAGES))
    holds(run("nope.ml", env={"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR"}).stderr, "erreur")
    for name in ("fr", "FR", "fr-CA", "fr_CA.UTF-8", "français", "French@euro"):
        holds(run("nope.ml", env={"LANG": name}).stderr, "erreur")
    for name in ("C", "C.UTF-8", "POSIX", "xx_YY", "en_US.UTF-8"):
        holds(run("nope.ml", env={"LANG": name}).stderr, "error")


@test
def reports_in_the_programs_language(folder):
    path = program(folder, "a.fr.ml", "si x\n    y = 1\n")
    holds(run("check", path).stderr, "erreur ML0305", "`si`")
    holds(run("check", "--ui-lang", "en", path).stderr, "error ML0305", "`si`")
    holds(run("check", path, env={"LANG": "ja_JP.UTF-8"}).stderr, "erreur ML0305")
    equal(run(path).returncode, 1)


@test
def reports_as_data(folder):
    good = program(folder, "good.ml", "x = 1\n")
    bad = program(folder, "bad.ml", "x = (1\ny = 'é\n")
    result = run("check", "--json", good, bad, "nope.ml", cwd=folder)
    diags = json.loads(result.stdout)
    equal((result.returncode, result.stderr), (2, ""))
    equal([(diag["file"], diag["name"], diag["line"]) for diag in diags],
          [(bad, "LEX_BRACKET_UNCLOSED", 1), (bad, "LEX_STRING_OPEN", 2), ("nope.ml", "FILE_MISSING", None)]
          if len(diags) == 3 else [(bad, "LEX_BRACKET_UNCLOSED", 1), ("nope.ml", "FILE_MISSING", None)])
    equal(json.loads(run("check", "--json", good).stdout), [])


@test
def chooses_the_language(folder):
    def language_of(name, text, *arguments):
        path = program(folder, name, text)
        return run("detect", *arguments, path).stdout.splitlines()[0].rpartition(": ")[2]

    equal(language_of("a.ml", "# lang: fr\nx = 1\n"), "français")
    equal(language_of("a.es.ml", "# langue : français\nx = 1\n"), "français")
    equal(language_of("a.es.ml", "x = 1\n"), "español")
    equal(language_of("a.ml", "もし x > 3:\n    表示(x)\n"), "日本語")
    equal(language_of("a.multi", "x = 1\n"), "English")
    equal(language_of("a.txt", "para x en lista(y):\n    imprimir(x)\n"), "español")
    path = program(folder, "a.ml", "# lang: klingon\nx = 1\n")
    result = run("check", path)
    equal(result.returncode, 1)
    holds(result.stderr, "ML0508", ":1:9:", "klingon")
    equal(run("--lang", "fr", "check", path).returncode, 0)


@test
def reports_a_tie(folder):
    same = program(folder, "same.ml", "x = 0\nsi x:\n    y = 1\n")
    result = run(same)
    equal(result.returncode, 0)
    holds(result.stderr, "ML0550", "español", "français")
    different = program(folder, "a.ml", "x = a en b\n")
    result = run("check", different)
    equal(result.returncode, 1)
    holds(result.stderr, "ML0509", "español", "Nederlands")
    result = run("detect", different)
    equal(result.returncode, 1)
    holds(result.stdout, "español", "Nederlands")


@test
def writes_files_whole_or_not_at_all(folder):
    path = program(folder, "a.fr.ml", "afficher(1)\n")
    out = Path(folder, "out.py")
    equal(run("compile", "--emit", "python", "-o", str(out), path).returncode, 0)
    equal(out.read_text(), "print(1)\n")
    result = run("compile", "--emit", "python", "-o", str(Path(folder, "no", "out.py")), path)
    equal(result.returncode, 1)
    holds(result.stderr, "ML0504")
    bad = program(folder, "bad.fr.ml", "afficher(1\n")
    equal(run("compile", "--emit", "python", "-o", str(out), bad).returncode, 1)
    equal(out.read_text(), "print(1)\n")
    equal(sorted(os.listdir(folder)), ["a.fr.ml", "bad.fr.ml", "out.py"])


@test
def survives_a_closed_pipe(folder):
    path = program(folder, "a.ml", "x = 1\n" * 20000)
    read, write = os.pipe()
    os.close(read)
    result = run("compile", "--emit", "ast", path, stdout=write)
    os.close(write)
    equal(result.returncode, 1)
    holds(result.stderr, "ML0504", "<stdout>")
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            equal(run("languages", stdout=full).returncode, 1)


@test
def colours_terminals_only(folder):
    path = program(folder, "a.ml", "x = (\n")

    def on_terminal(**env):
        master, slave = pty.openpty()
        run("check", path, stderr=slave, env={"TERM": "xterm", **env})
        os.close(slave)
        text = b""
        try:
            while chunk := os.read(master, 65536):
                text += chunk
        except OSError:
            pass
        os.close(master)
        return text

    assert b"\x1b[" in on_terminal()
    assert b"\x1b[" not in on_terminal(NO_COLOR="1")
    assert b"\x1b[" not in on_terminal(TERM="dumb")
    assert "\x1b[" not in run("check", path).stderr


@test
def prints_in_every_language(folder):
    path = program(folder, "a.fr.ml", "pour x dans intervalle(3):\n    afficher(x)\n")
    for language in LANGUAGES:
        text = run("compile", "--emit", "source", "--to", language, path).stdout
        again = program(folder, f"b.{language}.ml", text)
        equal(run(again).stdout, "0\n1\n2\n")
    equal(run("compile", "--to", "klingon", path).returncode, 2)


@test
def knows_a_new_language_by_its_file_alone(folder):
    packs = Path(folder, "packs")
    packs.mkdir()
    english = (SOURCE / "languages" / "en.lang").read_text(encoding="utf-8")
    words = {"code      = en": "code      = eo", "name      = English": "name      = Esperanto",
             "english   = English": "english   = Esperanto"}
    pack = english
    for before, after in words.items():
        holds(pack, before)
        pack = pack.replace(before, after)
    lines = []
    for line in pack.splitlines():
        key = line.partition("=")[0].strip()
        new = {"COND_IF": "se", "PRINT": "presi", "print": "presi", "aliases": "esperanto"}.get(key)
        lines.append(f"{key} = {new}" if new else line)
    if not any(line.startswith("print ") for line in lines):
        lines[lines.index("[builtins]")] = "[builtins]\nprint = presi"
    (packs / "eo.lang").write_text("\n".join(lines) + "\n", encoding="utf-8")
    env = {"MULTILINGUAL_PACKS": str(packs)}
    holds(run("languages", env=env).stdout, "eo\tEsperanto\tEsperanto\n")
    path = program(folder, "a.eo.ml", "se 1 < 2:\n    presi('saluton')\n")
    result = run(path, env=env)
    equal((result.returncode, result.stdout, result.stderr), (0, "saluton\n", ""))
    (packs / "xy.lang").write_text("nonsense\n", encoding="utf-8")
    holds(run("languages", env=env).stderr, "ML0512", "xy.lang")


def main():
    n_failed = 0
    for function in TESTS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(os.path.realpath(folder))
            except (AssertionError, UnicodeDecodeError, ValueError, OSError, subprocess.SubprocessError, IndexError) as error:
                n_failed += 1
                print(f"{function.__name__}: {error}")
    print(f"{len(TESTS) - n_failed} passed, {n_failed} failed")
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
