let a = 1
let b, c = 2, 3
const limit: int = 10
let unset
print(a, b, c, limit)
try:
    unset
except NameError as e:
    print(e)
def double(x):
    return x * 2
print(5 |> double |> str |> len)
def f():
    let x = 1
    let y: int = 2
    return x + y
print(f())
