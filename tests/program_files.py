# SPDX-License-Identifier: Apache-2.0
"""Programs that tests run: which there are in a folder, in which language, how they are run, what CPython runs instead.

A program is a file of any suffix, or a folder with a file main.* in it. `# test: args=… input=…` in one of its first
lines gives its arguments and what it reads.
"""
import re
import shlex
import shutil
from dataclasses import dataclass, field
from pathlib import Path

NOT_PROGRAMS = {".out", ".md", ".txt", ".json", ".tsv", ".pyc", ".orig", ".rej"}
NOT_FOLDERS = {"expected", "__pycache__"}
HEADER_LINES = 3
OPTION_KEYS = {"args", "input", "env", "forms", "refused", "explained"}


@dataclass(frozen=True, order=True)
class Program:
    name: str    # its path from the folder that was asked for
    path: Path   # the file, or the folder of a program of several files
    main: Path
    options: dict = field(compare=False)

    @property
    def is_folder(self):
        return self.path != self.main

    @property
    def arguments(self):
        return shlex.split(self.options.get("args", ""))

    @property
    def data(self):
        return self.options.get("input", "").encode()

    @property
    def files(self):
        """All files of the program, the main one first."""
        if not self.is_folder:
            return [self.main]
        return [self.main, *sorted(path for path in self.path.rglob("*") if path.is_file() and is_program(path)
                                   and path != self.main)]

    def stage(self, folder):
        """Copy the program into `folder`, where nothing else can be imported. Returns its main file there."""
        if self.is_folder:
            shutil.copytree(self.path, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_FOLDERS))
            return folder / self.main.relative_to(self.path)
        shutil.copy(self.main, folder)
        return folder / self.main.name


def is_program(path):
    return path.suffix not in NOT_PROGRAMS and not path.name.startswith((".", "README"))


def options_of(main):
    """The keys and values of the line `# test:`; `\\n` in a value is the end of a line."""
    lines = main.read_bytes().decode("utf-8", "replace").splitlines()[:HEADER_LINES]
    items = [shlex.split(line[len("# test:"):]) for line in lines if line.startswith("# test:")]
    options = dict(item.split("=", 1) for line in items for item in line)
    unknown = options.keys() - OPTION_KEYS
    if unknown:
        raise ValueError(f"{main}: `# test:` does not know {', '.join(sorted(unknown))}")
    return {key: value.replace("\\n", "\n") for key, value in options.items()}


def main_of(folder):
    found = sorted(path for path in folder.glob("main.*") if path.is_file() and is_program(path))
    if len(found) > 1:
        raise ValueError(f"{folder}: two main programs")
    return found[0] if found else None


def says_its_language(path, words):
    """Whether one of the first lines is a comment `# WORD: LANGUAGE`, with one of the `words`, and not English."""
    head = path.read_bytes().decode("utf-8", "replace").splitlines()[:HEADER_LINES]
    matches = [re.match(r"#\s*([^:：]+?)\s*[:：]\s*(.*)", line) for line in head]
    return any(match and match[1] in words and match[2] != "en" for match in matches)


def find(root):
    """The programs in `root`, however deep, by name; or the one that `root` is."""
    root = Path(root)
    if root.is_file():
        return [Program(root.name, root, root, options_of(root))]
    return list(_find(root, root))


def _find(root, folder):
    main = main_of(folder)
    if main:
        name = (root.name if folder == root else folder.relative_to(root).as_posix())
        yield Program(name, folder, main, options_of(main))
        return
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in NOT_FOLDERS and not path.name.startswith("."):
            yield from _find(root, path)
        elif path.is_file() and is_program(path):
            yield Program(path.relative_to(root).as_posix(), path, path, options_of(path))


def stored_output(program):
    """The file that holds what the program prints, expected/NAME.out beside it, if there is one."""
    name = re.sub(r"(\.\w\w)?\.\w+$", "", program.path.name)
    stored = program.path.parent / "expected" / f"{name}.out"
    return stored if stored.exists() else None


def twin(program):
    """The English program that does the same, beside NAME.xx.ml: NAME.ml."""
    match = None if program.is_folder else re.fullmatch(r"(.+)\.[a-z]{2}(\.\w+)", program.path.name)
    path = program.path.with_name(match[1] + match[2]) if match else None
    return path if path and path.is_file() else None
