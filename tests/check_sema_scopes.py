#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The scopes and names of CPython's own library are the same to us as to its symtable module: every scope with its kind,
name, line and place, every name with its scope (local, cell, free, global …) and what is done with it. A file that
CPython compiles has no error here, one that it refuses has.

A sample of the files; with ML_TEST_ALL=1 all of them. A python3.12 is compared with after doing what PEP 709 does to
comprehensions (sema_oracle.inline), a python3.11 as it is.
"""
import random
import sys

import sema_oracle

N_FILES = 60


def compare(name, data, program, answer, inlined):
    if bool(answer["error"]) != bool(program.errors):
        return [f"{name}: CPython says {answer['error']}, we say {program.errors[:3]}"]
    if answer["error"]:
        return []
    ours = sema_oracle.tables(program, data, inlined)
    for mine, theirs in zip(ours, answer["scopes"]):
        if mine != theirs:
            return [f"{name}:\n  ours    {mine}\n  CPython {theirs}"]
    return [] if len(ours) == len(answer["scopes"]) else [f"{name}: not as many scopes"]


def check(python, minor, seed):
    root, paths = sema_oracle.library(python)
    if not sema_oracle.LONG:
        paths = random.Random(seed).sample(paths, N_FILES)
    requests = [(path.relative_to(root).as_posix().replace(" ", "_"), path.read_bytes()) for path in paths]
    answers = sema_oracle.reference(python, requests, scopes=True)
    faults = []
    for (name, data), program, answer in zip(requests, sema_oracle.ours(requests), answers):
        faults += compare(name, data, program, answer, minor > 11)
    print(f"python3.{minor}: {len(requests)} files, {len(faults)} differ")
    print("\n".join(faults[:10]))
    return len(requests) - len(faults), len(faults)


def main():
    seed = sema_oracle.seed()
    n_passed = n_failed = 0
    for minor in (12, 11):
        python = sema_oracle.find_python(minor)
        if python is None:
            print(f"no python3.{minor}: not compared with it")
            continue
        passed, failed = check(python, minor, seed)
        n_passed += passed
        n_failed += failed
    print(f"{n_passed} passed, {n_failed} failed")
    return 77 if not n_passed and not n_failed else 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
