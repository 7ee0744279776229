# Only what __all__ names is taken by *.
from base import Base, registry as _registry
__all__ = ["exported", "Listed"]
_private = "private"
limit = 10

class Listed(Base):
    kind = "listed"

def exported(n):
    return n + limit

def unlisted():
    return "not in __all__"

def registry():
    return _registry

def over(n):
    return n > limit

def generate(n):
    return [Listed().hello() for _ in range(n)][-1], len(_registry)

def closures():
    shared = limit
    return [lambda: shared, lambda: limit]
