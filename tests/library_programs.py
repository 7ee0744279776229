#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Run the methods of CPython's own tests as programs on WebAssembly, and compare each with what python3 makes of it.

A program is one test method: its class without the other tests, the definitions of the file that it needs, and a small
TestCase (library_case.py) before them. The files are those of the reference's installed Lib/test; nothing of it is kept
here. A program that WebAssembly does not take is `sent to Python`, as tests/differential has it. Run it by hand: there are
some thousands of programs.

usage: tests/library_programs.py [options] [FILE…]

FILE is a name in Lib/test; `a.py+b.py` takes b's tests with the definitions of both. Without one: those of FILES. A test
that is an error in python3 too, since what it needs is not there, counts as the same where WebAssembly says the same.
"""
import argparse
import ast
import contextlib
import random
import re
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import program_files  # noqa: E402
import reference  # noqa: E402
from differential_run import DIFFERENT, SAME, SENT, Runner  # noqa: E402

FILES = """
test_augassign.py test_binop.py test_bool.py test_builtin.py test_call.py test_class.py test_compare.py test_contains.py
test_decorators.py test_descr.py test_dict.py test_dictcomps.py test_dictviews.py test_enumerate.py test_except_star.py
test_exception_group.py test_exception_hierarchy.py test_exception_variations.py test_exceptions.py test_extcall.py
test_float.py test_format.py test_fstring.py test_funcattrs.py test_generators.py test_genericalias.py test_genericclass.py
test_genexps.py test_global.py test_grammar.py test_hash.py test_index.py test_int.py test_int_literal.py test_isinstance.py
test_iter.py test_iterlen.py test_keywordonlyarg.py test_listcomps.py test_long.py test_longexp.py test_metaclass.py
test_named_expressions.py test_numeric_tower.py test_opcodes.py test_operator.py test_patma.py test_peepholer.py
test_positional_only_arg.py test_pow.py test_print.py test_property.py test_raise.py test_range.py test_richcmp.py
test_scope.py test_set.py test_setcomps.py test_slice.py test_sort.py test_string_literals.py test_strtod.py
test_subclassinit.py test_super.py test_typechecks.py test_types.py test_unary.py test_unpack.py test_unpack_ex.py
test_userdict.py test_userlist.py test_with.py test_yield_from.py
mapping_tests.py+test_dict.py seq_tests.py+list_tests.py+test_list.py seq_tests.py+test_tuple.py
string_tests.py+test_unicode.py string_tests.py+test_userstring.py
""".split()
HELPERS = {"support", "os_helper", "warnings_helper", "import_helper", "script_helper", "unittest", "sys", "gc", "pickle",
           "copy"}  # a program that names one is none
QUALIFIED = {"unittest", "list_tests", "seq_tests", "string_tests", "mapping_tests"}  # modules of what is in the program
MAX_REASONS = 40
CASE = Path(__file__).with_name("library_case.py")
IDENTITY = re.compile(r"\n    def (assertIs(?:Not)?)\(.*\n.*\n.*\n")


# --- Taking files apart ----------------------------------------------------------------------------------------------

class Unqualify(ast.NodeTransformer):
    """unittest.TestCase is TestCase."""

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id in QUALIFIED:
            return ast.copy_location(ast.Name(node.attr, node.ctx), node)
        return node


def is_needless(statement):
    """Docstrings, `if __name__ == …`, and imports of what programs have themselves."""
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        module = getattr(statement, "module", None) or ""
        tops = {alias.name.partition(".")[0] for alias in statement.names}
        return module.startswith("test") or bool(tops & {"unittest", "test"})
    return isinstance(statement, (ast.Expr, ast.If))


def statements_of(path):
    tree = Unqualify().visit(ast.parse(path.read_text(encoding="utf-8")))
    return [statement for statement in tree.body if not is_needless(statement)]


def bound_by(statement):
    """The names that a statement of a module gives a meaning."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        return {statement.name}
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).partition(".")[0] for alias in statement.names}
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def names_in(statement):
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


