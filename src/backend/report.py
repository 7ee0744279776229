# SPDX-License-Identifier: Apache-2.0
# The end of a program by an exception that it did not catch: what CPython itself prints, and before its last line one
# sentence that says in the program's language what such an exception means (`explanations`, by the class's name).
import sys

HEADING = "Traceback (most recent call last):"


def without_ours(error):
    """Cut our own frames out of the error's traceback."""
    traces, trace = [], error.__traceback__
    while trace is not None:
        traces.append(trace)
        trace = trace.tb_next
    ours = [trace.tb_frame.f_globals.get("__name__") == __name__ for trace in traces]
    if any(ours):
        kept = [trace for trace, is_ours in zip(traces, ours) if not is_ours] + [None]
        for trace, after in zip(kept, kept[1:]):
            trace.tb_next = after
        error.__traceback__ = kept[0]


class Capture:
    """Stands in for sys.stderr while CPython prints; asked for anything else (isatty, fileno) it is that file."""

    def __init__(self, file):
        self.file, self.pieces = file, []

    def write(self, text):
        self.pieces.append(text)

    def flush(self):
        pass

    def __getattr__(self, name):
        return getattr(self.file, name)


def explanation(cls):
    """The sentence for `cls` or for its nearest base that has one."""
    for base in cls.__mro__:
        if base.__module__ == "builtins" and base.__name__ in explanations:
            return explanations[base.__name__]
    return None


def plain(line):
    """`line` without colours."""
    first, *others = line.split("\x1b[")
    return first + "".join(other.partition("m")[2] for other in others)


def insert(lines, cls, sentence):
    """Insert `sentence` before the line that names `cls`: after the last heading, and indented as little as that."""
    module = cls.__module__ if isinstance(cls.__module__, str) else "<unknown>"
    name = cls.__qualname__ if module in ("__main__", "builtins") else f"{module}.{cls.__qualname__}"
    texts = [*map(plain, lines)]
    is_group = issubclass(cls, BaseExceptionGroup)
    heading, edge = ("  + Exception Group " + HEADING, "  | ") if is_group else (HEADING, "")
    first = max((i for i, text in enumerate(texts) if text.startswith(heading)), default=0)
    for i in range(first, len(texts)):
        if texts[i].startswith(edge + name) and texts[i][len(edge + name)] in ":\n":
            lines.insert(i, f"{edge}{sentence}\n")
            return


def show(error):
    sentence = explanation(type(error))
    file = sys.stderr
    if sentence is None or file is None:
        sys.__excepthook__(type(error), error, error.__traceback__)
        return
    sys.stderr = capture = Capture(file)
    try:
        sys.__excepthook__(type(error), error, error.__traceback__)
    finally:
        sys.stderr = file
    lines = "".join(capture.pieces).split("\n")
    lines[:] = [line + "\n" for line in lines[:-1]] + lines[-1:]
    insert(lines, type(error), sentence)
    file.write("".join(lines))
    file.flush()


def show_hook_failure(error, failure):
    sys.stderr.write("Error in sys.excepthook:\n")
    without_ours(failure)
    sys.__excepthook__(type(failure), failure, failure.__traceback__)
    sys.stderr.write("\nOriginal exception was:\n")
    sys.__excepthook__(type(error), error, error.__traceback__)


def interact():
    """The prompt after the program. Returns the exit status, as SystemExit.code has it."""
    import code
    from importlib.util import find_spec

    if find_spec("readline"):
        import readline  # noqa: F401  # which input() then uses
    try:
        code.InteractiveConsole(sys.modules["__main__"].__dict__, "<stdin>").interact("", "")
    except SystemExit as end:
        return end.code
    return 0


def status_of(error):
    """Do what CPython does at such an end. Returns the exit status, as SystemExit.code has it."""
    without_ours(error)
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
    if sys.version_info >= (3, 12):
        sys.last_exc = error
    hook = getattr(sys, "excepthook", None)
    sys.audit("sys.excepthook", hook, type(error), error, error.__traceback__)
    failure = None
    if hook is None:
        sys.stderr.write("sys.excepthook is missing\n")
    if hook is None or hook is sys.__excepthook__:
        show(error)
    else:
        try:
            hook(type(error), error, error.__traceback__)
        except SystemExit as end:
            return end.code
        except BaseException as error_of_hook:
            failure = error_of_hook
    if failure is not None:
        show_hook_failure(error, failure)
    return 130 if type(error) is KeyboardInterrupt else 1
