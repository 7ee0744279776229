# *args and **kwargs, at the definition and at the call.
def spread(*args, **kwargs):
    return args, kwargs

print(spread(), spread(1), spread(1, 2, a=3))
print(spread(*[1, 2], *(3,), *"ab", *range(2)))
print(spread(*{5: "x", 6: "y"}, **{"k": 1}, m=2, **{"n": 3}))
print(spread(0, *[], 1, *[2], **{}))

def first_and_rest(first, *rest, sep="-"):
    return sep.join([first, *rest])

print(first_and_rest("a"), first_and_rest(*"abc"), first_and_rest("a", "b", sep="+"))
print(first_and_rest(*["x", "y"], **{"sep": "/"}))

def count_up(n):
    for i in range(n):
        yield i * i

print(spread(*count_up(4)))

def total(*numbers):
    result = 0
    for number in numbers:
        result += number
    return result

print(total(), total(1, 2.5), total(*range(101)), total(2 ** 63, 2 ** 63), total(*[True] * 3))

def changed(*args, **kwargs):
    args += ("more",)
    kwargs["extra"] = len(args)
    return args, kwargs

given = {"a": 1}
print(changed(*[0], **given), given)

def forward(function, /, *args, **kwargs):
    return function(*args, **kwargs)

print(forward(total, 1, 2, 3), forward(first_and_rest, "q", "r", sep="~"), forward(forward, forward, total, 4))

for bad in (lambda: spread(**{"a": 1}, **{"a": 2}), lambda: spread(*None), lambda: spread(**[1]),
            lambda: first_and_rest(*[]), lambda: first_and_rest("a", first="b")):
    try:
        print(bad())
    except TypeError as error:
        print(error)
