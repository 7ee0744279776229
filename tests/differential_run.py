# SPDX-License-Identifier: Apache-2.0
"""One program on every back end and on python3: what each gave, and whether that was the same.

The command (ML_CLI) is asked three things: `explain --backend auto FILE`, whose lines `file:line:column: text` are the
reasons why a program can't be a WebAssembly one; `run --backend wasm FILE`, which refuses such a program before it
starts, or breaks it off, and then `run` with MULTILINGUAL_BACKEND=auto counts; and `run` with MULTILINGUAL_BACKEND=python. The right answer is expected/NAME.out where that stands beside the
program; otherwise what CPython makes of an English program as it is, of another one's English twin, or else of
`compile --emit python`.
"""
import os
import re
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import program_files

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
CLI = os.environ.get("ML_CLI") or str(SOURCE / "build/release/multilingual")
KEPT = ("PATH", "HOME", "LANG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "MULTILINGUAL_CACHE",
        "MULTILINGUAL_WASMTIME")
VOLATILE = re.compile(r"(?<= at )0x[0-9a-f]{6,}(?=>)")
REASON = re.compile(r"^(?P<place>.+?:\d+:\d+): (?P<text>.*\S)", re.MULTILINE)
LACK = re.compile(r"^.*ML0705.*\n+(?P<place>.+?): (?P<text>.*\S)", re.MULTILINE)  # met while the program ran
REFUSED = (1, 2)
SECONDS = 60
SAME, DIFFERENT, SENT = "same", "different", "sent to Python"


@dataclass(frozen=True)
class Outcome:
    output: str
    status: object  # the exit code, or "timeout"
    last: str       # the last line of the traceback, or whatever stands there
    errors: str = ""

    def is_like(self, other):
        return (self.output, self.status, self.last) == (other.output, other.status, other.last)


@dataclass(frozen=True)
class Reason:
    place: str  # file:line:column
    text: str


@dataclass(frozen=True)
class Verdict:
    program: program_files.Program
    kind: str
    details: tuple = ()  # of a difference: lines to show
    reasons: tuple = ()  # of a program sent to Python


