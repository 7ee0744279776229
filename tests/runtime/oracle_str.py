# SPDX-License-Identifier: Apache-2.0
"""What CPython gives for the operations of driver_str.c."""


def sums(pieces, parents):
    results = []
    for piece, parent in zip(pieces, parents):
        results.append((results[parent] if results else piece) + piece)
    return tuple(results)


STR_OPERATIONS = {
    "sconcat": lambda a, b: a + b,
    "srepeat": lambda a, n: a * n,
    "sget": lambda a, i: a[i],
    "sequal": lambda a, b: a == b,
    "scmp": lambda a, b: (a > b) - (a < b),
    "sslice": lambda a, start, stop, step: a[start:stop:step],
    "spieces": "".join,
    "ssums": sums,
    "shash": lambda a, b: True,
}
