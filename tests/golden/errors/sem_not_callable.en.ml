(1, 2)(3)
"abc"()
print("a %s" % (x,)
      (1))
names = [
    (1, 2)
    (3, 4)
]
f""(1)
[x for x in y](1)
{1: 2}(1)
None()
(not 1)()
"abc"[0]()
"abc"[3]()
(lambda: 1)(2)
2 |> 3
