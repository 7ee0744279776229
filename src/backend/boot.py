# SPDX-License-Identifier: Apache-2.0
# Runs a program as if `python3 prog.py` did. Most runs need nothing beyond this file, which is why the import hook
# and the report of an exception are texts that are compiled when they are first needed.
import marshal
import posix
import sys
from itertools import chain, islice, pairwise, repeat

import _ast
from _functools import partial
from _weakref import ref

SAFE_DEPTH = 900  # of a tree that Python 3.11 compiles whatever the depth of the stack


def module_of(tree):
    """The `_ast.Module` of what src/gen/python/tree_write.c wrote: one pass in C for each field of each class."""
    depth, constants, ints, floats, imaginaries, classes, places, items, ends, columns = tree
    pool = [*constants, *map(int, ints, repeat(0)), *map(float, floats)]
    pool += [complex(0, float(digits)) for digits in imaginaries]
    first = len(pool)
    for name, count in classes:
        cls = getattr(_ast, name)
        pool += map(cls.__new__, repeat(cls, count))
    get = pool.__getitem__
    items = [*map(get, items)]
    pool += map(items.__getitem__, map(slice, (0, *ends), ends))
    located = pool[first : first + len(places[0])]
    for name, place in zip(("lineno", "col_offset", "end_lineno", "end_col_offset"), places):
        any(map(setattr, located, repeat(name), place))
    for start, name, column in columns:
        any(map(setattr, pool[start : start + len(column)], repeat(name), map(get, column)))
    return next(node for node in pool if type(node) is _ast.Module)


def quietly(call, *arguments, **keywords):
    """Call a function with no SyntaxWarning said: what Python's compiler warns of, ours has warned of already. Those that
    the user wants to be errors are."""
    filters = getattr(sys.modules.get("warnings"), "filters", None)
    if type(filters) is not list:
        filters = sys.modules["_warnings"].filters
    says = (action != "error" and issubclass(SyntaxWarning, category) for action, _, category, *_ in filters)
    quiet = "ignore", None, SyntaxWarning, None, 0
    filters.insert(next((i for i, is_said in enumerate(says) if is_said), len(filters)), quiet)
    try:
        return call(*arguments, **keywords)
    finally:
        if quiet in filters:
            filters.remove(quiet)


def compiled(data, path):
    """The code object of a tree, or of that one of a pair which fits this Python."""
    tree = marshal.loads(data)
    if len(tree) == 2:
        tree = marshal.loads(tree[sys.version_info >= (3, 12)])
    limit = sys.getrecursionlimit()
    if tree[0] > SAFE_DEPTH:
        sys.setrecursionlimit(max(limit, min(tree[0], 2 * limit) + limit))
    try:
        return quietly(compile, module_of(tree), path, "exec", dont_inherit=True)
    finally:
        sys.setrecursionlimit(limit)


# --- imports -----------------------------------------------------------------------------------------


def hook_later(boot, source, compiler, language, main, warns=True):
    """Install the import hook when a folder is searched for the first time. Returns what installs it at once."""
    finder = sys.modules["_frozen_importlib_external"].FileFinder
    original = finder.find_spec

    def install():
        namespace = {"__name__": __name__, "compiled": compiled, "boot": boot, "source": source}
        namespace.update(marshal=marshal, posix=posix, sys=sys)  # no import that the program could see
        namespace.update(compiler=compiler, language=language, main=main, warns=warns, find_in_folder=original)
        exec(compile(source, "<frozen importlib._bootstrap_external>", "exec"), namespace)

    def find_spec(self, name, target=None):
        if finder.find_spec is find_spec:
            install()
        return finder.find_spec(self, name, target)

    finder.find_spec = find_spec
    return install


# --- the program ---------------------------------------------------------------------------------------

FILE, CODE, STDIN, MODULE, FOLDER = range(5)  # PythonInput


def absolute(path):
    return path if path.startswith("/") else posix.getcwd() + "/" + path


