#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Modules in .ml and .multi files are found and loaded as Python's own are, from any language; -m runs them; what
stands around a run (interpreters, environments, closed pipes) is as under python3."""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build/release/multilingual")
KEPT = ("PATH", "HOME", "LANG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")
SECONDS = 120


class Case:
    """One test: a folder of files, and what comes of running them."""

    n_passed = n_failed = 0

    def __init__(self, name, python):
        self.name, self.python = name, python
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name).resolve()

    def write(self, **files):
        """Files by their names: `__` is a slash, the last `_` a dot (main_ml is main.ml)."""
        for name, text in files.items():
            self.file(".".join(name.rsplit("_", 1)).replace("__", "/"), text)

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8")
        return path

    def run(self, *arguments, command=None, data="", **variables):
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        variables = {**kept, "LC_ALL": "C.UTF-8", "MULTILINGUAL_PYTHON": self.python, "MULTILINGUAL_BACKEND": "python",
                     **variables}
        variables = {name: value for name, value in variables.items() if value is not None}
        return subprocess.run([*(command or [CLI, "run"]), *arguments], cwd=self.folder, env=variables, input=data,
                              capture_output=True, text=True, timeout=SECONDS, check=False)

    def check(self, what, ok, *details):
        Case.n_passed, Case.n_failed = Case.n_passed + bool(ok), Case.n_failed + (not ok)
        if not ok:
            print(f"FAILED {self.name}: {what}")
            for detail in details:
                print("    " + str(detail).replace("\n", "\n    "))

    def expect(self, done, output="", errors="", status=0):
        """The run's output is `output`; `errors` may be a text, or a predicate of it."""
        is_right = errors(done.stderr) if callable(errors) else done.stderr == errors
        self.check(" ".join(map(str, done.args[1:]))[:80], (done.stdout, done.returncode) == (output, status) and is_right,
                   f"status {done.returncode}, not {status}", done.stdout, "--- expected:", output, "--- errors:",
                   done.stderr, "" if callable(errors) else f"--- expected:\n{errors}")


    def on_terminal(self, command, typed, **variables):
        """(what the terminal shows, exit status); what is typed comes after the first prompt."""
        variables = {"LC_ALL": "C.UTF-8", "TERM": "dumb", "NO_COLOR": "1", "MULTILINGUAL_PYTHON": self.python,
                     "MULTILINGUAL_BACKEND": "python", **variables,
                     **{name: os.environ[name] for name in KEPT if name in os.environ}}
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execve(command[0], command, variables)
        shown, quiet = b"", 0
        while quiet < SECONDS:
            if select.select([terminal], [], [], 0.4)[0]:
                try:
                    shown, quiet = shown + os.read(terminal, 4096), 0
                except OSError:  # closed
                    break
            else:
                quiet += 1
                if b">>> " in shown and typed:
                    typed = os.write(terminal, typed) and b""
        return shown.decode().replace("\r", ""), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


CASES = []


def case(function):
    CASES.append(function)
    return function


# --- finding -----------------------------------------------------------------------------------------------


@case
def languages_import_each_other(case):
    case.write(
        main_ml="# lang: fr\nimport outils, 道具\nafficher(outils.double(4), 道具.三倍(5))\n",
        outils_ml="# lang: de\ndef double(x):\n    return x * 2\n",
    )
    case.file("outils.ml", "# lang: fr\ndéf double(x):\n    retourner x * 2\n")
    case.file("道具.ja.ml", "関数 三倍(x):\n    戻る x * 3\n")
    case.expect(case.run("main.ml"), "8 15\n")


@case
def one_folder_has_an_order(case):
    names = ["m.multi", "m.ml", "m.de.ml", "m.fr.ml", "m.py"]
    for i in range(len(names)):
        for name in names[i:]:
            case.file(f"{i}/{name}", f"name = {name!r}\n")
        case.file(f"{i}/main.ml", "# lang: en\nimport m\nprint(m.name, m.__file__ == __file__[:-7] + m.name)\n")
        case.expect(case.run(f"{i}/main.ml"), f"{names[i]} True\n")


@case
def packages_have_an_order(case):
    names = ["__init__.multi", "__init__.ml", "__init__.py", "__init__.fr.ml"]
    for i in range(len(names)):
        for name in names[i:]:
            case.file(f"{i}/p/{name}", f"name = {name!r}\n")
        case.file(f"{i}/p.ml", "name = 'module'\n")
        case.file(f"{i}/main.ml", "# lang: en\nimport p\nprint(p.name, p.__path__ == [p.__file__[:-len(p.name) - 1]])\n")
        if i < 3:
            case.expect(case.run(f"{i}/main.ml"), f"{names[i]} True\n")
        else:  # a module beside a folder without one of Python's own __init__ files
            case.expect(case.run(f"{i}/main.ml"), status=1, errors=lambda text: "module" in text)


