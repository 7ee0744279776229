# SPDX-License-Identifier: Apache-2.0
"""Where the reference CPython is, and which of its programs a test takes."""
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

WHOLE = os.environ.get("ML_TEST_ALL", "") not in ("", "0")


def _candidates(minor):
    found = shutil.which(f"python3.{minor}")
    if found:
        yield found
    for root in (os.environ.get("PYENV_ROOT"), Path.home() / ".pyenv"):
        if root:
            yield from sorted(map(str, Path(root, "versions").glob(f"3.{minor}.*/bin/python3")), reverse=True)
    yield from filter(None, [shutil.which("python3")])


def find_python(minor):
    """The path of a Python 3.`minor`, or None."""
    for path in _candidates(minor):
        probe = subprocess.run([path, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True)
        if probe.returncode == 0 and probe.stdout.split() == ["3", str(minor)]:
            return path
    return None


def library(python):
    """All *.py files of the library of that Python, its tests included, without installed packages."""
    probe = subprocess.run([python, "-c", "import sysconfig; print(sysconfig.get_paths()['stdlib'])"],
                           capture_output=True, text=True, check=True)
    root = Path(probe.stdout.strip())
    return root, sorted(path for path in root.rglob("*.py") if "site-packages" not in path.relative_to(root).parts)


def sample(paths, size, always=()):
    """All `paths` with ML_TEST_ALL=1, else `size` of them (the seed is printed) and those whose name is in `always`."""
    if WHOLE or size >= len(paths):
        return list(paths)
    seed = int(os.environ.get("ML_TEST_SEED") or random.randrange(1_000_000))
    print(f"seed {seed} (ML_TEST_SEED={seed} repeats this sample, ML_TEST_ALL=1 takes all {len(paths)} files)")
    chosen = set(random.Random(seed).sample(list(paths), size))
    chosen |= {path for path in paths if path.name in always}
    return sorted(chosen)


def run_again(minor):
    """Run the script anew with Python 3.`minor` if this is another one and there is that. Returns whether this is it."""
    if sys.version_info[:2] == (3, minor):
        return True
    python = None if "ML_RUN_AGAIN" in os.environ else find_python(minor)
    if python:
        sys.stdout.flush()
        os.execve(python, [python, *sys.argv], {**os.environ, "ML_RUN_AGAIN": "1"})
    return False
