name = "x"
print(f"{name!r:>{10}} {name.missing:>10} and {name}")