@case
def the_order_of_sys_path_counts(case):
    case.write(first__m_py="name = 'first'\n", second__m_ml="name = 'second'\n")
    case.file("main.ml", "# lang: en\nimport sys\nsys.path[:0] = ['first', 'second']\nimport m\nprint(m.name)\n")
    case.expect(case.run("main.ml"), "first\n")
    case.file("main.ml", "# lang: en\nimport sys\nsys.path[:0] = ['second', 'first']\nimport m\nprint(m.name)\n")
    case.expect(case.run("main.ml"), "second\n")


@case
def files_that_come_later_are_found(case):
    case.file("main.ml", """
# lang: en
import importlib, os, time
try:
    import later
except ModuleNotFoundError as error:
    print(error.name)
with open("later.ml", "w") as file:
    file.write("value = 1")
importlib.invalidate_caches()
import later
print(later.value)
with open("later.ml", "w") as file:
    file.write("value = 'other'; extra = 2")
importlib.reload(later)
print(later.value, later.extra)
""")
    case.expect(case.run("main.ml"), "later\n1\nother 2\n")


# --- packages ------------------------------------------------------------------------------------------------


@case
def packages_and_relative_imports(case):
    case.write(
        shop__goods__cheese_ml="# lang: en\nfrom . import bread\nfrom .. import name\nfrom ..till import pay as paid\nimport shop.till\n",
        shop__goods__bread_py="from .cheese import __name__ as other\n",
        shop__till_multi="# lang: fr\ndéf pay(x):\n    retourner x + 1\n",
        main_ml="# lang: en\nfrom shop.goods import cheese, bread\nfrom shop import *\n"
                "print(cheese.name, cheese.paid(1), bread.other, cheese.__package__, goods, hidden)\n",
    )
    case.file("shop/__init__.ml", "# lang: en\nname = 'shop'\nhidden = 2\n__all__ = ['goods', 'hidden']\n")
    case.file("shop/goods/__init__.multi", "# lang: en\n")
    path = f"{case.folder}/shop/goods/__init__.multi"
    case.expect(case.run("main.ml"), f"shop 2 shop.goods.cheese shop.goods <module 'shop.goods' from '{path}'> 2\n")


@case
def circular_imports(case):
    case.write(
        a_ml="# lang: en\nimport b\ndef f(): return b.g()\nvalue = 1\n",
        b_ml="# lang: en\nimport a\ndef g(): return a.value\n",
        c_ml="# lang: en\nfrom d import late\nearly = 1\n",
        d_py="from c import early\nlate = 2\n",
        main_ml="# lang: en\nimport a\nprint(a.f())\nimport c\n",
    )
    message = f"""
Traceback (most recent call last):
  File "{case.folder}/main.ml", line 4, in <module>
    import c
  File "{case.folder}/c.ml", line 2, in <module>
    from d import late
  File "{case.folder}/d.py", line 1, in <module>
    from c import early
Something could not be imported.
ImportError: cannot import name 'early' from partially initialized module 'c' (most likely due to a circular import) ({case.folder}/c.ml)
""".lstrip("\n")
    case.expect(case.run("main.ml"), "1\n", message, 1)


@case
def namespace_packages(case):
    case.write(
        one__space__a_ml="# lang: en\nvalue = 'a'\n",
        two__space__b_ml="# lang: en\nfrom .a import value as other\nvalue = 'b' + other\n",
        main_ml="# lang: en\nimport sys\nsys.path += ['one', 'two']\nimport space.b\nprint(space.b.value, len(space.__path__), space.__file__)\n",
    )
    case.expect(case.run("main.ml"), "ba 2 None\n")


@case
def main_of_the_package_by_its_name(case):
    case.write(main_ml="# lang: en\nprint(__name__)\nif __name__ == '__main__':\n    import main\n    print(main.__spec__.name)\n")
    case.expect(case.run("main.ml"), "__main__\nmain\nmain\n")


# --- what tools ask of a module --------------------------------------------------------------------------------


@case
def tools_know_the_modules(case):
    case.write(
        p__m_ml="# lang: en\ndef f():\n    # a comment\n    return 1 / 0\n",
        p__n_ml="# lang: en\nname = __name__\n",
        p__data_txt="text é\n",
        main_ml="""
# lang: en
import importlib.resources, importlib.util, inspect, linecache, pkgutil, runpy, sys
import p, p.m
print(p.__spec__.loader.is_package("p"), p.m.__spec__.loader.is_package("p.m"), p.m.__cached__ == p.m.__spec__.cached)
print(repr(inspect.getsource(p.m.f)), inspect.getsourcefile(p.m) == p.m.__file__, inspect.getmodulename("x/m.ml"))
print(repr(linecache.getline(p.m.__file__, 3)), repr(p.m.__loader__.get_source("p.m")))
print(importlib.resources.files("p").joinpath("data.txt").read_text(encoding="utf-8"), pkgutil.get_data("p", "data.txt"))
print([module.name for module in pkgutil.iter_modules(p.__path__)], importlib.util.find_spec("p.m").origin == p.m.__file__)
print(runpy.run_module("p.n", run_name="other")["name"], runpy.run_path("p/m.ml")["f"].__code__.co_filename)
spec = importlib.util.spec_from_file_location("own", "p/m.ml")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.f.__module__, type(spec.loader) is type(p.m.__loader__))
""",
    )
    case.file("p/__init__.ml", "# lang: en\n")
    text = "# lang: en\\ndef f():\\n    # a comment\\n    return 1 / 0\\n"
    case.expect(case.run("main.ml"), rf"""
True False True
'def f():\n    # a comment\n    return 1 / 0\n' True m
'    # a comment\n' '{text}'
text é
 b'text \xc3\xa9\n'
['m', 'n'] True
other p/m.ml
own True
""".lstrip("\n"))


