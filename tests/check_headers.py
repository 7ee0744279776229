#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""Every header compiles alone, and twice in a row; the public one as C++ too (STYLE.md, R3)."""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
BUILD = Path(os.environ.get("ML_BUILD") or SOURCE / "build" / "release")
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wundef", "-Werror"]
FOLDERS = ["-I", SOURCE / "src", "-I", SOURCE / "include", "-I", BUILD / "generated", "-I", SOURCE]
FOLDERS += ["-isystem", SOURCE / ".setup" / "wasmtime-headers"]
C = ["cc", "-fsyntax-only", "-std=c11", "-D_POSIX_C_SOURCE=200809L", *WARNINGS, *FOLDERS, "-x", "c", "-"]
CXX = ["c++", "-fsyntax-only", "-std=c++11", *WARNINGS, *FOLDERS, "-x", "c++", "-"]


# The object runtime's, natively.
RUNTIME = ["cc", "-fsyntax-only", "-std=c11", *WARNINGS, "-I", SOURCE / "runtime", "-I", SOURCE / "runtime" / "native",
           "-isystem", SOURCE / ".setup" / "libtommath", "-x", "c", "-"]


def compile_alone(job):
    command, header = job
    text = f'#include "{header}"\n#include "{header}"\nextern int nothing;\n'
    result = subprocess.run(command, input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return header, result.stdout if result.returncode else ""


def main():
    headers = [path.relative_to(SOURCE / "src").as_posix() for path in sorted((SOURCE / "src").rglob("*.h"))]
    jobs = [(C, header) for header in headers]
    jobs += [(RUNTIME, path.name) for path in sorted((SOURCE / "runtime").glob("*.h"))]
    if (SOURCE / "include" / "multilingual.h").exists():
        jobs += [(C, "multilingual.h"), (CXX, "multilingual.h")]
    with ThreadPoolExecutor(2) as pool:
        faults = [(header, output) for header, output in pool.map(compile_alone, jobs) if output]
    for header, output in faults:
        print(f"{header}\n{output}")
    print(f"{len(jobs) - len(faults)} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
