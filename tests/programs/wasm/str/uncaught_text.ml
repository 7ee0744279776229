# Ends in an error whose message holds text of several scripts.
def look_up(table, key):
    if key not in table:
        raise LookupError(f"« {key} » is not among {sorted(table)} – 見つからない 😀")
    return table[key]

table = {"é": 1, "ж": 2, "語": 3}
print(look_up(table, "語"))
print(look_up(table, "ü\n"))