@case
def python_modules_are_left_alone(case):
    case.write(main_ml="""
# lang: en
import json, sys, importlib.machinery, http
print(json.__spec__.loader.__class__.__name__, json.__cached__[-4:], http.__spec__.submodule_search_locations == [*http.__path__])
print([finder if isinstance(finder, type) else type(finder).__name__ for finder in sys.meta_path])
print(importlib.machinery.SOURCE_SUFFIXES[0], sys.modules["__main__"].__spec__)
""")
    theirs = case.run("main.ml", command=[case.python])
    case.expect(case.run("main.ml"), theirs.stdout)


# --- words for builtins that a module binds itself ----------------------------------------------------------------

SHADOWING = """
import builtins, importlib, pickle, sys, threading
from __main__ import __name__ as name_of_main

before = sorted(dir()), sorted(vars(builtins)), isinstance(__builtins__, dict)
<print>(before[2], [name for name in before[0] if name[0] != "_"])
def f(values):
    <return> <list>(values), <len>(values)
<print>(f("ab"))
<try>:
    <sum> += 1
<except> TypeError <as> e:
    <print>(e)
<list>, <len> = 3, <len>
<try>:
    f("ab")
<except> TypeError <as> <sum>:
    <print>(<sum>)
<del> <list>
<print>(f("ab"), <sum>([1, 2]), pickle.loads(pickle.dumps(<sum>)) <is> builtins.sum)
<del> <len>
<try>:
    <del> <len>
<except> NameError:
    <print>("no longer there")
class C:
    <list> = <list>("x")
    <print>(<list>)
    <del> <list>
    <print>(<list>)
<match> 7, "b":
    <case> <int>(), <str>() <as> s:
        <print>("fits", s, sorted(name for name in globals() if name[0] == "."))
<int> = 4
<del> <int>
old = builtins.list
builtins.list = lambda values: ["mine", *values]
<print>(<list>("a"), list("a"), f("a"))
builtins.__dict__["list"] = old
thread = threading.Thread(target=lambda: <print>(f("cd")))
thread.start()
thread.join()
space = {"f": f}
exec("y = f('ef')", space)
<print>(space["y"], isinstance(space["__builtins__"], dict), eval("f('g')", {"f": f}))
def g():
    <list> = 5
    <return> <list>, sorted(locals())
<print>(g()[0], len(g()[1]))
<if> __name__ != "__main__" <and> not hasattr(sys, "again"):
    sys.again = True
    importlib.reload(sys.modules[__name__])
<print>(sorted(vars(builtins)) == before[1], sorted({*dir()} - {*before[0]}))
"""
FRENCH = {"print": "afficher", "list": "liste", "len": "longueur", "sum": "somme", "int": "entier", "str": "chaîne",
          "return": "retourner", "try": "essayer", "except": "sauf", "as": "comme", "del": "supprimer", "is": "est",
          "match": "selon", "case": "cas", "if": "si", "and": "et"}


def spelt(text, words):
    for python, word in words.items():
        text = text.replace(f"<{python}>", word)
    return text


@case
def words_that_the_module_binds(case):
    english, french = (spelt(SHADOWING, words) for words in ({word: word for word in FRENCH}, FRENCH))
    case.file("python/m.py", english)
    case.file("python/main.py", english)
    case.file("french/m.fr.ml", french)
    case.file("french/main.fr.ml", "# lang: fr\n" + french)
    for arguments, data in (["main"], ""), (["-c", "import m"], ""), (["-m", "m"], ""), (["-"], english), (["-c", english], ""):
        theirs = case.run(*[f"python/{a}.py" if a == "main" else a for a in arguments], command=[case.python], data=data,
                          PYTHONPATH="python")
        case.check("CPython runs it", theirs.returncode == 0 and len(theirs.stdout.splitlines()) > 12, theirs.stdout, theirs.stderr)
        ours = [f"french/{a}.fr.ml" if a == "main" else a.replace(english, french) for a in arguments]
        ours = case.run("--lang", "fr", *ours, data=data and french, PYTHONPATH="french")
        case.expect(ours, theirs.stdout)


