# SPDX-License-Identifier: Apache-2.0
# Finds and loads modules in .ml and .multi files. It is part of how Python's own finder looks into a folder, so that
# the order of sys.path counts as ever; in one folder .multi comes before .ml and .ml before Python's own.
#
# Its code has the file name of importlib's own, whose frames Python cuts out of the tracebacks of imports.
#
# Given: compiled (of boot.py), compiler (path of the program multilingual), language (of its messages), main (path and
# language of the program's file, or a pair of None), warns (whether warnings of modules are said: not where a run on
# WebAssembly, which says none, is replayed), find_in_folder (FileFinder's own find_spec), boot and source (the
# texts of boot.py and of this file), marshal, posix and sys.
_external = sys.modules["_frozen_importlib_external"]

SUFFIXES = ".multi", ".ml"


def _call_with_frames_removed(error):  # Python cuts the traceback up to a function of this name
    raise error


def is_ours(path):
    return path.endswith(SUFFIXES) or path == main[0]


# --- the compiler --------------------------------------------------------------------------------------


def stat_of_compiler():
    try:
        return posix.stat(compiler)
    except OSError as error:
        raise ImportError(str(error)) from None


def output_of(command, path, errors):
    """Run the compiler on a file: `command` and its options. Its errors go to the file `errors` if that is no standard
    stream. Returns its exit status and its standard output."""
    arguments = [*command, "--ui-lang", language, path]
    if path == main[0]:
        arguments[1:1] = "--lang", main[1]
    reading, writing = posix.pipe()
    error_action = (posix.POSIX_SPAWN_DUP2, errors, 2)
    if errors <= 2:
        error_action = (posix.POSIX_SPAWN_OPEN, 2, "/dev/null", posix.O_WRONLY, 0)
    actions = [(posix.POSIX_SPAWN_DUP2, writing, 1), (posix.POSIX_SPAWN_OPEN, 0, "/dev/null", posix.O_RDONLY, 0), error_action]
    try:
        pid = posix.posix_spawn(compiler, [compiler, *arguments], posix.environ, file_actions=actions)
    except OSError as error:
        posix.close(reading)
        raise ImportError(str(error)) from None
    finally:
        posix.close(writing)
    with open(reading, "rb") as file:
        output = file.read()
    try:
        return posix.waitstatus_to_exitcode(posix.waitpid(pid, 0)[1]), output
    except ChildProcessError:  # the program ignores SIGCHLD
        return 0 if output else 1, output


def said_of(path):
    """What there is to say of the text of the module in `path`: the exit status, (errors, warnings)."""
    import json

    status, output = output_of(("check", "--json"), path, 0)
    try:
        rows = json.loads(output)
    except ValueError:  # it was killed
        rows = []
    return status, [[row for row in rows if row["severity"] == severity] for severity in ("error", "warning")]


def place_of(row, path, name):
    """The place of an error or a warning in `path`, as SyntaxError takes it."""
    import linecache

    text = linecache.getline(path, row["line"])
    return name, row["line"], row["column"], text, row["end_line"], row["end_column"]


def error_in(path, name):
    """What is wrong with the text of the module in `path`, as an exception."""
    status, (errors, _) = said_of(path)
    if not errors:
        return ImportError(f"{compiler}: {status}", path=path)
    first = errors[0]
    if first["line"] is None:
        return ImportError(first["message"], path=path)
    kinds = {"LEX_TABS": TabError, "LEX_DEDENT": IndentationError}
    kinds["SYN_EXPECTED_INDENT"] = kinds["SYN_UNEXPECTED_INDENT"] = IndentationError
    return kinds.get(first["name"], SyntaxError)(first["message"], place_of(first, path, name))


def warn_of(path, name):
    """Issue the compiler's warnings of the module in `path` as Python's parser does."""
    import warnings

    for row in said_of(path)[1][1]:
        is_quiet = row["name"] in ("LEX_ESCAPE_UNKNOWN", "LEX_NUMBER_WORD") and sys.version_info < (3, 12)
        category, is_error = DeprecationWarning if is_quiet else SyntaxWarning, False
        try:
            warnings.warn_explicit(row["message"], category, name, row["line"])
        except category:
            is_error = True
        if is_error:
            _call_with_frames_removed(SyntaxError(row["message"], place_of(row, path, name)))


def code_of(path, name=None):
    """The code object of the module in `path`, where it calls itself `name`."""
    name = name or path
    said = posix.memfd_create("multilingual")
    try:
        status, tree = output_of(("compile", "--emit", "tree"), path, said)
        is_warned = posix.fstat(said).st_size > 0
    finally:
        posix.close(said)
    if status != 0:
        _call_with_frames_removed(error_in(path, name))
    if is_warned and warns:
        warn_of(path, name)
    try:
        return compiled(tree, name)
    except SyntaxError as error:  # a warning that is an error by what Python says in it
        _call_with_frames_removed(error.with_traceback(None))


# --- the loader ----------------------------------------------------------------------------------------


def cache_of(path):
    """Where the compiled module is kept: apart from what Python keeps of a .py file of the same name."""
    try:
        return _external.cache_from_source(path + ".ml")
    except NotImplementedError:
        return None


