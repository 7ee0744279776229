#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""src/wasm against tools that we did not write: modules made by tests/driver/wasm, each

- valid for Wasmtime and for V8 exactly where it is for our validator: those that have every instruction of opcode.def,
  those that are each wrong in one way, random ones, and random ones with changes that may be wrong;
- the same bytes, names included, when its text form is assembled by Wasmtime;
- where it gives a constant: that very constant, NaN payloads too.

The seed is printed; ML_TEST_SEED sets it. ML_TEST_ALL=1 makes a hundred times as many random ones.
"""
import os
import re
import sys
import time

from wasm_engines import BUILD, Failure, Node, SOURCE, Wasmtime, driver_cases

SEED = int(os.environ.get("ML_TEST_SEED") or time.time_ns() % 1_000_000_000)
ALL = bool(os.environ.get("ML_TEST_ALL"))
N_RANDOM = 30_000 if ALL else 300
N_MUTATED = 150_000 if ALL else 1_500
BATCH = 1_000  # cases that are held at once
MAX_SHOWN = 20
KEPT = BUILD / "wasm-failures"  # modules that failed

class Check:
    def __init__(self):
        self.wasmtime = Wasmtime()
        self.node = Node.find()
        self.n_passed = self.n_failed = 0
        self.mnemonics = set()

    def result(self, name, fault, wasm=b"", wat=b""):
        if not fault:
            self.n_passed += 1
            return
        self.n_failed += 1
        if self.n_failed <= MAX_SHOWN:
            KEPT.mkdir(exist_ok=True)
            stem = re.sub(r"\W+", "-", name)
            (KEPT / f"{stem}.wasm").write_bytes(wasm)
            (KEPT / f"{stem}.wat").write_bytes(wat)
            print(f"{name} (kept as {KEPT.name}/{stem}.wat): {fault}")

    def module(self, name, verdict, wasm, wat, by_v8):
        """What is wrong with one case, or None."""
        by_wasmtime = self.wasmtime.validate(wasm)
        if bool(by_wasmtime) != bool(verdict):
            return f"we say `{verdict}`, Wasmtime says `{by_wasmtime}`"
        if by_v8 is not None and by_v8 != (not verdict):
            return f"we say `{verdict}`, V8 says {by_v8}"
        if verdict:
            return None
        self.mnemonics.update(re.findall(rb"^ +([a-z_0-9.]+)", wat, re.MULTILINE))
        try:
            again = self.wasmtime.assemble(wat)
            if again != wasm:
                at = next((i for i, (a, b) in enumerate(zip(again, wasm)) if a != b), min(len(again), len(wasm)))
                return f"assembled again it differs from byte {at} on: {wasm[at:at + 16]} is {again[at:at + 16]}"
            return self.constant(name, wasm)
        except Failure as failure:
            return str(failure)

    def constant(self, name, wasm):
        if not name.startswith("constant "):
            return None
        instance = self.wasmtime.instantiate(wasm)
        value, = instance.call("value")
        instance.close()
        expected = int(name.split()[-1], 16)
        return None if value == expected else f"gives {value:016x}"

    def batch(self, *arguments):
        """Check what the driver writes for these arguments; the verdicts."""
        batch = list(driver_cases(*arguments))
        by_v8 = [None] * len(batch)
        if self.node:
            by_v8 = self.node.validate([wasm for _, _, wasm, _ in batch])
        label = "" if len(arguments) == 1 else f" of seed {arguments[1]}"
        for (name, verdict, wasm, wat), v8 in zip(batch, by_v8):
            self.result(name + label, self.module(name, verdict, wasm, wat, v8), wasm, wat)
        return [verdict for _, verdict, _, _ in batch]

    def catalogue(self):
        verdicts = self.batch("catalogue")
        self.result("catalogue", None if not any(verdicts) else f"not all are valid: {set(verdicts)}")
        table = (SOURCE / "src" / "wasm" / "opcode.def").read_text(encoding="utf-8")
        rows = re.findall(r'^WOP\(\w+,\s*"([^"]+)"', table, re.MULTILINE)
        missing = [row for row in rows if row.encode() not in self.mnemonics]
        self.result("every instruction", f"in no module: {missing}" if missing or not rows else None)

    def refused(self):
        accepted = [name for name, verdict, _, _ in driver_cases("refused") if not verdict]
        self.batch("refused")
        self.result("refused", f"valid: {accepted}" if accepted else None)

    def random(self):
        verdicts = []
        for start in range(0, N_RANDOM, BATCH):
            verdicts += self.batch("random", SEED + start, min(BATCH, N_RANDOM - start))
        self.result("random", None if not any(verdicts) else f"not all are valid: {sorted(set(verdicts))[:5]}")

    def mutated(self):
        verdicts = []
        for start in range(0, N_MUTATED, BATCH):
            verdicts += self.batch("mutated", SEED + start, min(BATCH, N_MUTATED - start))
        faults = {re.sub(r"\d+", "N", re.sub(r"^.*?: |; stack.*", "", verdict)) for verdict in verdicts if verdict}
        n_valid = verdicts.count("")
        print(f"of {len(verdicts)} changed modules {n_valid} stayed valid; {len(faults)} kinds of fault in the others")
        weak = not len(verdicts) // 20 < n_valid < len(verdicts) // 2 or len(faults) < 40
        self.result("changes", "they show too little" if weak else None)


def main():
    print(f"seed {SEED}")
    check = Check()
    if check.node is None:
        print("skipped: V8's verdicts; there is no node 24 or later")
    check.catalogue()
    check.refused()
    check.random()
    check.mutated()
    print(f"{check.n_passed} passed, {check.n_failed} failed")
    return 1 if check.n_failed else 0


if __name__ == "__main__":
    sys.exit(main())
