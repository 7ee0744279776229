# Type parameters and aliases (PEP 695), as far as typing has their like in 3.11.
import typing
from dataclasses import dataclass


def first[T](items: list[T], default: T = None) -> T:
    """The first."""
    name = T.__name__

    def inner(x: T) -> T:
        return (name, T.__name__, x)
    return inner(items[0] if items else default)


print(first([1]), first.__name__, first.__qualname__, first.__doc__, sorted(first.__annotations__))


class Stack[T, *Ts, **P](dict):
    kind = int

    def __init__(self):
        super().__init__()
        self.items: list[T] = []

    def push[S: str](self, item: T, label: S, count: kind = 1) -> kind:
        self.items.append((item, S.__name__, T.__name__, __class__.__name__))
        return len(self.items)

    class Inner[T]:
        def get(self, x: T) -> "T":
            return T.__name__, x

    def shadow(self):
        T = "local"
        return [T for _ in range(1)], (lambda T: T)("lambda"), [T for T in "comp"]

    def __private[__U](self, x: __U) -> __U:
        return x, __U.__name__.lstrip("_")

    def private(self):
        return self.__private(3)


s = Stack[int, str, float, [int]]()
print(s.push(1, "a"), s.items, Stack.Inner().get(2), s.shadow(), s.private())
print(Stack.__name__, Stack.__qualname__, Stack.Inner.__qualname__, Stack.push.__qualname__, Stack.__module__)
print([base.__name__ for base in Stack.__mro__], len(Stack.__parameters__), isinstance(s, dict))
print(Stack.push.__annotations__["count"], Stack.push.__annotations__["return"], typing.get_origin(Stack[int, str, [int]]))


class Node[T: "Node"]:
    def link(self, other: "Node[T]") -> None: ...


class Bounded[A: int, B: (int, str), C: Later]:
    pass


class Later:
    pass


def parameters(cls):
    return [(p.__name__, type(p).__name__) for p in cls.__parameters__]


print(parameters(Stack), parameters(Bounded), Bounded.__parameters__[0].__bound__, Bounded.__parameters__[1].__constraints__)


@dataclass
class Pair[L, R]:
    left: L
    right: R


class Child[T](Pair[T, T]):
    pass


class Named[T](typing.NamedTuple):
    x: T


class Shaped[T](typing.Protocol):
    def shape(self) -> T: ...


print(Pair(1, "a"), Pair[int, str](2, "b"), Child(3, 4), parameters(Child), Named(5), Shaped.__name__)


def outer[T](x: T):
    def middle[T](y: T, z: list[T]):
        return T.__name__

    class Local[K]:
        t = T.__name__
        k = K.__name__

        def both(self):
            return T.__name__, K.__name__
    return middle, Local, Local().both(), Local.t, Local.k


print(outer(1)[2:], outer(1)[0].__qualname__, outer(1)[1].__qualname__)


def decorated(function):
    print("decorates", function.__name__, function.__qualname__)
    return function


@decorated
async def waits[T](x: T = len("abc")) -> T:
    return x, T.__name__


try:
    waits().send(None)
except StopIteration as stop:
    print(stop.value)

type Number = int | float
type Json = dict[str, Json] | list[Json] | Number | None
type Tree[T] = tuple[T, list[Tree[T]]]
type ListOf[T] = list[T]
type Forward = Later2 | None


class Later2:
    type Inside = Number | Later2

    def use(self, x: Inside, y: Forward) -> Json:
        return ["used"]


def uses(a: Number, b: Json, c: Tree[int], d: ListOf[int], e: Forward = None) -> list[Json]:
    return [a, b, c, d, e]


print(uses(1, {}, (1, []), [1]), Later2().use(1, None), sorted(uses.__annotations__))


def local_alias():
    type Local = int | str
    x: Local = 3
    return x


print(local_alias())
type = print
type("soft", type is print)
