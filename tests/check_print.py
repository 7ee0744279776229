#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A program printed in any language reads as the same program, with and without the language's own word orders.

Programs are all of examples/, files of CPython's library, and for each word of each language's keywords, builtins and
word orders one English program that uses the word as a name in every place where a name can stand.
"""
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reference  # noqa: E402

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
N_WORDS, N_FILES = (60, 10) if os.environ.get("ML_SANITIZE") else (250, 40)
ALWAYS = ["test_grammar.py", "test_fstring.py", "test_patma.py", "test_type_params.py", "test_named_expressions.py"]

# § is the name; the other ones are in no language's vocabulary.
PLACES = """\
let §
let §, zz = 1, §
let *§, zz = §
const § = 2
let §: § = §
§ = 1
§ = zz = §
§: § = §
(§): §
§, zz = zz, §
*§, zz = §
[§, *zz] = §
§.§ = §[§:§, §::§] = §
§ += §
§(§)
§(§, *§, §=§, **§)
§.§(§=§.§)
§
§ in §
§ is §
§ and §
§[§]
§ |> § |> zz(§)
-§ ** -§, ~§ * § @ § // §, § if § else §, § < § > § != §
§ in § not in § is § is not §, not § in §, not §, § and not § or §
(§ := §), [§ := §], {§: §, **§}, {§, *§}, (§,), (*§, §)
f"{§}{§!r:{§}}{§=}{§:>{§}}", f'{f"{§}"}', "§" "§"
lambda: §
lambda §, /, zz=§, *xx, yy=§, **ww: §
lambda *, §=§: §
[§ for § in §]
[§ for § in § if § if not § for zz, § in § if § in §]
[§ in § for § in §], [(§ if § else §) for § in §], [not § for § in § if § or §]
{§ for §, zz in §}, {§: § for § in § if §}, (§ for § in §), zz(§ for § in §), zz(zz.§ for zz in § if zz)
{§ in §: § in § for § in §}, [-§ for § in § if §], ["§" for § in § if § in §], [§ for § in § @ § if § < §]
[(§ + §).zz for § in § if §], [§.zz for § in § if § if §], [[§ for § in §] for § in § if §]
del §, §.§, (§, zz)
assert §, §
raise § from §
import §
import §, §.§ as §, zz as §
from § import §
from .§.§ import § as §
from . import §, zz as §
type § = §
type §[§: §, *xx, **yy] = §
if §:
    §
elif § in §:
    § = §
elif not §:
    pass
else:
    §
while § is not §:
    break
else:
    continue
while § if § else §:
    pass
while (§ := §):
    pass
for § in §:
    pass
for §, zz in § in §:
    pass
for zz, *§ in §, §:
    pass
for §.§ in § if § else §:
    pass
for § in lambda: §:
    pass
with §:
    pass
with § as §, zz as §:
    pass
with (§, §), (§, zz) as (§, zz):
    pass
with ((§, §)):
    pass
with § if § else § as zz:
    pass
try:
    pass
except §:
    pass
except (§, zz) as §:
    pass
else:
    pass
finally:
    pass
try:
    pass
except* § as §:
    pass
match §:
    case §:
        pass
    case §.§ | zz.§ if §:
        pass
    case §(§, §=§) as §:
        pass
    case [§, *xx] | (§, *xx, zz):
        pass
    case {§.§: §, **xx}:
        pass
    case (§ as §), zz:
        pass
    case _:
        pass
match §, zz:
    case *§, zz:
        § = zz
match (§):
    case -1 | "§" | None:
        §
@§
@§.§(§)
def §(§: §, /, zz: § = §, *xx: *yy, ww=§, **vv: §) -> §:
    global §
    nonlocal §
    "§"
    return §
    return
    return *§, zz
    yield §
    yield §, *§
    § = yield from §
    zz = yield
    return (yield §)
def zz[§: §, *xx, **yy](*, §): return §, zz
class §(§, zz=§, **§):
    § = §
class zz[§]: pass
async def §(zz, §=§, *xx):
    await §
    async for § in §:
        return await § + -await §
    async with § as §:
        pass
    return [await § async for § in § if §]
"""
PYTHON_WORDS = """False None True and as assert async await break class continue def del elif else except finally for from
global if import in is lambda nonlocal not or pass raise return try while with yield""".split()


def words_of(pack):
    """Every word of a language's keywords, builtins and word orders."""
    words, section = set(), ""
    for line in pack.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("["):
            section = line
        elif section in ("[keywords]", "[builtins]", "[orders]") and "=" in line and not line.startswith("#"):
            value = line.split("=", 1)[1]
            words |= {word for word in re.split(r"[\s|]+", value) if word.replace("\u200c", "").isidentifier()}
            words |= {"_".join(spelling.split()) for spelling in value.split("|") if section == "[keywords]"}
    return sorted(word for word in words if word and not re.fullmatch(r"[A-Z_]+", word))


def program_for(word):
    return PLACES.replace("§", f"`{word}`" if word in PYTHON_WORDS else word)


def write_programs(folder):
    words = {word for pack in (SOURCE / "languages").glob("*.lang") for word in words_of(pack)}
    words |= {"match", "case", "type", "plain", *PYTHON_WORDS}
    words -= {"True", "False", "None"}  # can't be bound in any language
    for i, word in enumerate(sorted(words)):
        path = Path(folder, f"word_{i}.en.ml")
        path.write_text(f"# `{word}`\n{program_for(word)}", encoding="utf-8")
        yield path


def run(paths, *options):
    driver = subprocess.run([BUILD / "driver" / "print_driver", *options], stdout=subprocess.PIPE,
                            input="".join(f"{path}\n" for path in paths).encode())
    if driver.returncode not in (0, 1):
        sys.exit(f"print_driver ends with {driver.returncode}")
    return driver.stdout.decode("utf-8", "surrogateescape").splitlines()


def check(title, paths, *options, may_refuse=False):
    counts, shown = Counter(), 0
    lines = run(paths, *options)
    for i, line in enumerate(lines):
        word = line.split(" ", 1)[0]
        if word not in ("same", "differs", "unstable", "refused"):
            continue
        counts[word] += 1
        if (word in ("differs", "unstable") or (word == "refused" and not may_refuse)) and shown < 20:
            shown += 1
            print("\n".join([line] + [more for more in lines[i + 1:i + 5] if more.startswith("    ")]))
            print(f"    program:  {Path(line.split(' ')[-1]).name}")
    failed = counts["differs"] + counts["unstable"] + (0 if may_refuse else counts["refused"])
    print(f"{title}: {len(paths)} programs, {counts['same']} texts read as the same, {failed} do not")
    return counts["same"], failed


def main():
    results = [check("examples", sorted((SOURCE / "examples").rglob("*.ml")))]
    with tempfile.TemporaryDirectory() as folder:
        paths = list(write_programs(folder))
        chosen = reference.sample(paths, N_WORDS)
        results.append(check("words as names", chosen, "--parse"))
    python = reference.find_python(12)
    if python is None:
        print("no Python 3.12: its library is skipped")
    else:
        _, paths = reference.library(python)
        results.append(check("CPython's library", reference.sample(paths, N_FILES, ALWAYS), may_refuse=True))
    n_passed, n_failed = (sum(column) for column in zip(*results))
    print(f"{n_passed} passed, {n_failed} failed")
    return 1 if n_failed or not n_passed else 0


if __name__ == "__main__":
    sys.exit(main())
