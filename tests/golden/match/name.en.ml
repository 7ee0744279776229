match: int
match[x]: int = 5
match = 5
match(x)
match in x
match[x]: case
print(match)
