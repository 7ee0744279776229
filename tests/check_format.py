#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# test: once
"""The C sources are formatted as clang-format-22 would (`make format` does it)."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDERS = ["src", "include", "cli", "fuzz", "bench", "tests", "runtime"]


def main():
    source = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)
    formatter = shutil.which("clang-format-22")
    if formatter is None:
        print("clang-format-22 is not installed; scripts/setup does it")
        return 1
    files = sorted(file for folder in FOLDERS for file in (source / folder).rglob("*.[ch]"))
    names = [str(file.relative_to(source)) for file in files]
    result = subprocess.run([formatter, "--dry-run", "-Werror", "--ferror-limit=3", *names], cwd=source)
    if result.returncode == 0:
        print(f"{len(names)} files are formatted")
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