@case
def words_behind_a_star_import(case):
    case.file("star.py", "def sum(x): return 'not the builtin'\n")
    case.file("main.zh.ml", """
从 star 导入 *
类 A:
    定义 __init__(self): self.x = 1
类 B(A):
    定义 __init__(self): 父类().__init__()
打印(B().x, 总和([1, 2]), sum(1))
""")
    case.expect(case.run("main.zh.ml"), "1 3 not the builtin\n")
    text = case.run(command=[CLI, "compile", "--emit", "python", "main.zh.ml"])
    case.file("text.py", text.stdout)
    case.expect(case.run("text.py", command=[case.python]), "1 3 not the builtin\n")


# --- errors ----------------------------------------------------------------------------------------------------


@case
def errors_in_modules(case):
    case.write(
        main_ml="# lang: en\ndef f():\n    import bad\ntry:\n    f()\nexcept SyntaxError as error:\n"
                "    print(error.args, type(error).__name__)\nimport worse\n",
        bad_ml="# lang: en\nx = 1\nif x\n    print('é')\n",
        worse_ml="# lang: fr\nx = 1\n    y = 2\n",
    )
    done = case.run("main.ml")
    case.expect(done, done.stdout, lambda text: text.startswith(f"""
Traceback (most recent call last):
  File "{case.folder}/main.ml", line 8, in <module>
    import worse
  File "{case.folder}/worse.ml", line 3
    y = 2
""".lstrip("\n")) and "IndentationError: " in text.splitlines()[-1] and "multilingual" not in text, 1)
    case.check("the error's place", f"'{case.folder}/bad.ml', 3, 5, 'if x\\n', 3, 5" in done.stdout and "SyntaxError" in done.stdout,
               done.stdout)


@case
def warnings_of_modules(case):
    case.write(main_ml="# lang: en\nimport m\nprint(m.x)\n", m_ml="# lang: fr\nx = '\\d'\nsi x est 1: x = 2\n")
    done = case.run("main.ml", PYTHONWARNINGS="always", PYTHONDONTWRITEBYTECODE="1")
    lines = done.stderr.splitlines()
    case.expect(done, "\\d\n", lambda text: re.search(r"/m\.ml:2: \w+Warning: `\\d` ", lines[0]) and lines[1] == "  x = '\\d'"
                and "/m.ml:3: SyntaxWarning: `est` " in lines[2] and lines[3] == "  si x est 1: x = 2" and len(lines) == 4)
    done = case.run("main.ml", PYTHONWARNINGS="error::DeprecationWarning,error::SyntaxWarning")
    case.expect(done, "", lambda text: f'/m.ml", line 2\n    x = \'\\d\'\n         ^^\n' in text and "importlib" not in text
                and "above exception" not in text and "SyntaxError: `\\d` " in text, 1)
    case.write(m_ml="# lang: fr\nx = 3\nsi x est 1: x = 2\n")
    done = case.run("main.ml", PYTHONWARNINGS="error::SyntaxWarning")
    case.expect(done, "", lambda text: '/m.ml", line 3\n' in text and "importlib" not in text, 1)
    case.expect(case.run("main.ml", PYTHONWARNINGS="ignore"), "3\n")
    case.expect(case.run("main.ml", PYTHONWARNINGS="error"), "3\n")  # it is compiled by now


@case
def warnings_that_the_program_filters(case):
    case.write(main_ml="""# lang: en
import warnings
filters = list(warnings.filters)
import m
print(filters == warnings.filters)
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    import n
    exec("1 is 1")
print([warning.message.args[0][:4] for warning in said])
""", m_ml="x = [1](2)if 0else 3\n", n_ml="assert (1, 'n')\n")
    done = case.run("main.ml", PYTHONWARNINGS="ignore", PYTHONDONTWRITEBYTECODE="1")
    case.expect(done, "True\n['This', '\"is\"']\n", lambda text: text == "")
    case.write(main_ml="# lang: en\nimport n\n")
    done = case.run("main.ml", PYTHONWARNINGS="ignore,error:assertion is:SyntaxWarning", PYTHONDONTWRITEBYTECODE="1")
    case.check("an error by what Python says", done.stderr.endswith("SyntaxError: assertion is always true, perhaps remove "
               "parentheses?\n") and "importlib" not in done.stderr, done.stderr)


@case
def a_compiler_that_is_gone(case):
    compiler = case.folder / "copy"
    shutil.copy(CLI, compiler)
    case.write(m_ml="# lang: en\n", main_ml="# lang: en\nimport os\nos.remove('copy')\nimport m\n")
    case.expect(case.run("main.ml", command=[str(compiler)]), "", f"""
Traceback (most recent call last):
  File "{case.folder}/main.ml", line 4, in <module>
    import m
Something could not be imported.
ImportError: [Errno 2] No such file or directory: '{compiler}'
""".lstrip("\n"), 1)
    compiler.write_text("#!/bin/sh\nkill -9 $$\n")
    case.write(main_ml="# lang: en\nimport os\nos.rename('killed', 'copy')\nimport m\n")
    os.rename(compiler, case.folder / "killed")
    (case.folder / "killed").chmod(0o755)
    shutil.copy(CLI, compiler)
    done = case.run("main.ml", command=[str(compiler)])
    case.expect(done, "", lambda text: f"ImportError: {compiler}: -9" in text and "importlib" not in text, 1)