def prepare(kind, path, text):
    """Give sys and __main__ what CPython gives them before it runs a program. Returns the program's own file name."""
    main = sys.modules["__main__"].__dict__
    for name in [*main]:
        if not name.startswith("__"):
            del main[name]
    given = {FILE: [path], CODE: ["-c", text], STDIN: ["-"], MODULE: ["-m", path], FOLDER: [path]}[kind]
    sys.argv[0] = given[0]
    sys.orig_argv[1:] = given + sys.argv[1:]
    folder = None
    try:
        if kind == FILE:
            folder = sys.modules["os"].path.dirname(sys.modules["os"].path.realpath(path))
            path = absolute(path)
        elif kind == MODULE:
            folder = posix.getcwd()
        elif kind == FOLDER:
            folder = posix.getcwd() if path == "." else absolute(path)
    except OSError:
        pass
    is_safe = sys.flags.safe_path
    if folder is not None and (kind == FOLDER or not is_safe):
        sys.path[: not is_safe] = [folder]
    if kind == FILE or kind == STDIN:
        main["__file__"], main["__cached__"] = path, None
    if kind == FILE:
        main["__loader__"] = sys.modules["_frozen_importlib_external"].SourceFileLoader("__main__", path)
    return path


def forget_file(kind):
    """What CPython does once a program has ended: `__file__` and `__cached__` are gone for what comes then."""
    if kind == FILE or kind == STDIN:
        main = sys.modules["__main__"].__dict__ if "__main__" in sys.modules else {}
        main.pop("__file__", None)
        main.pop("__cached__", None)


def runner(kind, path, tree, text):
    """What runs the program when it is called, and the code object that is at the bottom of its stack then."""
    lines = sys.modules.get("linecache")
    keeps_text = bool(lines and lines.cache.pop("<string>", None)) and kind == CODE
    if kind == MODULE or kind == FOLDER:
        from runpy import _run_module_as_main as run

        return partial(run, path) if kind == MODULE else partial(run, "__main__", False), run.__code__
    code = compiled(tree, path)
    if keeps_text:  # as CPython 3.13 does with the text of -c
        lines.cache["<string>"] = (len(text), None, text.splitlines(True), "<string>")
    return type(runner)(code, sys.modules["__main__"].__dict__), code


class End:
    """Lives as long as the program runs."""


class Start(ref):
    """A weak reference that runs a program when what it refers to goes: its callback is `reversed`, so C gets a method of
    it and calls that. It is a new object with an End in it, which C frees when the program has come to its end."""

    @property
    def __reversed__(self):
        call = partial(self.quit.run)
        call.end = End()
        self.quit.watch(call.end)
        return call


class Quit(SystemExit):
    """Runs a program when Python asks for the exit status: nothing of ours is on the stack then, and none of our
    functions runs between the program's last step and the moment at which it has ended for good.

    Programs can tell whether something stands below them: print_stack, the depth at which recursion fails, warnings
    with a stack level, debuggers. C asks for `code` when all of Python has ended. That is list(self); where `pairwise`
    finds no second item it drops the first, which nothing but a Start refers to. Being a function it goes at once, and
    it holds up nothing: while a list or an object is being freed, others may have to wait. What the program raises goes
    to sys.unraisablehook, which is ours only then: see `watch`. As there is no '.'.'.' C then falls back on __getattr__:
    next(status and functions that trace again, "code").
    """

    code = property(list)

    def __init__(self, run, status):
        self.run, self.status = run, status
        self.error, self.left = None, {}  # what the program leaves: its hook, and functions that trace it

    def __iter__(self):
        def last():
            pass

        self.start = Start(last, reversed)
        self.start.quit = self
        return chain(pairwise(map(list.pop, [[last]])), map(getattr, ".", "."))

    @property
    def __getattr__(self):
        left = self.left.get
        traced = map(sys.settrace, map(left, ("trace",))), map(sys.setprofile, map(left, ("profile",)))
        return partial(next, map(next, map(iter, zip(map(self.status_at_end, (None,)), *traced))))

    def watch(self, end):
        """Have it done in C what is to be done as soon as `end` goes: what the program leaves is kept, tracing turned off,
        our hook put in place. A weak reference's callback asks it for an iterator, and takes its steps."""
        module, name = sys.__dict__, "unraisablehook"
        keys = "hook", "trace", "profile"
        values = chain(map(module.get, (name,)), islice(iter(sys.gettrace, End), 1), iter(sys.getprofile, End))
        steps = chain(
            map(self.left.update, (zip(keys, values),)),
            map(sys.settrace, (None,)),
            map(sys.setprofile, (None,)),
            map(module.update, ({name: self.unraisable},)),
        )
        self.watcher = type("Watcher", (ref,), {"__iter__": steps.__iter__})(end, [].extend)

    def unraisable(self, arguments):
        hook = self.left.get("hook")
        if arguments.object is reversed:
            self.error = arguments.exc_value
        elif hook is not None:
            hook(arguments)

    def status_at_end(self, _):
        if self.left["hook"] is None:
            del sys.unraisablehook
        else:
            sys.unraisablehook = self.left["hook"]
        self.run = self.start = self.watcher = None  # nothing of ours may keep the program alive
        return self.status(self.error)


