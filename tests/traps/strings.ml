words = "a quick brown fox".split()
print("-".join(words).upper(), f"{len(words):>4}|{words[0]!r}")
