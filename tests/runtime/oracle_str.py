# SPDX-License-Identifier: Apache-2.0
"""What CPython gives for the operations of driver_str.c."""


def sums(pieces, parents):
    results = []
    for piece, parent in zip(pieces, parents):
        results.append((results[parent] if results else piece) + piece)
    return tuple(results)


def method(name, self, args, names=()):
    n = len(args) - len(names)
    return getattr(self, name)(*args[:n], **dict(zip(names, args[n:])))


def translate(text, args):
    if len(args) == 1:
        args = (dict(zip(args[0][::2], args[0][1::2])),)
    return text.translate(str.maketrans(*args))


STR_OPERATIONS = {
    "stranslate": translate,
    "method": method,
    "seach": lambda name, text: sum(i + 1 for i, c in enumerate(text) if getattr(c, name)()),
    "sconcat": lambda a, b: a + b,
    "srepeat": lambda a, n: a * n,
    "sget": lambda a, i: a[i],
    "sequal": lambda a, b: a == b,
    "scontains": lambda a, b: b in a,
    "sitem": lambda a, i: a[i],
    "sformat": format,
    "spercent": lambda a, b: a % b,
    "scmp": lambda a, b: (a > b) - (a < b),
    "sslice": lambda a, start, stop, step: a[start:stop:step],
    "spieces": "".join,
    "ssums": sums,
    "shash": lambda a, b: True,
}