class Library:
    """The statements of one or more files, and the test cases among them."""

    def __init__(self, paths):
        self.name = paths[-1].stem
        self.statements = [statement for path in paths for statement in statements_of(path)]
        classes = {s.name: s for s in self.statements if isinstance(s, ast.ClassDef)}
        self.classes = {name: c for name, c in classes.items()
                        if all(getattr(base, "id", "") != name for base in c.bases)}

    def is_case(self, cls):
        names = [base.id for base in cls.bases if isinstance(base, ast.Name)]
        return any(name == "TestCase" or (name in self.classes and self.is_case(self.classes[name])) for name in names)

    def tests_of(self, cls):
        """The names of its test methods, with those of its bases."""
        found = [s.name for s in cls.body if is_test(s)]
        for base in cls.bases:
            if isinstance(base, ast.Name) and base.id in self.classes:
                found += self.tests_of(self.classes[base.id])
        return list(dict.fromkeys(found))

    def trimmed(self, statement, test):
        """A test case with one of its tests alone, as it is without decorators."""
        if not isinstance(statement, ast.ClassDef) or not self.is_case(statement):
            return statement
        body = [s for s in statement.body if not isinstance(s, ast.Expr) and (not is_test(s) or s.name == test)]
        for method in filter(is_test, body):
            method.decorator_list = []
        return ast.ClassDef(name=statement.name, bases=statement.bases, keywords=statement.keywords,
                            body=body or [ast.Pass()], decorator_list=[], type_params=[])

    def parts(self, cls, test):
        """What the program needs of the files, in its order; None: it needs one of HELPERS."""
        needed, done, parts = [cls.name], set(), {}
        while needed:
            name = needed.pop()
            if name in HELPERS:
                return None
            if name in done:
                continue
            done.add(name)
            for i, statement in enumerate(self.statements):
                if i not in parts and name in bound_by(statement):
                    parts[i] = self.trimmed(statement, test)
                    needed += names_in(parts[i])
        return [parts[i] for i in sorted(parts)]

    def programs(self):
        """(name, text) of each."""
        for cls in filter(self.is_case, self.classes.values()):
            for test in self.tests_of(cls):
                parts = self.parts(cls, test)
                if parts is not None:
                    yield f"{self.name}__{cls.name}__{test}", program_text(parts, cls.name, test)


def is_test(statement):
    return isinstance(statement, ast.FunctionDef) and statement.name.startswith("test")


def program_text(parts, case, test):
    text = "\n\n\n".join(ast.unparse(ast.fix_missing_locations(part)) for part in parts)
    text += f"\n\n\ncase = {case}()\ncase.setUp()\ncase.{test}()\nprint('ok')\n"
    asked = {name for name in ("assertIs", "assertIsNot") if f"{name}(" in text}
    beginning = IDENTITY.sub(lambda method: method[0] if method[1] in asked else "", CASE.read_text(encoding="utf-8"))
    return f"{beginning}\n\n{text}"


def write_programs(folder, library, files):
    for spec in files:
        try:
            programs = Library([library / name for name in spec.split("+")]).programs()
            for name, text in programs:
                (folder / f"{name}.ml").write_text(text, encoding="utf-8")
        except (OSError, RecursionError) as error:
            print(f"{spec}: {error or type(error).__name__}")


# --- Running them ----------------------------------------------------------------------------------------------------

def parse_options(arguments):
    parser = argparse.ArgumentParser(description="run CPython's tests as programs", allow_abbrev=False)
    parser.add_argument("file", nargs="*", help="a file of Lib/test, or several with + between them")
    parser.add_argument("--keep", metavar="FOLDER", help="write the programs there, and keep them")
    parser.add_argument("--write", action="store_true", help="only write them (with --keep)")
    parser.add_argument("--sample", type=int, metavar="N", help="only N of them, by chance")
    parser.add_argument("--seed", type=int, metavar="N", help="of --sample")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="programs at the same time (2)")
    return parser.parse_args(arguments)


def chosen(programs, size, seed):
    if size is None or size >= len(programs):
        return programs
    seed = random.randrange(1_000_000) if seed is None else seed
    print(f"seed {seed}: --sample {size} --seed {seed} repeats this sample of {len(programs)}")
    return sorted(random.Random(seed).sample(programs, size))


class EnglishRunner(Runner):
    def is_english(self, program):
        return True


def judge_all(programs, python, jobs):
    runner = EnglishRunner(python, with_python=False)
    kinds, reasons = Counter(), Counter()
    with ThreadPoolExecutor(jobs) as pool:
        for verdict in pool.map(runner.judge, programs):
            kinds[verdict.kind] += 1
            reasons.update({reason.text for reason in verdict.reasons})
            if verdict.kind == DIFFERENT:
                print(f"{verdict.kind:15} {verdict.program.name}")
                print(*(f"    {line[:400]}" for line in verdict.details), sep="\n", flush=True)
    print("\nwhy programs were sent to Python (how many):")
    for text, n in reasons.most_common(MAX_REASONS):
        print(f"{n:6}  {text}")
    print(f"\n{kinds[SAME]} same, {kinds[DIFFERENT]} different, {kinds[SENT]} sent to Python")
    return kinds


def main(arguments=None):
    options = parse_options(arguments)
    if not reference.run_again(12):
        sys.exit("no Python 3.12 here")
    library = reference.library(sys.executable)[0] / "test"
    with contextlib.ExitStack() as stack:
        folder = Path(options.keep or stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        write_programs(folder, library, options.file or FILES)
        programs = program_files.find(folder)
        if options.write:
            print(f"{len(programs)} programs")
            return 0
        kinds = judge_all(chosen(programs, options.sample, options.seed), sys.executable, options.jobs)
    return 1 if kinds[DIFFERENT] or not kinds else 0


if __name__ == "__main__":
    sys.exit(main())