@case
def exceptions_in_modules(case):
    case.write(
        main_ml="# lang: fr\nimport m\nm.f(\n    3)\n",
        m_ml="# lang: de\nfunktion f(x):\n    zurück x.fehlt + 1\n",
    )
    case.file("m.ml", "# lang: es\ndef f(x):\n    devolver x.falta + 1\n")
    done = case.run("main.ml")
    lines = done.stderr.splitlines()
    case.expect(done, "", lambda text: lines[:6] == [
        "Traceback (most recent call last):", f'  File "{case.folder}/main.ml", line 3, in <module>', "    m.f(",
        f'  File "{case.folder}/m.ml", line 3, in f', "    devolver x.falta + 1", "             ^^^^^^^",
    ] and lines[-1] == "AttributeError: 'int' object has no attribute 'falta'" and len(lines) == 8, 1)
    case.check("explained in the program's language", "«" in lines[6] or "objet" in lines[6], lines)


# --- compiled modules ------------------------------------------------------------------------------------------


@case
def compiled_modules_are_kept(case):
    module = case.file("m.ml", "# lang: en\nvalue = 111\n")
    case.file("main.ml", "# lang: en\nimport m\nprint(m.value, m.__cached__.rpartition('/')[2])\n")
    before = module.stat()
    name = case.run("main.ml").stdout.split()[1]
    kept = case.folder / "__pycache__" / name
    case.check("it is kept", kept.exists() and name.startswith("m.ml.cpython-"), name)
    module.write_text("# lang: en\nvalue = 222\n")
    os.utime(module, ns=(before.st_atime_ns, before.st_mtime_ns))
    case.expect(case.run("main.ml"), f"111 {name}\n")  # by time and size it is the same
    os.utime(module, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))
    case.expect(case.run("main.ml"), f"222 {name}\n")
    kept.write_bytes(kept.read_bytes()[:60])
    case.expect(case.run("main.ml"), f"222 {name}\n")
    kept.write_bytes(b"")
    case.expect(case.run("main.ml"), f"222 {name}\n")
    case.file("m.py", "value = 'python'\n")
    case.run("-c", "import importlib.machinery as i; i.SourceFileLoader('m', 'm.py').load_module()", command=[case.python])
    case.expect(case.run("main.ml"), f"222 {name}\n")
    shutil.rmtree(kept.parent)
    case.expect(case.run("main.ml", PYTHONDONTWRITEBYTECODE="1"), f"222 {name}\n")
    case.check("nothing is kept with PYTHONDONTWRITEBYTECODE", not kept.exists())


# --- -m ---------------------------------------------------------------------------------------------------------


@case
def modules_are_run(case):
    show = "import sys\nprint(__name__, __package__, __spec__.name, sys.argv, sys.path[0] == {!r})\n".format(str(case.folder))
    case.write(m_ml="# lang: en\n" + show, p__q_ml="# lang: en\nfrom . import value\nprint(value)\n")
    case.file("p/__init__.ml", "# lang: en\nvalue = 7\n")
    case.file("p/__main__.ml", "# lang: en\n" + show)
    case.expect(case.run("-m", "m", "a", "-b"), f"__main__  m ['{case.folder}/m.ml', 'a', '-b'] True\n")
    case.expect(case.run("-m", "p"), f"__main__ p p.__main__ ['{case.folder}/p/__main__.ml'] True\n")
    case.expect(case.run("-m", "p.q"), "7\n")


@case
def folders_and_archives_are_run(case):
    show = "import sys, beside\nprint(__name__, repr(__package__), __spec__.name, sys.argv, sys.path[:1], __file__, beside.name)\n1 / 0\n"
    for folder, suffix, first in (("python", "py", ""), ("ours", "ml", "# lang: en\n")):
        case.file(f"{folder}/__main__.{suffix}", first + show)
        case.file(f"{folder}/beside.{suffix}", "name = __name__\n")
    shutil.copytree(case.folder / "python", case.folder / "ours/inner")
    for name in "ours", "ours/", "./ours/", str(case.folder / "ours"), "ours/.":
        theirs = case.run(name.replace("ours", "python"), "-x", command=[case.python])
        ours = case.run(name, "-x")
        expected = [text.replace("python/", "ours/").replace("/python'", "/ours'").replace("'python'", "'ours'").replace(
            "__main__.py", "__main__.ml").replace("line 3", "line 4") for text in (theirs.stdout, theirs.stderr)]
        lines = ours.stderr.splitlines()
        case.check("it is explained", len(lines) == len(expected[1].splitlines()) + 1, lines)
        case.expect(ours, expected[0], lambda text: lines[:-2] + lines[-1:] == expected[1].splitlines(), 1)
    shutil.make_archive(str(case.folder / "app"), "zip", case.folder / "python")
    with_line = case.folder / "app.pyz"
    with_line.write_bytes(b"#!/usr/bin/env python3\n" + (case.folder / "app.zip").read_bytes())
    for name in "app.zip", "app.pyz", "ours/inner":
        theirs, ours = case.run(name, command=[case.python]), case.run(name)
        case.expect(ours, theirs.stdout, lambda text: text.splitlines()[:-2] == theirs.stderr.splitlines()[:-1], 1)
    case.file("french/__main__.fr.ml", "afficher(__name__)\n")
    case.expect(case.run("french"), "__main__\n")
    case.file("empty/m.py", "")
    case.expect(case.run("empty"), "", lambda text: "ML0503" in text, 2)


