#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The cache of compiled programs, through the command: whatever is wrong with it, the answer is the right one, and no byte
runs that a MAC under the user's key does not cover. Notes, too, are believed only then, and only of the same program.

How a run used an entry shows in its file: a hit leaves it alone, a miss puts another file there (another inode). That
what is in an entry really runs is shown first: an entry whose text was changed and signed anew prints the new text. The
command is a copy that stands alone: the runtime's code, which the build lays beside it, goes through the cache too. A
sample of the changed files is tried; all with ML_TEST_ALL=1. The seed is printed; ML_TEST_SEED sets it.
"""
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import program_files
import reference
from differential_run import CLI, SOURCE, has_wasm

SEED = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000_000))
CHANCE = random.Random(SEED)
WHOLE = reference.WHOLE
WASMTIME = os.environ.get("MULTILINGUAL_WASMTIME") or str(SOURCE / ".setup/wasmtime/libwasmtime.so")
N_FLIPS, N_RUNTIME_FLIPS, N_KEY_FLIPS, N_NOTE_FLIPS = (260, 30, 10, 122) if WHOLE else (16, 1, 2, 6)
N_CUTS, N_RUNTIME_CUTS, N_KEY_CUTS, N_NOTE_CUTS = (200, 10, 20, 40) if WHOLE else (6, 1, 1, 2)
N_PROCESSES, N_PROGRAMS = (8, 20) if WHOLE else (8, 4)
NOBODY = 65534
TEXT, OTHER_TEXT = b"seventeen tongues", b"seventy two goats"
PROGRAM = f'print("{TEXT.decode()}", 2 ** 70 // 7)\n'
OTHER_PROGRAM = 'print("another one")\n'
ANSWER = TEXT + f" {2 ** 70 // 7}\n".encode()
HEAD_BYTES, KEY_AT, KEY_BYTES, MAC_AT, MAC_BYTES, VERSION_AT, BODY_BYTES_AT = 88, 8, 32, 56, 32, 8, 16  # as cache.c has them
MAX_SHOWN = 20


class Check:
    def __init__(self, work):
        self.work = work
        self.cache = work / "cache"
        self.command = work / "multilingual"
        shutil.copy(CLI, self.command)
        self.program, self.other = work / "one.ml", work / "two.ml"
        self.program.write_text(PROGRAM)
        self.other.write_text(OTHER_PROGRAM)
        self.n_passed = self.n_failed = 0

    def result(self, name, is_right, what=""):
        self.n_passed += is_right
        self.n_failed += not is_right
        if not is_right and self.n_failed <= MAX_SHOWN:
            print(f"FAILED {name}: {what}")

    def run(self, program=None, environment=None, user=None, options=(), folder=None):
        environment = {"MULTILINGUAL_CACHE": str(self.cache)} if environment is None else environment
        kept = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS") if name in os.environ}
        done = subprocess.run([self.command, "run", "--backend", "wasm", *options, program or self.program],
                              check=False, cwd=folder,
                              env={**kept, "LC_ALL": "C.UTF-8", "MULTILINGUAL_WASMTIME": WASMTIME, **environment}, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=300, user=user)
        return done.returncode, done.stdout, done.stderr

    def answers(self, name, expected=ANSWER, **options):
        got = self.run(**options)
        self.result(name, got == (0, expected, b""), f"{got} instead of {expected}")

    def fill(self):
        """A fresh cache with the program in it; its entries and the key are kept in memory."""
        shutil.rmtree(self.cache, ignore_errors=True)
        self.run()
        entries = sorted(self.cache.glob("*.mlc"), key=lambda path: path.stat().st_size)
        self.entry, self.runtime, self.key = *entries, self.cache / "key"
        self.note = next(self.cache.glob("*.mln"))
        self.whole = {path: path.read_bytes() for path in (self.entry, self.runtime, self.note, self.key)}

    def put(self, path, data, mode=0o600):
        """What an intruder or a broken disk might leave there."""
        remove(path)
        path.write_bytes(data)
        path.chmod(mode)

    def restore(self):
        for path, data in self.whole.items():
            if not path.is_file() or path.is_symlink() or path.read_bytes() != data or path.stat().st_mode & 0o777 != 0o600:
                self.put(path, data)

    def is_refused(self, name, path, data, mode=0o600):
        """The right answer, and other files in place of those that were not believed."""
        self.restore()
        self.put(path, data, mode)
        suspects = [path] if path != self.key else [self.entry, self.note, self.key]
        before = [identity(suspect) for suspect in suspects]
        self.answers(name)
        self.result(f"{name}: not believed", all(identity(suspect) != one for suspect, one in zip(suspects, before)),
                    "the file was left as it was")

    # --- Hits ---------------------------------------------------------------------------------------------------

    def hits(self):
        before = [identity(path) for path in self.whole]
        self.answers("the second run")
        self.result("a hit", [identity(path) for path in self.whole] == before, "the entries were made anew")

    def signed(self, data, key):
        mac = hashlib.blake2b(data[:MAC_AT] + data[HEAD_BYTES:], key=key, digest_size=MAC_BYTES).digest()
        return data[:MAC_AT] + mac + data[HEAD_BYTES:]

    def changed_text(self):
        """The proof that entries run, and that the MAC alone decides whether they do."""
        whole = self.whole[self.entry]
        changed = whole.replace(TEXT, OTHER_TEXT)
        self.result("the text is in the entry", changed != whole, "the test needs another text")
        self.is_refused("another text, not signed", self.entry, changed)
        key = self.whole[self.key][KEY_AT:KEY_AT + KEY_BYTES]
        self.is_refused("another text, signed with a guessed key", self.entry, self.signed(changed, bytes(KEY_BYTES)))
        self.restore()
        self.put(self.entry, self.signed(changed, key))
        self.answers("another text, signed", ANSWER.replace(TEXT, OTHER_TEXT))

    def versions(self):
        key = self.whole[self.key][KEY_AT:KEY_AT + KEY_BYTES]
        for path in (self.entry, self.note):
            whole = self.whole[path]
            for step in (-1, 1, 100):
                version = (whole[VERSION_AT] + step) % 256
                other = whole[:VERSION_AT] + bytes([version]) + whole[VERSION_AT + 1:]
                self.is_refused(f"{self.name_of(path)}, version {version}, signed", path, self.signed(other, key))

    def strangers(self):
        """Entries that are genuine, but of another program or of another's cache."""
        self.restore()
        self.run(self.other)
        for path in (self.entry, self.note):
            second = next(other for other in self.cache.glob(f"*{path.suffix}") if other not in self.whole)
            self.is_refused(f"another program's {self.name_of(path)}", path, second.read_bytes())
            second.unlink()
        self.is_refused("the code in place of the note", self.note, self.whole[self.entry])
        self.is_refused("the note in place of the code", self.entry, self.whole[self.note])
        mine = dict(self.whole)
        self.fill()
        theirs = self.whole[self.entry]
        self.result("each cache has its key", self.whole[self.key] != mine[self.key], "the same key twice")
        self.whole = mine
        self.is_refused("the entry of another cache", self.entry, theirs)

    # --- Notes --------------------------------------------------------------------------------------------------

    def notes(self):
        """What a note says is done, if it is signed, and is about this text alone."""
        self.restore()
        self.run(self.other)
        key = self.whole[self.key][KEY_AT:KEY_AT + KEY_BYTES]
        theirs = next(path for path in self.cache.glob("*.mln") if path != self.note).read_bytes()
        changed = self.whole[self.note][:HEAD_BYTES] + theirs[HEAD_BYTES:]
        self.is_refused("another program's code, not signed", self.note, changed)
        self.restore()
        self.put(self.note, self.signed(changed, key))
        self.answers("another program's code, signed", b"another one\n")
        self.is_refused("a note of nothing, signed", self.note, self.signed(self.head_of(b""), key))
        self.restore()
        remove(self.entry)
        self.answers("a note of code that is gone")
        self.result("a note of code that is gone: compiled again", self.entry.is_file(), "no entry")
        self.restore()

    def head_of(self, body):
        """The head of a note with this body, not signed."""
        head = self.whole[self.note][:HEAD_BYTES]
        return head[:BODY_BYTES_AT] + len(body).to_bytes(8, "little") + head[BODY_BYTES_AT + 8:] + body

    def runs_twice(self, name, path, expected, **options):
        for turn in ("first", "second"):
            got = self.run(path, **options)
            self.result(f"{name}, {turn} run", got[1:] == expected, f"{got[1:]} instead of {expected}")

    def what_notes_depend_on(self):
        """All that decides what a program does, changed between runs: nothing old comes out."""
        one, two = self.work / "here", self.work / "there"
        for folder in (one, two):
            folder.mkdir()
        path = one / "p.ml"
        path.write_text("print(1)\n")
        self.runs_twice("a text", path, (b"1\n", b""))
        path.write_text("print(2)\n")
        self.runs_twice("another text", path, (b"2\n", b""))
        text = "print(1 / 0)\n"
        for folder in (one, two):
            (folder / "q.ml").write_text(text)
            status, output, errors = self.run(Path("q.ml"), folder=folder)
            self.result(f"the path, {folder.name}", f'"{folder}/q.ml", line 1'.encode() in errors, f"{status} {output} {errors}")
            self.result(f"the path, {folder.name} again", self.run(Path("q.ml"), folder=folder) == (status, output, errors), "other")
        both = one / "both.ml"
        both.write_text("afficher = print\nafficher(len('ab'))\n")
        self.runs_twice("in English", both, (b"2\n", b""), options=("--lang", "en"))
        got = self.run(both, options=("--lang", "fr"))
        self.result("in French", got == self.run(both, options=("--lang", "fr"), environment={"MULTILINGUAL_CACHE": "off"}), f"{got}")
        self.modules(one)
        self.warnings(one)

    def modules(self, folder):
        main, module = folder / "main.ml", folder / "wanted.ml"
        main.write_text("try:\n    import wanted\n    print(wanted.n)\nexcept ImportError:\n    print('none')\n")
        for text in ("n = 1\n", "n = 2\n"):
            module.write_text(text)
            self.runs_twice("a module", main, (text[4:].encode(), b""))

    def warnings(self, folder):
        """A program with a warning is warned of at each run."""
        path = folder / "warned.ml"
        path.write_text("print('a\\d')\n")
        first = self.run(path)
        self.result("a warning", first[2] != b"", f"{first}: the test needs another program")
        self.result("a warning again", self.run(path) == first, "other")

    # --- Bytes --------------------------------------------------------------------------------------------------

    def flips(self):
        for path, n in ((self.entry, N_FLIPS), (self.runtime, N_RUNTIME_FLIPS), (self.key, N_KEY_FLIPS), (self.note, N_NOTE_FLIPS)):
            data = self.whole[path]
            bits = sorted(CHANCE.sample(range(len(data) * 8), n))
            if path == self.entry:
                heads = range(HEAD_BYTES) if WHOLE else CHANCE.sample(range(HEAD_BYTES), 8)
                bits += [at * 8 + CHANCE.randrange(8) for at in heads]
            for bit in bits:
                changed = bytearray(data)
                changed[bit // 8] ^= 1 << bit % 8
                self.is_refused(f"{self.name_of(path)}, bit {bit} of {len(data) * 8}", path, bytes(changed))

    def cuts(self):
        for path, n in ((self.entry, N_CUTS), (self.runtime, N_RUNTIME_CUTS), (self.key, N_KEY_CUTS), (self.note, N_NOTE_CUTS)):
            data = self.whole[path]
            edges = {0, 1, len(data) - 1} | ({HEAD_BYTES - 1, HEAD_BYTES, HEAD_BYTES + 1} if path == self.entry else set())
            for length in sorted(edges | set(CHANCE.sample(range(len(data)), n))):
                self.is_refused(f"{self.name_of(path)}, {length} of {len(data)} bytes", path, data[:length])
            self.is_refused(f"{self.name_of(path)}, a byte more", path, data + b"\0")

    def name_of(self, path):
        return {self.entry: "program", self.runtime: "runtime", self.key: "key", self.note: "note"}[path]

    # --- Files --------------------------------------------------------------------------------------------------

    def kinds_of_files(self):
        outside = self.work / "outside"
        for path in (self.entry, self.note, self.key) + ((self.runtime,) if WHOLE else ()):
            name = self.name_of(path)
            for mode in (0o640, 0o604, 0o620, 0o602, 0o777) if WHOLE else (0o640, 0o602):
                self.is_refused(f"{name}, mode {mode:o}", path, self.whole[path], mode)
            outside.write_bytes(self.whole[path])
            outside.chmod(0o600)
            for kind, make in (("a folder", Path.mkdir), ("a link", lambda at: at.symlink_to(outside)), ("a pipe", os.mkfifo),
                               ("a link to nothing", lambda at: at.symlink_to(self.work / "nothing"))):
                self.restore()
                remove(path)
                make(path)
                self.answers(f"{name}, {kind}")
                self.result(f"{name}, {kind}: outside", outside.read_bytes() == self.whole[path], "it was written through")
                remove(path)
        if os.geteuid() == 0:
            self.owners()

    def owners(self):
        for path in (self.entry, self.note, self.key):
            self.restore()
            os.chown(path, NOBODY, NOBODY)
            before = identity(path)
            self.answers(f"{self.name_of(path)} of another user")
            self.result(f"{self.name_of(path)} of another user: not believed", identity(path) != before, "it was left")

    def is_unused(self, name, folder):
        """The folder is not to be trusted: the right answer, and nothing in it is read or written."""
        before = listing(folder)
        self.answers(name, environment={"MULTILINGUAL_CACHE": str(folder)})
        self.result(f"{name}: unused", listing(folder) == before, f"{before} became {listing(folder)}")

    def folders(self):
        """A folder that isn't the user's alone: even an entry that is signed doesn't run."""
        self.restore()
        key = self.whole[self.key][KEY_AT:KEY_AT + KEY_BYTES]
        self.put(self.entry, self.signed(self.whole[self.entry].replace(TEXT, OTHER_TEXT), key))
        for mode in (0o770, 0o707, 0o755, 0o777, 0o1777):
            self.cache.chmod(mode)
            self.is_unused(f"folder, mode {mode:o}", self.cache)
        self.cache.chmod(0o700)
        link = self.work / "link"
        link.symlink_to(self.cache)
        self.is_unused("a link to the folder", link)
        if os.geteuid() == 0:
            os.chown(self.cache, NOBODY, NOBODY)
            self.is_unused("a folder of another user", self.cache)
            os.chown(self.cache, os.geteuid(), os.getegid())
        for name in ("", "off", str(self.program), str(self.work / "no" / "parent"), "/proc/none", "/dev/null"):
            self.answers(f"folder `{name}`", environment={"MULTILINGUAL_CACHE": name})
        self.answers("the signed one, after all", ANSWER.replace(TEXT, OTHER_TEXT))

    # --- Homes --------------------------------------------------------------------------------------------------

    def homes(self):
        home = self.work / "home"
        home.mkdir()
        self.answers("a fresh home", environment={"HOME": str(home)})
        entries = listing(home / ".cache" / "multilingual")
        self.result("a fresh home: cached", sum(name.endswith(".mlc") for name, *_ in entries) == 2, f"{entries}")
        self.answers("a home again", environment={"HOME": str(home)})
        self.result("a home: hit", listing(home / ".cache" / "multilingual") == entries, "made anew")
        for name, environment in {"no HOME": {}, "an empty HOME": {"HOME": ""}, "a relative one": {"HOME": "home"},
                                  "a missing one": {"HOME": str(self.work / "missing")}, "/proc": {"HOME": "/proc"},
                                  "a file": {"HOME": str(self.program)},
                                  "a bad XDG_CACHE_HOME": {"HOME": str(home), "XDG_CACHE_HOME": str(self.program)}}.items():
            self.answers(name, environment=environment)
        self.result("nothing was made", not (self.work / "missing").exists(), "the missing home is there")
        self.read_only(home)

    def read_only(self, home):
        user = NOBODY if os.geteuid() == 0 else None  # root may write anywhere
        closed = self.work / "closed"
        closed.mkdir(mode=0o555)
        self.answers("a read-only home", environment={"HOME": str(closed)}, user=user)
        self.result("a read-only home: untouched", not list(closed.iterdir()), "something was made")
        cache = home / ".cache" / "multilingual"
        if user is None:
            cache.chmod(0o500)
            before = listing(cache)
            self.answers("a read-only cache", environment={"HOME": str(home)})
            self.result("a read-only cache: untouched", listing(cache) == before, "it was changed")
            cache.chmod(0o700)
        else:
            self.answers("the home of another user", environment={"HOME": str(home)}, user=user)

    # --- Many ---------------------------------------------------------------------------------------------------

    def at_once(self):
        """Processes that start with an empty cache, each with all programs, in an order of its own."""
        shutil.rmtree(self.cache)
        programs = [program for program in program_files.find(SOURCE / "tests/programs/wasm")
                    if not program.is_folder and not program.options and "uncaught" not in program.name]
        expected = {}
        for program in CHANCE.sample(programs, len(programs)):
            got = self.run(program.main, environment={"MULTILINGUAL_CACHE": "off"})
            if got[0] == 0:  # else it may be one that goes to Python
                expected[program.main] = got
            if len(expected) == N_PROGRAMS:
                break
        paths = list(expected)

        def all_of(order):
            return [(path, self.run(path)) for path in order]

        with ThreadPoolExecutor(N_PROCESSES) as pool:
            for results in pool.map(all_of, [CHANCE.sample(paths, len(paths)) for _ in range(N_PROCESSES)]):
                for path, got in results:
                    self.result(f"{N_PROCESSES} at once, {path.name}", got == expected[path], f"{got}, not {expected[path]}")
        files = sorted(path.name for path in self.cache.iterdir())
        n_entries = sum(name.endswith(".mlc") for name in files)
        n_notes = sum(name.endswith(".mln") for name in files)
        self.result("at once: entries", n_entries == N_PROGRAMS + 1 and n_notes <= N_PROGRAMS, f"{files}")
        self.result("at once: nothing else", len(files) == n_entries + n_notes + 1, f"{files}")
        before = listing(self.cache)
        for path in paths:
            self.result(f"after all, {path.name}", self.run(path) == expected[path], "another answer")
        self.result("after all: hits", listing(self.cache) == before, "made anew")


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def identity(path):
    """What another file under that name differs in. A file that is replaced may get the old one's number: the time too."""
    status = path.lstat()
    return status.st_ino, status.st_ctime_ns, status.st_size


def listing(folder):
    return sorted((path.name, *identity(path)) for path in folder.iterdir()) if folder.is_dir() else []


def main():
    if not Path(CLI).exists() or not has_wasm():
        print("there is no WebAssembly in this build")
        return 77
    print(f"seed {SEED} (ML_TEST_SEED={SEED} repeats it)")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)
        check = Check(work)
        status, output, errors = check.run()
        if b"ML0701" in errors:
            print("there is no Wasmtime")
            return 77
        check.result("the first run", (status, output) == (0, ANSWER), f"{output} {errors}")
        check.fill()
        for part in (check.hits, check.changed_text, check.versions, check.strangers, check.notes,
                     check.what_notes_depend_on, check.flips, check.cuts, check.kinds_of_files, check.folders, check.homes, check.at_once):
            part()
    print(f"{check.n_passed} passed, {check.n_failed} failed")
    return 1 if check.n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
