# A module gets a variable that hides a builtin from its functions.
import tool

print(tool.size("abc"))
tool.len = lambda x: "another"
print(tool.size("abc"))
tool.extra = 5
print(tool.extra)
