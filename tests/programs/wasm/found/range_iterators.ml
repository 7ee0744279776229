# Which iterator a range gives, from either end: CPython asks whether its numbers fit 64 bits.
for r in (range(-2**63, -2**63 - 100, -1000), range(5), range(2**63 - 3, 2**63 - 1), range(2**63), range(-2**63, -2**63 + 2), range(2**64, 2**64 + 2)):
    print(type(iter(r)).__name__, type(reversed(r)).__name__, list(reversed(r))[:2] if r.stop - r.start < 9 else "long")