class MultilingualLoader(_external.SourceFileLoader):
    """Loads a module from a .ml or .multi file in any of the languages."""

    def is_package(self, fullname):
        return stem_of(self.path.rpartition("/")[2]) == "__init__"

    def get_code(self, fullname):
        cache = cache_of(self.path)
        if cache is None or b"MULTILINGUAL_PACKS" in posix.environ:
            return code_of(self.path)
        stats, program = posix.stat(self.path), stat_of_compiler()
        key = stats.st_mtime_ns, stats.st_size, program.st_mtime_ns, program.st_size
        key = b"multilingual" + marshal.dumps(key)
        try:
            data = self.get_data(cache)
            if data.startswith(_external.MAGIC_NUMBER) and data.endswith(key):
                code = marshal.loads(memoryview(data)[16:])
                sys.modules["_imp"]._fix_co_filename(code, self.path)
                return code
        except (OSError, EOFError, ValueError, TypeError):
            pass
        code = code_of(self.path)
        if not sys.dont_write_bytecode:  # a .pyc like any other, the key behind it
            data = _external._code_to_timestamp_pyc(code, int(stats.st_mtime), stats.st_size)
            self.set_data(cache, data + key, _mode=_external._calc_mode(self.path))
        return code

    def source_to_code(self, data, path, *, _optimize=-1):
        return code_of(path)


def spec_of(fullname, path, is_package):
    folders = [path.rpartition("/")[0]] if is_package else None
    loader = MultilingualLoader(fullname, path)
    spec = _external.spec_from_file_location(fullname, path, loader=loader, submodule_search_locations=folders)
    spec.cached = cache_of(path)
    return spec


# --- the finder ----------------------------------------------------------------------------------------


def stem_of(name):
    """The module's name in a file's name: `m` of m.ml, m.multi, m.fr.ml; None for other files."""
    stem, _, suffix = name.rpartition(".")
    if "." + suffix not in SUFFIXES:
        return None
    first, _, code = stem.rpartition(".")
    return first if first and code.isalpha() and len(code) in (2, 3) else stem


def rank(name):
    """m.multi before m.ml before m.fr.ml."""
    return name.count("."), not name.endswith(".multi"), name


def modules_among(names):
    """Of the names in a folder, those of our modules, by their stems."""
    ours = sorted((name for name in names if name.endswith(SUFFIXES)), key=rank, reverse=True)
    return {stem_of(name): name for name in ours}


def find_package(fullname, folder, names):
    """The spec of the package in `folder` if one of the files `names` makes it ours."""
    for name in names:
        path = f"{folder}/{name}"
        if _external._path_isfile(path):
            return spec_of(fullname, path, True)
    return None


def find_spec(self, fullname, target=None):
    """FileFinder.find_spec, which also knows our modules."""
    spec = find_in_folder(self, fullname, target)
    tail = fullname.rpartition(".")[2]
    names = self._path_cache
    if self.__dict__.get("multilingual_names") is not names:
        self.multilingual_names, self.multilingual_modules = names, modules_among(names)
    folder = _external._path_join(self.path, tail)
    found = find_package(fullname, folder, ("__init__.multi", "__init__.ml")) if tail in names else None
    if found:
        return found
    is_real = spec is not None and spec.loader is not None
    if is_real and spec.submodule_search_locations is not None:
        return spec
    if tail in self.multilingual_modules:
        path = _external._path_join(self.path, self.multilingual_modules[tail])
        if _external._path_isfile(path):
            return spec_of(fullname, path, False)
    if spec is not None and not is_real:  # a folder without __init__.py: __init__.fr.ml?
        initial = modules_among(posix.listdir(folder)).get("__init__")
        return initial and find_package(fullname, folder, [initial]) or spec
    if is_real and fullname in CHANGES:
        spec.loader = ChangingLoader(fullname, spec.origin)
    return spec


# --- modules of Python's own that are changed a little ---------------------------------------------------


class ChangingLoader(_external.SourceFileLoader):
    def exec_module(self, module):
        super().exec_module(module)
        CHANGES[module.__name__](module)


def change_multiprocessing(module):
    """Processes that are not forked have this import hook too."""
    spawn = module.spawnv_passfds
    install = f"n = {{'__name__': {__name__!r}}}; exec({boot!r}, n); "
    install += f"n['hook_later']({boot!r}, {source!r}, {compiler!r}, {language!r}, {main!r})(); del n; "

    def spawnv_passfds(path, args, passfds):
        starts = "from multiprocessing.spawn ", "from multiprocessing.forkserver "
        args = [install + arg if isinstance(arg, str) and arg.startswith(starts) else arg for arg in args]
        return spawn(path, args, passfds)

    module.spawnv_passfds = spawnv_passfds


def change_pkgutil(module):
    """runpy.run_path, which processes of multiprocessing call too, takes a file's code from here if there is some."""
    read = module.read_code

    def read_code(stream):
        path = getattr(stream, "name", None)
        if not isinstance(path, str) or not is_ours(path):
            return read(stream)
        return code_of(path, sys._getframe(1).f_locals.get("fname"))

    module.read_code = read_code


CHANGES = {"multiprocessing.util": change_multiprocessing, "pkgutil": change_pkgutil}
if "pkgutil" in sys.modules:
    change_pkgutil(sys.modules["pkgutil"])


# --- installed -----------------------------------------------------------------------------------------

file_loaders = _external._get_supported_file_loaders


def _get_supported_file_loaders():
    return [(MultilingualLoader, SUFFIXES), *file_loaders()]


_external.FileFinder.find_spec = find_spec
_external._get_supported_file_loaders = _get_supported_file_loaders
_external.SOURCE_SUFFIXES += SUFFIXES  # inspect and pkgutil ask it for names of modules
