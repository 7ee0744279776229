text = "abc"
print(lem(text))
