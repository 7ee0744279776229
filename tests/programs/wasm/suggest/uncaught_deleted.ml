# A misspelt name whose only candidate was deleted.
value = 5
del value
print(valu)
