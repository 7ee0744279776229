#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The static merge (src/wasm/merge.h): a module of ours appended to another one, in one module.

- A runtime in C, compiled by clang, with a module that calls it, is called by it, catches what it throws, has data,
  table items, globals and a tag: the whole runs, in Wasmtime and in V8.
- Nothing of the runtime moves: each of its sections begins the merged one.
- Random modules appended to random ones are valid for both engines.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from wasm_engines import BUILD, Failure, Node, SOURCE, Wasmtime, driver_cases

SEED = int(os.environ.get("ML_TEST_SEED") or time.time_ns() % 1_000_000_000)
N_MERGED = 10_000 if os.environ.get("ML_TEST_ALL") else 200
RUNTIME = SOURCE / "tests" / "driver" / "wasm" / "wasm32" / "runtime.c"
CLANG = ["clang-22", "--target=wasm32", "-O1", "-mexception-handling", "-nostdlib", "-Wl,--no-entry", "-Wl,--stack-first",
         "-Wl,--export=__stack_pointer", "-Wl,--export-table"]

# (export, (type, argument)..., type of the result, result), in the order in which they are called: rt_apply adds how
# often rt_add was called.
CALLS = [
    ("add", ("i32", 2), ("i32", 40), "i32", 42),
    ("apply", ("i32", 5), "i32", 3 * 5 + 1),
    ("rt_add", ("i32", 70), ("i32", 7), "i32", 77),
    ("apply", ("i32", 7), "i32", 3 * 7 + 2),
    ("callback", ("i32", 21), "i32", 42),
    ("catch_runtime", ("i32", 99), "i32", 100),
    ("catch_own", ("i64", 1 << 40), "i64", (1 << 40) + 1),
    ("count", "i64", 41),
    ("count", "i64", 42),
    ("data", ("i32", 0), "i32", 0x01 + 0x10),
    ("data", ("i32", 1), "i32", 0x02 + 0x20),
    ("size", "i32", 7),
    ("negate", ("i32", -5), "i32", 5),
    ("stack", "i32", 65536),
]

RUN = """
const [calls, wasm] = JSON.parse(require("fs").readFileSync(0));
const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, "hex")), {});
console.log(JSON.stringify(calls.map(([name, ...rest]) => {
    const given = rest.slice(0, -2).map(([type, value]) => type === "i64" ? BigInt(value) : value);
    return String(instance.exports[name](...given));
})));
"""

TYPE, IMPORT, FUNCTION, GLOBAL, EXPORT, ELEMENT, CODE, DATA, TAG = 1, 2, 3, 6, 7, 9, 10, 11, 13


def leb(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        shift += 7
        if byte < 0x80:
            return value, at


def sections(wasm):
    """{number: (count, entries)} of a module; custom ones are left out."""
    at, found = 8, {}
    while at < len(wasm):
        number = wasm[at]
        size, at = leb(wasm, at + 1)
        if number != 0:
            count, start = leb(wasm, at)
            found[number] = (count, wasm[start:at + size])
        at += size
    return found


def names(wasm):
    """{index: name} of the functions that have a name."""
    at = 8
    while at < len(wasm):
        number = wasm[at]
        size, at = leb(wasm, at + 1)
        content, at = wasm[at:at + size], at + size
        if number == 0 and content.startswith(b"\x04name"):
            return function_names(content[5:])
    return {}


def function_names(content):
    at = 0
    while at < len(content):
        space = content[at]
        size, at = leb(content, at + 1)
        if space == 1:
            found = {}
            count, at = leb(content, at)
            for _ in range(count):
                index, at = leb(content, at)
                size, at = leb(content, at)
                found[index] = content[at:at + size].decode()
                at += size
            return found
        at += size
    return {}


class Check:
    def __init__(self):
        self.wasmtime = Wasmtime()
        self.node = Node.find()
        self.n_passed = self.n_failed = 0

    def result(self, name, fault):
        self.n_passed += not fault
        self.n_failed += bool(fault)
        if fault:
            print(f"{name}: {fault}")

    def unmoved(self, runtime, merged):
        """Which section of the runtime does not begin the one of the merged module."""
        before, after = sections(runtime), sections(merged)
        for number in (TYPE, IMPORT, FUNCTION, GLOBAL, EXPORT, ELEMENT, CODE, DATA, TAG):
            count, entries = before.get(number, (0, b""))
            count_after, entries_after = after.get(number, (0, b""))
            if count > count_after or not entries_after.startswith(entries):
                return f"section {number} moved"
        if len(after[CODE][1]) == len(before[CODE][1]):
            return "nothing was appended"
        moved = [name for index, name in names(runtime).items() if names(merged).get(index) != name]
        lost = {"triple", "catch_own"} - set(names(merged).values())
        return f"moved: {moved}; lost: {lost}" if moved or lost else None

    def run(self, wasm):
        """Which call gives another result."""
        instance = self.wasmtime.instantiate(wasm)
        for name, *arguments, kind, expected in CALLS:
            result, = instance.call(name, *arguments, results=(kind,))
            if result != expected:
                return f"{name}{arguments} gives {result} instead of {expected}"
        instance.close()
        return None

    def run_v8(self, wasm):
        results = json.loads(self.node.run(RUN, json.dumps([CALLS, wasm.hex()]).encode()))
        expected = [str(call[-1]) for call in CALLS]
        return None if results == expected else f"V8: {results} instead of {expected}"

    def compiled(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "runtime.wasm")
            subprocess.run([*CLANG, RUNTIME, "-o", path], check=True)
            runtime = path.read_bytes()
            (_, fault, merged, _), = driver_cases("runtime", path)
        if fault:
            self.result("runtime", fault)
            return
        self.result("validity", self.wasmtime.validate(merged))
        self.result("nothing moves", self.unmoved(runtime, merged))
        for name, run in (("Wasmtime", self.run), ("V8", self.run_v8 if self.node else None)):
            try:
                if run is not None:
                    self.result(f"in {name}", run(merged))
            except Failure as failure:
                self.result(f"in {name}", str(failure))

    def random(self):
        batch = list(driver_cases("merged", SEED, N_MERGED))
        by_v8 = self.node.validate([wasm for _, _, wasm, _ in batch]) if self.node else [True] * len(batch)
        for (name, fault, wasm, _), v8 in zip(batch, by_v8):
            self.result(name, fault or self.wasmtime.validate(wasm) or ("" if v8 else "V8 does not take it"))


def main():
    print(f"seed {SEED}, {BUILD.name}")
    check = Check()
    if check.node is None:
        print("skipped: V8; there is no node 24 or later")
    if shutil.which(CLANG[0]):
        check.compiled()
    else:
        print("skipped: the compiled runtime; there is no clang-22")
    check.random()
    print(f"{check.n_passed} passed, {check.n_failed} failed")
    return 1 if check.n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