@case
def files_are_run_by_runpy(case):
    show = "print(__name__, __spec__, repr(__package__), __loader__, __cached__, __file__, f.__code__.co_filename)\n"
    show = "def f(): pass\n" + show
    case.write(m_ml=show, m_py=show, main_ml="""
# lang: en
import runpy, sys
hooks = sys.path_hooks[:]
for name in "m.ml", "./m.ml", "m.py":
    print(sorted(runpy.run_path(name)), runpy.run_path(name, run_name="other")["f"].__module__, hooks == sys.path_hooks)
""")
    theirs = case.run("main.ml", command=[case.python])
    case.expect(case.run("main.ml"), theirs.stdout)


@case
def processes_know_the_language(case):
    text = """
importer multiprocessing
déf double(x): retourner longueur([x] * x)
si __name__ == "__main__":
    avec multiprocessing.get_context("spawn").Pool(1) comme p: afficher(p.map(double, [2]), __file__.rpartition("/")[2])
"""
    case.file("programme", text)
    case.file("programme.ml", text)
    case.expect(case.run("--lang", "fr", "programme"), "[2] programme\n")
    case.expect(case.run("--lang", "fr", "./programme.ml"), "[2] programme.ml\n")
    case.file("self.ml", "importer self\nafficher(longueur(__name__))\n")
    case.expect(case.run("--lang", "fr", "self.ml"), "4\n8\n")


@case
def python_modules_are_run(case):
    case.write(test_it_py="import unittest\nclass T(unittest.TestCase):\n    def test_it(self): pass\n")
    for arguments, data in ((["json.tool", "--compact"], "[1, 2]"), (["no_such_module"], ""), (["json"], ""),
                            (["http.server", "--help"], ""), (["this"], ""), (["json.tool", "--no"], "")):
        theirs = case.run("-m", *arguments, command=[case.python], data=data)
        case.expect(case.run("-m", *arguments, data=data), theirs.stdout, theirs.stderr, theirs.returncode)
    done = case.run("-m", "unittest")
    case.expect(done, "", lambda text: "Ran 1 test" in text and text.endswith("OK\n"))


@case
def modules_that_fail(case):
    case.write(m_py="1 / 0\n", n_ml="# lang: en\n1 / 0\n", bad_ml="# lang: en\nx = = 1\n")
    theirs = case.run("-m", "m", command=[case.python])
    ours = case.run("--ui-lang", "en", "-m", "m")
    explained = theirs.stderr.replace("ZeroDivisionError", "A number was divided by zero.\nZeroDivisionError")
    case.expect(ours, "", explained, 1)
    ours = case.run("--ui-lang", "en", "-m", "n")
    case.expect(ours, "", explained.replace("m.py", "n.ml").replace("line 1, in <module>", "line 2, in <module>"), 1)
    ours = case.run("--ui-lang", "en", "-m", "bad")
    case.expect(ours, "", lambda text: f'  File "{case.folder}/bad.ml", line 2\n    x = = 1\n' in text
                and "_bootstrap_external" not in text and "SyntaxError: " in text, 1)


# --- interpreters -------------------------------------------------------------------------------------------------


def script(case, name, text):
    path = case.file(name, text)
    path.chmod(0o755)
    return str(path)


@case
def interpreters_are_chosen(case):
    case.file("main.ml", "# lang: en\nimport sys\nprint(sys.executable, sys.prefix)\n")
    here = Path(case.python).parent
    prefix = case.run("-c", "import sys; print(sys.prefix)", command=[case.python]).stdout.strip()
    case.expect(case.run("main.ml", PATH=f"/nonexistent:{here}", MULTILINGUAL_PYTHON=None), f"{here}/python3 {prefix}\n")
    case.expect(case.run("main.ml", PATH=str(here), MULTILINGUAL_PYTHON="python3"), f"{here}/python3 {prefix}\n")
    done = case.run("-m", "venv", "--without-pip", "venv", command=[case.python])
    case.check("a virtual environment is made", done.returncode == 0, done.stderr)
    venv = case.folder / "venv"
    variables = {"VIRTUAL_ENV": str(venv), "MULTILINGUAL_PYTHON": None}
    case.expect(case.run("main.ml", **variables), f"{venv}/bin/python3 {venv}\n")
    case.expect(case.run("main.ml", **{**variables, "VIRTUAL_ENV": "/nonexistent", "PATH": str(here)}), f"{here}/python3 {prefix}\n")
    case.expect(case.run("main.ml", VIRTUAL_ENV=str(venv)), f"{case.python} {prefix}\n")


