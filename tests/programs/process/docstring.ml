"""What this program is for."""
from __future__ import annotations

print(__doc__)


def f(x: undefined) -> also_undefined:
    return f.__annotations__


print(f(1))
