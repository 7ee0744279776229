x = 1
y = """a
b"""
print(repr(y), x)print(x / 0)
