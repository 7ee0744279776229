# list[int] and int | str as values, and what isinstance() makes of them.
class A:
    pass


class B(A):
    class In:
        pass


U = int | str
print(U, int | None, None | A, A | B.In | None, U | float | int, list[int] | None)
print(isinstance(1, U), isinstance(1.5, U), isinstance(None, int | None), issubclass(bool, U), issubclass(B, A | str))
print(U == str | int, U == int | float, hash(U) == hash(str | int), U.__args__, int | int, type(U))
try:
    int | 5
except TypeError as e:
    print(e)
V = list[int]
print(V, dict[str, list[V]], tuple[int, ...], tuple[()], list["A"], type[A], set[A], frozenset[int | None])
print(V(), V((1, 2)), dict[str, int](a=1), V == list[int], V == list[str], V.__origin__, V.__args__, type(V), V.__name__)
for f in (lambda: isinstance([], V), lambda: issubclass(list, V), lambda: V[int], lambda: int[str], lambda: A[int]):
    try:
        print(f())
    except TypeError as e:
        print(e)
Grid = list[list[int]]


def make(n: int) -> Grid:
    return [[0] * n for _ in range(n)]


print(make(2))


def kind(x):
    if isinstance(x, int | float):
        return "number"
    if isinstance(x, (str, list | tuple)):
        return "sequence"
    return "other"


print([kind(x) for x in (1, 1.5, "s", [], (), None, {})])
print({int | str: 1}[str | int], type[int] | None)


class S(list):
    pass


s = S[int]([1, 2])
print(S[int], s, s.__orig_class__)