@case
def interpreters_that_cant_be_used(case):
    case.file("main.ml", "# lang: fr\nafficher(1)\n")

    def says(code, *parts):
        return lambda text: len(text.splitlines()) == 1 and code in text and all(part in text for part in parts)

    case.expect(case.run("main.ml", PATH="/nonexistent", MULTILINGUAL_PYTHON=None), "", says("ML0505", "3.11"), 1)
    for path, *parts in (("/nonexistent/python3", "No such file"), ("no-such-python",), (str(case.folder), ),
                         (str(case.folder / "main.ml"), "ermission")):
        case.expect(case.run("main.ml", MULTILINGUAL_PYTHON=path), "", says("ML0507", path, *parts), 1)
    broken = script(case, "broken", "#!/nonexistent/interpreter\n")
    case.expect(case.run("main.ml", MULTILINGUAL_PYTHON=broken), "", says("ML0507", broken), 1)
    old = script(case, "old", f"""
#!/bin/sh
shift
exec {case.python} -c 'import sys; sys.version_info = (3, 6, 9); exec(compile(sys.argv.pop(1), "<string>", "exec"))' "$@"
""")
    case.expect(case.run("main.ml", MULTILINGUAL_PYTHON=old), "", says("ML0506", old, "3.6.9", "3.11"), 1)


# --- the world outside ----------------------------------------------------------------------------------------------


@case
def closed_output(case):
    case.file("main.ml", "# lang: en\nimport sys\nfor i in range(int(sys.argv[1])):\n    print('x' * 100)\n")
    for count in ("1", "100000"):
        ends = []
        for command in ([case.python], [CLI, "run"]):
            reading, writing = os.pipe()
            os.close(reading)
            done = subprocess.run([*command, "main.ml", count], cwd=case.folder, stdout=writing, stderr=subprocess.PIPE, text=True,
                                  env={**os.environ, "MULTILINGUAL_PYTHON": case.python, "MULTILINGUAL_BACKEND": "python"}, timeout=SECONDS, check=False)
            os.close(writing)
            ends.append((done.returncode, [line for line in done.stderr.splitlines() if "0x" not in line]))
        (status, lines), (our_status, our_lines) = ends
        case.check(f"{count} lines into a closed pipe", status == our_status and set(lines) <= set(our_lines)
                   and len(our_lines) - len(lines) <= 1, *ends)


STREAMS = r"""
import os, sys
shown = [repr(getattr(stream, "name", None)) for stream in (sys.stdin, sys.stdout, sys.stderr)]
for number in range(10):
    try:
        shown.append(f"{number} {os.readlink('/proc/self/fd/%d' % number).partition(':')[0]}")
    except OSError:
        pass
with open("shown.txt", "w") as file:
    print(*shown, file=file)
for act in (lambda: print("hello"), lambda: sys.stderr.write("error"), lambda: sys.stdin.read(), lambda: os.open(".", 0)):
    try:
        with open("shown.txt", "a") as file:
            print(repr(act()), file=file)
    except Exception as error:
        with open("shown.txt", "a") as file:
            print(repr(error), file=file)
import m
1 / 0
"""


TYPED = b"""print(x + 1, __name__, sorted(name for name in globals() if name[:2] != "__"))
def f(): return len(g())

sys.argv, getattr(sys, "last_value", None), sys.excepthook is sys.__excepthook__
"""


@case
def a_prompt_after_the_end(case):
    begin, late = "import os, sys\nx = 41\n", "os.environ['PYTHONINSPECT'] = '1'\n"
    ends = "print('end')\n", "sys.exit(3)\n", "def f():\n    1 / 0\nf()\n", "sys.exit('text')\n", "raise KeyboardInterrupt\n", \
        "sys.excepthook = lambda *error: print('hook', error[1])\n1 / 0\n"
    is_explained = re.compile(r"^(?!Traceback|  |>>>|[A-Z]\w+(Error|Exit|Interrupt)\b|end|hook|text).*\n", re.M)
    for middle, variables in ("", {"PYTHONINSPECT": "1"}), (late, {}), (late, {"PYTHONINSPECT": "1"}):
        for end in ends:
            case.file("main.ml", begin + middle + end)
            name = f"{end!r} {'late' if middle else ''} {variables}"
            commands = [case.python, "main.ml"], [CLI, "run", "--lang", "en", "main.ml"]
            theirs, ours = (case.run(command=command, data="print(6 * 7)\n", **variables) for command in commands)
            errors = is_explained.sub("", ours.stderr)
            status = 130 if theirs.returncode == -2 else theirs.returncode, 130 if ours.returncode == -2 else ours.returncode
            case.check(f"{name}, no terminal", status[0] == status[1] and (theirs.stdout, theirs.stderr) == (ours.stdout, errors),
                       theirs, ours)
            if reference.WHOLE or end in ends[:3]:
                variables["PYTHON_BASIC_REPL"] = "1"  # 3.13 has another
                theirs, ours = (case.on_terminal(command, TYPED + (b"" if middle else b"f()\n") + b"exit(7)\n", **variables) for command in commands)
                begin_of_prompt = ours[0].find(">>> ")
                ours = is_explained.sub("", ours[0][:begin_of_prompt]) + ours[0][begin_of_prompt:], ours[1]
                case.check(f"{name}, a terminal", theirs == ours, *theirs, "---", *ours)


