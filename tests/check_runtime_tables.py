#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The operators of runtime/operator.def have the order and spelling of src/syntax/operator.def.
# test: once
"""
import os
import re
import sys
from pathlib import Path

SOURCE = Path(os.environ.get("ML_SOURCE") or Path(__file__).resolve().parent.parent)


def main():
    compiler = (SOURCE / "src" / "syntax" / "operator.def").read_text()
    runtime = (SOURCE / "runtime" / "operator.def").read_text()
    failed = 0
    for prefix in ["BINARY", "UNARY", "COMPARE"]:
        theirs = re.findall(rf'^ *ENUM_ROW\({prefix}, *(\w+), *"([^"]+)"\)', compiler, re.MULTILINE)
        ours = re.findall(rf'^{prefix}_OP\((\w+), *"([^"]+)"', runtime, re.MULTILINE)
        # is, in and their opposites are operations of their own
        theirs = [row for row in theirs if row[1] not in ("is", "is not", "in", "not in")]
        if not ours or ours != theirs:
            print(f"FAILED {prefix}: {ours}, but in the compiler {theirs}")
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
