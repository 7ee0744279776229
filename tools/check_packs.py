#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Check language packs: every rule for translators, with file and line.

usage: tools/check_packs.py [-v] [FILE.lang ...]      without files: all of languages/

Problems end with status 1. With -v notes are printed too: what is allowed but worth a look.
The words that existing programs use (tests/vocabulary/*.tsv) must be among those of their language.
Docs: docs/languages.md, languages/README.md.
"""
import csv
import os
import re
import sys
import unicodedata
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
VOCABULARY = SOURCE / "tests" / "vocabulary"

# (language, spelling) that may begin two kinds of statement, or be what a longer spelling swallows: the reason.
ALLOWED = {
}
TYPE_ROWS = {"TYPE_INT": "int", "TYPE_FLOAT": "float", "TYPE_STR": "str", "TYPE_BOOL": "bool", "TYPE_LIST": "list",
             "TYPE_DICT": "dict", "PRINT": "print", "INPUT": "input"}
SKIPPED_ROWS = {"number"}  # of builtins.tsv: no builtin of Python
MAX_WORDS = 3  # LIMIT_KEYWORD_WORDS
REQUIRED = ["code", "name", "english", "aliases", "header", "script", "direction", "plural", "quotes"]
OPTIONAL = ["colon"]
CATEGORIES = ["zero", "one", "two", "few", "many"]
ORDER_SLOTS = {"for": {"{target}", "{iterable}"}, "while": {"{condition}"}, "if": {"{condition}"}, "with": {"{context}"}}
# Name of a script in a pack: how the Unicode names of its letters begin.
SCRIPT_NAMES = {"Han": ("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "IDEOGRAPHIC", "HANGZHOU"),
                "Katakana": ("KATAKANA", "HALFWIDTH KATAKANA"), "Hangul": ("HANGUL",)}
# Letters without a canonical decomposition, as people write them on another keyboard.
PLAIN_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
                               "ı": "i", "Ø": "O", "Æ": "AE", "Œ": "OE", "Ł": "L"})
# What may follow what without a word between: a spelling that is made of such a pair would swallow it.
TAKES_OPERAND = {"COND_IF", "COND_ELIF", "LOOP_WHILE", "RETURN", "ASSERT", "RAISE", "YIELD", "AWAIT", "CASE", "WITH",
                 "AND", "OR", "NOT", "IN", "NOT_IN", "IS", "IS_NOT", "COND_ELSE"}
OPERAND_WORDS = {"NOT", "TRUE", "FALSE", "NONE", "LAMBDA", "AWAIT"}
# Behind a comparison's word neither `not` nor `lambda` stands without parentheses (in a loop's they might, to no purpose).
COMPARISONS = {"IN", "NOT_IN", "IS", "IS_NOT"}
LOOSE_WORDS = {"NOT", "LAMBDA"}
COMPOUNDS = {("IS", "NOT"): "IS_NOT", ("NOT", "IN"): "NOT_IN", ("COND_ELSE", "COND_IF"): "COND_ELIF"}


def read_def(path, pattern):
    return re.findall(pattern, (SOURCE / path).read_text(encoding="utf-8"), re.MULTILINE)


CONCEPTS = {name: (python, where) for name, python, where in
            read_def("src/lang/concept.def", r'^CONCEPT\((\w+),\s*"([^"]*)",\s*(\w+)\)')}
MESSAGES = {name: arguments.split() for name, arguments in
            read_def("src/base/message.def", r'^MESSAGE\((\w+),\s*"[^"]*",\s*\w+,\s*"([^"]*)"\)')}
BUILTINS = read_def("src/lang/builtin.def", r"^BUILTIN\((\w+)\)")
# Exceptions may stay as they are in Python, and so may the hooks; every other name is translated.
REQUIRED_BUILTINS = [name for name in BUILTINS if name[0].islower()]


class Pack:
    """The entries of one file with their lines, and what is wrong with it."""

    def __init__(self, path):
        self.path = path
        self.code = path.stem
        self.problems = []
        self.notes = []
        self.sections = {name: {} for name in ("", "keywords", "builtins", "orders", "messages")}
        self.section_lines = {}
        self.read()

    def problem(self, line, text):
        self.problems.append(f"{self.path}:{line}: {text}")

    def note(self, line, text):
        self.notes.append(f"{self.path}:{line}: note: {text}")

    def read(self):
        try:
            text = self.path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            self.problem(1, f"not UTF-8: {error.reason} at byte {error.start}")
            return
        if text.startswith("\ufeff"):
            self.problem(1, "begins with a byte-order mark")
        section = ""
        for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
            self.check_characters(number, line)
            entry = line.strip(" \t\r\f\v")
            if not entry or entry.startswith("#"):
                continue
            if line.startswith("["):
                section = entry[1:-1] if entry.endswith("]") else entry
                if section not in self.sections or section == "":
                    self.problem(number, f"unknown section {entry}")
                self.section_lines.setdefault(section, number)
                continue
            key, equals, value = entry.partition("=")
            key, value = key.strip(), value.strip(" \t\r\f\v")
            if not equals:
                self.problem(number, f"no `key = value`: {entry}")
            elif key in self.sections.get(section, {}):
                self.problem(number, f"`{key}` stands in line {self.sections[section][key][0]} already")
            else:
                self.sections.setdefault(section, {})[key] = (number, value)

    def check_characters(self, number, line):
        if unicodedata.normalize("NFC", line) != line:
            self.problem(number, "not in normal form NFC")
        for char in line.rstrip("\r"):
            if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Cn") and char not in "\t\u200c\u200d":
                self.problem(number, f"the invisible or unassigned character U+{ord(char):04X}")

    def spellings(self, section):
        """(line, key, spelling) of each spelling in [keywords] or [builtins]."""
        for key, (line, value) in self.sections[section].items():
            for spelling in split_alternatives(value):
                yield line, key, spelling


def split_alternatives(value):
    return [part.strip() for part in value.split("|")] if value else []


# --- Keys ------------------------------------------------------------------------------------------------------------

def check_keys(pack):
    header, last = pack.sections[""], max(pack.section_lines.values(), default=1)
    for key in REQUIRED:
        if key not in header:
            pack.problem(1, f"`{key}` is missing")
    for key, (line, _) in header.items():
        if key not in REQUIRED + OPTIONAL:
            pack.problem(line, f"unknown key `{key}`")
    known = {"keywords": CONCEPTS, "builtins": BUILTINS, "orders": ORDER_SLOTS, "messages": MESSAGES}
    needed = {"keywords": CONCEPTS, "builtins": [] if pack.code == "en" else REQUIRED_BUILTINS, "orders": [],
              "messages": MESSAGES}
    for section in known:
        start = pack.section_lines.get(section, last)
        for key, (line, _) in pack.sections[section].items():
            if key not in known[section]:
                pack.problem(line, f"[{section}] knows no `{key}`")
        for key in needed[section]:
            if not pack.sections[section].get(key, (0, ""))[1]:
                pack.problem(start, f"[{section}] has no `{key}`")


def check_header(pack):
    header = pack.sections[""]
    line, code = header.get("code", (1, pack.code))
    if code != pack.code:
        pack.problem(line, f"the code is {code}, the file is called {pack.path.name}")
    line, direction = header.get("direction", (1, "ltr"))
    if direction not in ("ltr", "rtl"):
        pack.problem(line, f"direction is ltr or rtl, not `{direction}`")
    line, aliases = header.get("aliases", (1, ""))
    for alias in split_alternatives(aliases):
        if alias != alias.lower():
            pack.problem(line, f"aliases are lower case: {alias}")
    line, quotes = header.get("quotes", (1, ""))
    for pair in split_alternatives(quotes):
        if not re.fullmatch(r"[^\w\s]…[^\w\s]", pair):
            pack.problem(line, f"quotes are written with … between: {pair}")
    line, scripts = header.get("script", (1, ""))
    for script in scripts.split():
        if script not in SCRIPT_NAMES and not any(name_of(cp).startswith(script.upper()) for cp in range(0x41, 0x3100)):
            pack.problem(line, f"Unicode has no script {script}")
    line, rules = header.get("plural", (1, ""))
    seen = set()
    for rule in filter(None, (rule.strip() for rule in rules.split(";"))):
        category, colon, condition = (part.strip() for part in rule.partition(":"))
        if not colon or category not in CATEGORIES or category in seen or not is_condition(condition):
            pack.problem(line, f"no plural rule, or one that stands twice: {rule}")
        seen.add(category)


def is_condition(condition):
    """CLDR's syntax (UTS 35), without samples."""
    values = r"\d+(\s*\.\.\s*\d+)?(\s*,\s*\d+(\s*\.\.\s*\d+)?)*"
    relation = rf"[nivwftce](\s*%\s*[1-9]\d*)?\s*!?=\s*{values}"
    return re.fullmatch(rf"{relation}(\s+(and|or)\s+{relation})*", condition) is not None


def plural_categories(pack):
    rules = pack.sections[""].get("plural", (1, ""))[1]
    return {rule.partition(":")[0].strip() for rule in rules.split(";") if ":" in rule} | {"other"}


# --- Spellings --------------------------------------------------------------------------------------------------------

def name_of(char):
    return unicodedata.name(chr(char) if isinstance(char, int) else char, "")


def belongs_to(char, scripts):
    prefixes = [prefix for script in scripts for prefix in SCRIPT_NAMES.get(script, (script.upper() + " ",))]
    return any(name_of(char).startswith(prefix) for prefix in prefixes)


def scripts_of_word(word, scripts):
    """Which of "own", "Latin", "other" the letters of `word` are."""
    kinds = set()
    for char in word:
        if char == "_" or unicodedata.category(char) in ("Nd", "Pc", "Cf"):
            continue
        kinds.add("own" if belongs_to(char, scripts) else "Latin" if belongs_to(char, ["Latin"]) else "other")
    return kinds


def check_spelling(pack, line, key, spelling, scripts):
    words = spelling.split(" ")
    if len(words) > MAX_WORDS:
        pack.problem(line, f"{key}: `{spelling}` has more than {MAX_WORDS} words")
    if len(words) > 1 and [spelling] == split_alternatives(pack.sections["builtins"].get(key, (0, ""))[1])[:1]:
        pack.problem(line, f"{key}: the leading name of a builtin is one word (`_` for a blank): `{spelling}`")
    for word in words:
        if not word.isidentifier():
            pack.problem(line, f"{key}: `{word}` can't be a word of a program")
        elif unicodedata.normalize("NFKC", word) != word:
            pack.problem(line, f"{key}: `{word}` becomes `{unicodedata.normalize('NFKC', word)}` in a program (NFKC)")
        kinds = scripts_of_word(word, scripts)
        if "other" in kinds or kinds == {"own", "Latin"}:
            pack.problem(line, f"{key}: `{word}` has letters that are not of the script {' '.join(scripts)}")


def check_spellings(pack):
    scripts = pack.sections[""].get("script", (1, ""))[1].split()
    for section in ("keywords", "builtins"):
        seen = {}
        for line, key, spelling in pack.spellings(section):
            if not spelling:
                pack.problem(line, f"{key}: an empty alternative")
                continue
            check_spelling(pack, line, key, spelling, scripts)
            same = spelling.replace("_", " ")
            if seen.get(same) == (key, spelling):
                pack.problem(line, f"{key}: `{spelling}` stands twice")
            elif seen.get(same, ("",))[0] == key and section == "keywords":
                pack.problem(line, f"{key}: `{spelling}` is accepted already, as `{seen[same][1]}`")
            elif same in seen:
                check_double(pack, line, section, key, seen[same][0], spelling)
            seen.setdefault(same, (key, spelling))


def check_double(pack, line, section, key, other, spelling):
    """`spelling` stands under two keys of one section."""
    if section == "builtins":
        pack.problem(line, f"`{spelling}` is {other} and {key}")
        return
    where = {CONCEPTS[name][1] for name in (key, other) if name in CONCEPTS}
    if where == {"STATEMENT"} and (pack.code, spelling) not in ALLOWED:
        pack.problem(line, f"`{spelling}` begins two kinds of statement: {other} and {key}")
    else:
        pack.note(line, f"`{spelling}` is {other} and {key}")


def keyword_index(pack):
    index = {}
    for line, key, spelling in pack.spellings("keywords"):
        index.setdefault(spelling, {})[key] = line
    return index


def check_reachable(pack):
    """The longest spelling wins: none may be made of two that can follow each other and mean something else."""
    index = keyword_index(pack)
    for spelling, concepts in index.items():
        words = spelling.split(" ")
        for cut in range(1, len(words)):
            first, second = " ".join(words[:cut]), " ".join(words[cut:])
            for a in index.get(first, {}):
                for b in index.get(second, {}):
                    is_pair = a in TAKES_OPERAND and b in OPERAND_WORDS - (LOOSE_WORDS if a in COMPARISONS else set())
                    if is_pair and COMPOUNDS.get((a, b)) not in concepts and (pack.code, spelling) not in ALLOWED:
                        line = next(iter(concepts.values()))
                        pack.problem(line, f"`{spelling}` ({' '.join(concepts)}) hides {a} `{first}` before {b} `{second}`")
    if set(pack.sections[""].get("script", (1, ""))[1].split()) & {"Han", "Hiragana", "Katakana", "Thai"}:
        for shorter, concepts in index.items():
            for longer in index:
                if longer != shorter and longer.startswith(shorter) and " " not in longer:
                    pack.note(next(iter(concepts.values())), f"`{shorter}` begins `{longer}`: a blank tells them apart")


def without_marks(text):
    stripped = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", stripped.translate(PLAIN_LETTERS))


def check_plain_forms(pack):
    """In Latin script each spelling is accepted without its marks too, unless that is another word."""
    if pack.sections[""].get("script", (1, ""))[1] != "Latin":
        return
    for section in ("keywords", "builtins"):
        accepted = {}
        for _, key, spelling in pack.spellings(section):
            accepted.setdefault(spelling.replace("_", " "), set()).add(key)
        for line, key, spelling in pack.spellings(section):
            plain = without_marks(spelling)
            keys = accepted.get(plain.replace("_", " "), set())
            others = set(keys).union(*(accepted.get(new, set()) - accepted.get(old, set())
                                       for old, new in zip(spelling.split(), plain.split()) if old != new))
            if key not in keys and others:
                pack.note(line, f"{key}: `{plain}`, without marks, is taken: {' '.join(sorted(others))}")
            elif key not in keys:
                pack.problem(line, f"{key}: `{spelling}` must be accepted as `{plain}` too")


# --- Orders -------------------------------------------------------------------------------------------------------------

def order_fault(kind, parts):
    slots = [part for part in parts if part.startswith("{")]
    if sorted(slots) != sorted(ORDER_SLOTS[kind]):
        return f"the slots of `{kind}` are {' '.join(sorted(ORDER_SLOTS[kind]))}, each once"
    if len(slots) == len(parts):
        return "there is no word to know it by"
    if any(a.startswith("{") and b.startswith("{") for a, b in zip(parts, parts[1:])):
        return "two slots without a word between them"
    for part in parts:
        if re.fullmatch(r"[A-Z_]+", part) and part not in CONCEPTS:
            return f"there is no concept {part}"
        if not part.startswith("{") and not part.isidentifier():
            return f"`{part}` is no word"
    return None


def check_orders(pack):
    for kind, (line, value) in pack.sections["orders"].items():
        patterns = split_alternatives(value)
        for pattern in patterns if kind in ORDER_SLOTS else []:
            fault = order_fault(kind, pattern.split())
            if fault or patterns.count(pattern) > 1:
                pack.problem(line, f"`{pattern}`: {fault or 'stands twice'}")


# --- Messages -----------------------------------------------------------------------------------------------------------

def closing_brace(text, start):
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == "{") - (text[i] == "}")
        if depth == 0:
            return i
    return -1


def message_faults(text, arguments, categories, used, in_plural=False):
    """Yield what is wrong with a message text; the placeholders that it has are added to `used`."""
    at = 0
    while (at := text.find("{", at)) >= 0:
        match = re.compile(r"\{\s*(\w+)\s*([,}])").match(text, at)
        if match is None or match.group(1) not in arguments:
            if match and re.fullmatch("{[a-z_]+[,}]", match.group()):
                yield f"unknown placeholder {match.group()}"
            at += 1
        elif match.group(2) == "}":
            used.add(match.group(1))
            at = match.end()
        else:
            end = closing_brace(text, at)
            plural = re.match(r"\s*plural\s*,", text[match.end():end])
            if end < 0 or plural is None or in_plural:
                yield f"not {{{match.group(1)}, plural, ...}}, or one inside another"
                return
            used.add(match.group(1))
            yield from plural_faults(text[match.end() + plural.end():end], arguments, categories, used)
            at = end + 1


def plural_faults(branches, arguments, categories, used):
    selectors, placeholders, at = [], [], 0
    while (match := re.compile(r"\s*(=\d+|\w+)\s*\{").match(branches, at)):
        end = closing_brace(branches, match.end() - 1)
        if end < 0:
            break
        selectors.append(match.group(1))
        placeholders.append(set())
        yield from message_faults(branches[match.end():end], arguments, categories, placeholders[-1], True)
        at = end + 1
    if branches[at:].strip():
        yield f"not a plural branch: {branches[at:].strip()}"
    named = [selector for selector in selectors if not selector.startswith("=")]
    if sorted(named) != sorted(categories):
        yield f"the plural categories are {', '.join(sorted(categories))}, here: {', '.join(named)}"
    if any(names != placeholders[0] for names in placeholders):
        yield "the branches have different placeholders"
    used.update(*placeholders)


def check_messages(pack, english):
    categories = plural_categories(pack)
    for key, (line, text) in pack.sections["messages"].items():
        if key not in MESSAGES:
            continue
        used = set()
        for fault in message_faults(text, MESSAGES[key], categories, used):
            pack.problem(line, f"{key}: {fault}")
        for missing in set(MESSAGES[key]) - used:
            pack.problem(line, f"{key}: the placeholder {{{missing}}} is missing")
        same = english and english.sections["messages"].get(key, (0, ""))[1] == text
        if same and pack.code != "en" and re.search(r"[A-Za-z]{2}", re.sub(r"`[^`]*`|\{[^}]*\}", "", text)):
            pack.note(line, f"{key} is as in English")


# --- The vocabulary of existing programs --------------------------------------------------------------------------------

def check_vocabulary(pack):
    for name, section in (("keywords.tsv", "keywords"), ("builtins.tsv", "builtins")):
        with open(VOCABULARY / name, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                check_row(pack, section, row)


def check_row(pack, section, row):
    key = row.get("concept") or row.get("builtin")
    if pack.code not in row or key in SKIPPED_ROWS:
        return
    if key in TYPE_ROWS:
        section, key = "builtins", TYPE_ROWS[key]
    line, value = pack.sections[section].get(key, (pack.section_lines.get(section, 1), ""))
    own = key if section == "builtins" else CONCEPTS.get(key, ("",))[0]
    accepted = {spelling.replace("_", " ") for spelling in [*split_alternatives(value), own]}
    for spelling in split_alternatives(row[pack.code] or ""):
        if unicodedata.normalize("NFC", spelling).replace("_", " ") not in accepted:
            pack.problem(line, f"{key}: `{spelling}` of the vocabulary of existing programs is missing")


# --- All ------------------------------------------------------------------------------------------------------------------

def check(path, english):
    pack = Pack(path)
    check_keys(pack)
    check_header(pack)
    check_spellings(pack)
    check_reachable(pack)
    check_plain_forms(pack)
    check_orders(pack)
    check_messages(pack, english)
    check_vocabulary(pack)
    return pack


def main(arguments):
    verbose = "-v" in arguments
    files = [Path(argument) for argument in arguments if argument != "-v"]
    english_path = SOURCE / "languages" / "en.lang"
    english = Pack(english_path) if english_path.exists() else None
    packs = [check(path, english) for path in files or sorted((SOURCE / "languages").glob("*.lang"))]
    for pack in packs:
        print("\n".join(pack.problems + (pack.notes if verbose else [])) or f"{pack.path.name}: fine")
    n_bad = sum(1 for pack in packs if pack.problems)
    print(f"{len(packs) - n_bad} passed, {n_bad} failed")
    return 1 if n_bad or not packs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