def without_ours(error, bottom):
    """`error` with a traceback that begins with the code object `bottom`, or without one."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code is not bottom:
        trace = trace.tb_next
    return error.with_traceback(trace)


def is_inspected():
    """Did the program ask for a prompt after its end, by setting PYTHONINSPECT itself?"""
    flags, os = sys.flags, sys.modules.get("os")
    is_asked = os and not flags.inspect and not flags.ignore_environment and os.environ.get("PYTHONINSPECT")
    return bool(is_asked) and posix.isatty(0)


def hook_once(error, status):
    """Have `status` say that `error` was not caught, which it is going to be: Python asks sys.excepthook."""
    trace, hook = error.__traceback__, sys.__dict__.get("excepthook")

    def print_once(cls, value, new_trace):
        if hook is None:
            del sys.excepthook
        else:
            sys.excepthook = hook
        status(error.with_traceback(trace))

    sys.excepthook = print_once


def stop_when_asked():
    """Have the signal that tells of the time limit write what is kept, and end the program."""
    from _signal import SIGXCPU, signal

    def stop(*_):
        for stream in sys.stdout, sys.stderr:
            try:
                stream.flush()
            except Exception:  # closed, none, or busy: what can be written is
                pass
        posix._exit(1)

    signal(SIGXCPU, stop)


def begin_anew(source, taken, shown, said, sentence):
    """Have the program's streams go on where those of a run on WebAssembly ended. Returns what its end calls."""
    namespace = {"__name__": __name__, "taken": taken, "shown": shown, "said": said, "sentence": sentence}
    exec(compile(source, "<multilingual>", "exec"), namespace)
    return namespace["begin"]()


def end_of(boot, hook, report, kind, path, tree, text, compiler, language, main_language, explanations, replay, is_timed):
    """What start.py is to raise: a Quit, which runs the program, or how the program, which has run, ended. None: well."""

    def status(error):
        code = status_of_run(error)
        if replay is not None:
            end_replay()
        return code

    def status_of_run(error):
        if isinstance(error, SystemExit) and not sys.flags.inspect:
            return error.code
        code = None
        try:
            if error is not None or is_inspected():
                namespace = {"__name__": __name__, "explanations": dict(explanations)}
                exec(compile(report, "<multilingual>", "exec"), namespace)
                code = error and namespace["status_of"](error)
            forget_file(kind)
            return namespace["interact"]() if is_inspected() else code
        except BaseException as failure:  # out of memory, or Ctrl-C once more
            error = error or failure
            sys.__excepthook__(type(error), error, error.__traceback__)
            return 1

    encoding = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()
    path = path.decode(*encoding)
    error = bottom = None
    try:
        path = prepare(kind, path, text)
        if is_timed:
            stop_when_asked()
        if replay is not None:
            end_replay = begin_anew(*replay)
        if compiler:
            main = (sys.modules["os"].path.normpath(path), main_language) if kind == FILE else (None, None)
            hook_later(boot, hook, compiler.decode(*encoding), language, main, replay is None)
        run, bottom = runner(kind, path, tree, text)
        if sys.implementation.name == "cpython" and not sys.flags.inspect:
            return Quit(run, status)
        run()  # where Quit does not work there is a frame of ours below the program's
    except BaseException as raised:
        error = without_ours(raised, bottom)
    if not sys.flags.inspect:
        return SystemExit(status(error))
    if error is None:
        forget_file(kind)
    else:
        hook_once(error, status)
    return error


def program(*arguments):
    """Run the program as it is told in `arguments` (see end_of)."""
    end = end_of(*arguments)
    del arguments
    if end is not None:
        raise end