@case
def closed_streams(case):
    case.write(python__main_py=STREAMS, python__m_py="value = 1\n", ours__main_ml=STREAMS, ours__m_ml="value = 1\n")
    sides = ("python", "py", [case.python]), ("ours", "ml", [CLI, "run", "--lang", "en"])
    for closed in ("<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full"):
        for form in ("main.ml", "-c", "-", "-m"):
            ends = []
            for folder, suffix, command in sides:
                shown = case.file(f"{folder}/shown.txt", "")
                arguments = {"main.ml": ["main." + suffix], "-c": ["-c", STREAMS], "-": ["-"], "-m": ["-m", "main"]}[form]
                done = case.run(*arguments, command=["bash", "-c", f'cd {folder} && "$@" {closed}', "bash", *command],
                                data=STREAMS if form == "-" else "")
                places = [line for line in done.stderr.replace(f"/{folder}/main.{suffix}", "/main").splitlines() if line[0] == " "]
                ends.append((done.returncode, done.stdout, shown.read_text(), places))
            case.check(f"{form} {closed}", ends[0] == ends[1], *ends)


@case
def odd_names_and_arguments(case):
    name = os.fsdecode(b"caf\xe9 \xc3\xa9'\"$.ml")
    case.file("main.ml", "# lang: en\nimport sys, os\nprint(ascii(sys.argv), ascii(__file__))\n1 / 0\n")
    os.rename(case.folder / "main.ml", case.folder / name)
    arguments = [name, os.fsdecode(b"\xff\xfe"), "", "--", "\u202e", "a\nb"]
    theirs = case.run(*arguments, command=[case.python])
    ours = case.run(*arguments)
    case.expect(ours, theirs.stdout, lambda text: text.splitlines()[:-2] == theirs.stderr.splitlines()[:-1], 1)


@case
def linked_programs(case):
    case.write(real__main_ml="# lang: en\nimport beside\nprint(beside.name, __file__)\n", real__beside_ml="name = 'beside'\n")
    (case.folder / "link.ml").symlink_to("real/main.ml")
    case.expect(case.run("link.ml"), f"beside {case.folder}/link.ml\n")
    case.expect(case.run("./real/../link.ml"), f"beside {case.folder}/./real/../link.ml\n")


@case
def deep_programs(case):
    case.file("chain.ml", f"# lang: en\nx = {'+'.join(['1'] * 20000)}\ndef f(v):\n    return {' + '.join(['v'] * 20000)}\nprint(x, f(2))\n")
    case.expect(case.run("chain.ml"), "20000 40000\n")
    branches = "".join(f"    elif x == {i}:\n        return {i}\n" for i in range(10000))
    case.file("elif.ml", f"# lang: en\ndef f(x):\n    if x is None:\n        return 'none'\n{branches}    else:\n        return 'else'\n"
                         "print(f(None), f(799), f(800), f(9999), f(-1))\n")
    case.expect(case.run("elif.ml"), "none 799 800 9999 else\n")
    calls = "class A:\n    def __init__(self):\n        self.n = 0\n    def m(self, k):\n        self.n += k\n        return self\n"
    case.file("calls.ml", f"# lang: en\n{calls}print(A(){'.m(2)' * 5000}.n)\n")
    case.expect(case.run("calls.ml"), "10000\n")
    case.file("late.ml", f"# lang: en\nv = ''\nx = {'+'.join(['v'] * 5000)} + 1\n")
    case.expect(case.run("late.ml"), "", lambda text: text.splitlines()[-1] == 'TypeError: can only concatenate str (not "int") to str'
                and "late.ml\", line 3, in <module>" in text, 1)


def main():
    if not Path(CLI).exists():
        print(f"{CLI} is not built")
        return 77
    found = [python for python in map(reference.find_python, (12, 11, 13, 14)) if python]
    for python in found if reference.WHOLE else found[:1]:
        for function in CASES:
            case = Case(f"{function.__name__} ({Path(python).resolve().name})", python)
            with case.temporary:
                function(case)
    print(f"{Case.n_passed} passed, {Case.n_failed} failed")
    return 1 if Case.n_failed or not Case.n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