class Runner:
    """Runs programs, with `python` as the reference interpreter and as the Python of the back end."""

    def __init__(self, python, with_wasm=True, seconds=SECONDS, with_python=True):
        self.python = python
        self.with_wasm, self.with_python = with_wasm, with_python
        self.seconds = seconds

    def environment(self, program, **more):
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        own = dict([program.options["env"].split("=", 1)]) if "env" in program.options else {}
        return {**kept, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "MULTILINGUAL_PYTHON": self.python, **own,
                **more}

    def execute(self, command, program, folder, **more):
        try:
            done = subprocess.run(command, cwd=folder, env=self.environment(program, **more), input=program.data,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=self.seconds, check=False)
        except subprocess.TimeoutExpired as late:
            return Outcome((late.stdout or b"").decode("utf-8", "replace"), "timeout", "")
        return outcome_of(done)

    def tool(self, *arguments):
        """The command as a tool, not to run a program."""
        return subprocess.run([CLI, *map(str, arguments)], capture_output=True, timeout=self.seconds, check=False,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"})

    def is_english(self, program):
        return all(self.language_of(path) == "English" for path in program.files)

    def language_of(self, path):
        done = self.tool("detect", "--ui-lang", "en", path)
        first = done.stdout.decode("utf-8", "replace").partition("\n")[0]
        return first.rpartition(": ")[2] if done.returncode == 0 else ""

    def reference_kind(self, program):
        """How CPython runs the program: `stored` (it need not), `itself`, `twin` or `lowered`."""
        if program_files.stored_output(program):
            return "stored"
        if self.is_english(program):
            return "itself"
        return "twin" if program_files.twin(program) else "lowered"

    def reference(self, program):
        kind = self.reference_kind(program)
        if kind == "stored":
            return Outcome(program_files.stored_output(program).read_text(encoding="utf-8"), 0, "")
        if kind == "twin":
            path = program_files.twin(program)
            program = program_files.Program(path.name, path, path, program.options)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            main = program.stage(folder)
            if program.is_folder or kind == "lowered":
                main = self.as_python(folder, main, is_lowered=kind == "lowered")
            return self.execute([self.python, main.name, *program.arguments], program, main.parent)

    def as_python(self, folder, main, is_lowered):
        """Make each file of `folder` NAME.py, which CPython can import. Returns the main one."""
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and program_files.is_program(path)):
            text = self.tool("compile", "--emit", "python", path).stdout if is_lowered else path.read_bytes()
            target = path.with_name(path.name.partition(".")[0] + ".py")
            path.unlink()
            target.write_bytes(text)
        return main.with_name("main.py") if main.name.startswith("main.") else main.with_name(
            main.name.partition(".")[0] + ".py")

    def on_backend(self, backend, program):
        with tempfile.TemporaryDirectory() as folder:
            main = program.stage(Path(folder))
            if backend == "wasm":
                command = [CLI, "run", "--backend", "wasm", main.name, *program.arguments]
                return self.execute(command, program, folder)
            command = [CLI, "run", main.name, *program.arguments]
            return self.execute(command, program, folder, MULTILINGUAL_BACKEND=backend)

    def reasons(self, program):
        """Why the program can't run on WebAssembly: a tuple of Reason, or what `explain` said when it failed."""
        done = self.tool("explain", "--backend", "auto", "--ui-lang", "en", program.main)
        text, errors = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
        if done.returncode != 0:
            return f"explain ended with {done.returncode}: {(text + errors).strip()}"
        return tuple(Reason(match["place"].rpartition("/")[2], match["text"]) for match in REASON.finditer(text))

    def judge(self, program):
        """Run the program everywhere. Returns its Verdict."""
        expected = self.reference(program)
        details = ()
        if self.with_python:
            details += difference("python back end", "CPython", self.on_backend("python", program), expected)
        if not self.with_wasm:
            return Verdict(program, DIFFERENT if details else SAME, details)
        reasons = self.reasons(program)
        by_wasm = self.on_backend("wasm", program)
        if isinstance(reasons, str):
            details += (reasons,)
        elif reasons:
            details += not_refused(by_wasm)
            return Verdict(program, DIFFERENT if details else SENT, details, reasons)
        if lack := LACK.search(by_wasm.errors):
            details += difference("auto back end", "CPython", self.on_backend("auto", program), expected)
            return Verdict(program, DIFFERENT if details else SENT, details, (Reason(program.main.name, lack["text"]),))
        details += difference("wasm back end", "CPython", by_wasm, expected)
        return Verdict(program, DIFFERENT if details else SAME, details)


def has_wasm():
    """Whether the command knows `--backend wasm` at all."""
    done = subprocess.run([CLI, "--help"], capture_output=True, check=False)
    return b"--backend" in done.stdout


def outcome_of(done):
    output, errors = (VOLATILE.sub("0x...", text.decode("utf-8", "replace")) for text in (done.stdout, done.stderr))
    lines = errors.rstrip().splitlines()
    last = lines[-1] if lines and done.returncode != 0 else ""
    is_interrupt = done.returncode == -signal.SIGINT and "KeyboardInterrupt" in last
    return Outcome(output, 130 if is_interrupt else done.returncode, last, errors)


def difference(who, whose, got, expected):
    """Lines that say in what two outcomes differ; none if they don't."""
    if got.is_like(expected):
        return ()
    lines = []
    for what in ("status", "last"):
        if getattr(got, what) != getattr(expected, what):
            lines.append(f"{who}: {what} {getattr(got, what)!r}, {whose}: {getattr(expected, what)!r}")
    if got.output != expected.output:
        lines.append(f"{who}: {first_difference(got.output, expected.output, whose)}")
    if got.errors and got.status != expected.status:
        lines.extend("  " + line for line in got.errors.rstrip().splitlines()[-4:])
    return tuple(lines)


def first_difference(got, expected, whose):
    ours, theirs = got.split("\n"), expected.split("\n")
    n = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    line = [repr(lines[n]) if n < len(lines) else "the end" for lines in (ours, theirs)]
    return f"output line {n + 1} {line[0]}, {whose}: {line[1]}"


def not_refused(got):
    """What is wrong with how a program with reasons ended on the wasm back end: it must fail, unstarted, with an error."""
    if got.output == "" and got.status in REFUSED and got.last:
        return ()
    return (f"wasm back end: not refused, though explain has reasons: status {got.status!r}, last {got.last!r}, "
            f"output {got.output[:60]!r}",)
