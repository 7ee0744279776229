# Functions without a name: defaults, nesting, conditional bodies, immediate calls.
print((lambda: 1)(), (lambda x, y=2: x * y)(3), (lambda *a, **k: (a, k))(1, 2, z=3))
print((lambda a, /, b, *, c=0: [a, b, c])(1, b=2, c=3))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3), add("a")("b")("c"), add([1])([2])([3]))
sign = lambda n: "-" if n < 0 else "+" if n else "0"
print([sign(n) for n in (-5, 0, 5, -0.0, 2 ** 70, -2 ** 70)])
fix = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(fix(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(25))
print(sorted([(2, "b"), (1, "c"), (2, "a")], key=lambda pair: (-pair[0], pair[1])))
print(max("hello", "hi", key=lambda word: -len(word)), min([3, -4, 2], key=lambda n: n * n))
operators = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
stack = []
for token in "3 4 + 2 * 7 / 1 -".split():
    if token in operators:
        b, a = stack.pop(), stack.pop()
        stack.append(operators[token](a, b))
    else:
        stack.append(int(token))
print(stack)
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
plus = lambda m, n: lambda f: lambda x: m(f)(n(f)(x))
print(plus(church(3), church(4))(lambda n: n + 1)(0), church(5)(lambda s: s + "*")(""))
default = lambda items=[]: items.append(len(items)) or items
print(default(), default(), default([9]))
print([(lambda n: [m * n for m in range(n)])(n) for n in range(4)])
pick = lambda which: (lambda: "yes") if which else (lambda: "no")
print(pick(1)(), pick(0)(), (lambda: (yield_value := 5) + yield_value)())
