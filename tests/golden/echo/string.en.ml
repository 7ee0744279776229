print("abc)
if f("abc):
    x = 1 1
y = ["abc,
     "def"]
print(f"abc {x})
z = 2 2
